package copydesk.bench.invented;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Sentences by rules, as the files beside this class have them. Immutable once read. */
public final class Grammar {
  private final Map<String, List<String>> alternatives = new HashMap<>();

  private Grammar() {}

  /** Reads the grammar out of files beside this class. */
  public static Grammar of(String... files) {
    Grammar grammar = new Grammar();
    for (String file : files) {
      grammar.read(file);
    }
    return grammar;
  }

  private void read(String file) {
    try (InputStream in = Grammar.class.getResourceAsStream(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          alternatives
              .computeIfAbsent(line.substring(0, colon), symbol -> new ArrayList<>())
              .add(line.substring(colon + 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An article's own way through the grammar: what is bound to it stays the same all through. */
  public Telling telling(Random random) {
    return new Telling(random);
  }

  /** See {@link #telling}. Not thread-safe. */
  public final class Telling {
    private final Random random;
    private final Map<String, String> fixed = new HashMap<>();

    private Telling(Random random) {
      this.random = random;
    }

    /** Any of the symbol's alternatives, with all that it names put in. */
    public String say(String symbol) {
      List<String> choices = alternatives.get(symbol);
      if (choices == null) {
        throw new IllegalArgumentException("the grammar has no '" + symbol + "'");
      }
      return filled(choices.get(random.nextInt(choices.size())));
    }

    private String filled(String alternative) {
      StringBuilder out = new StringBuilder();
      int from = 0;
      for (int open = alternative.indexOf('{'); open >= 0; open = alternative.indexOf('{', from)) {
        int close = alternative.indexOf('}', open);
        out.append(alternative, from, open).append(named(alternative.substring(open + 1, close)));
        from = close + 1;
      }
      return out.append(alternative.substring(from)).toString();
    }

    private String named(String name) {
      if (name.endsWith("^")) {
        return capital(named(name.substring(0, name.length() - 1)));
      }
      if (name.endsWith(".last")) {
        String whole = named(name.substring(0, name.length() - ".last".length()));
        return whole.substring(whole.lastIndexOf(' ') + 1);
      }
      int number = name.indexOf('#');
      if (number < 0) {
        return say(name);
      }
      String known = fixed.get(name);
      if (known == null) {
        known = say(name.substring(0, number));
        fixed.put(name, known);
      }
      return known;
    }

    private static String capital(String words) {
      return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
  }
}
