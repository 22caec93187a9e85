package copydesk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples of docs/consume.md, by the names behind their languages. */
final class ConsumeDoc {
  private static final Pattern BLOCK =
      Pattern.compile("^```\\w+ (\\S+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private ConsumeDoc() {}

  static Map<String, String> examples() {
    Map<String, String> examples = new TreeMap<>();
    try {
      Matcher block =
          BLOCK.matcher(Files.readString(LauncherTree.PROJECT.resolve("docs/consume.md")));
      while (block.find()) {
        examples.put(block.group(1), block.group(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return examples;
  }
}
