package copydesk.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/statements.md, as tests compare it with the code. */
public final class StatementsPage {
  private static final Pattern FIRST_CELL =
      Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);
  private static final Pattern CODE = Pattern.compile("`([A-Z][A-Za-z.]+)`");

  private StatementsPage() {}

  /** The first cells of the table that follows a heading or a bold line. */
  public static List<String> table(String heading) {
    String part = after(heading);
    int end = part.indexOf("\n\n", part.indexOf("\n| `"));
    return all(FIRST_CELL, end < 0 ? part : part.substring(0, end));
  }

  /** The class names between backquotes in the paragraph that these words begin. */
  public static List<String> classes(String words) {
    String part = after(words);
    return all(CODE, part.substring(0, part.indexOf("\n\n")));
  }

  private static String after(String words) {
    try {
      String page = Files.readString(Path.of("..", "docs", "statements.md"));
      int at = page.indexOf(words);
      if (at < 0) {
        throw new IllegalStateException("docs/statements.md has no '" + words + "'");
      }
      return page.substring(at + words.length());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
