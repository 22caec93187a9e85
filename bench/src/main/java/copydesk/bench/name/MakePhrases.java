package copydesk.bench.name;

import copydesk.extract.name.NamePhrases;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import copydesk.extract.word.Tsv;
import copydesk.extract.word.Words;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the list of known names. */
@Command(
    name = "make-phrases",
    description = "Makes phrases.bin: names of people, organisations, places and other things.")
public final class MakePhrases implements Callable<Integer> {
  private static final String NAMES =
      "edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz";
  private static final int ORGANISATION = 1;
  private static final int PLACE = 2;
  private static final int GROUP = 4;
  private static final int COUNTRY = 8;

  @Option(names = "--nlp4j", required = true, description = "The jar of nlp4j-english 1.1.3.")
  private Path nlp4j;

  @Option(names = "--out", required = true, description = "The file to write.")
  private Path out;

  @Option(
      names = "--parties",
      required = true,
      description = "The folder of the tables of parties.")
  private Path parties;

  private final Map<Integer, Integer> kinds = new TreeMap<>(Integer::compareUnsigned);

  @Override
  public Integer call() throws IOException {
    PrefixTree tree = (PrefixTree) SerializedLists.read(nlp4j, NAMES);
    add(tree.n_root, 0, 0);
    addCountries();
    addOrganisations();
    write();
    System.err.println(kinds.size() + " names, " + Files.size(out) + " bytes");
    return 0;
  }

  /** Columns: code, name, other names, demonyms, capitals. */
  private void addCountries() throws IOException {
    for (String[] row : Tsv.rows(Files.readAllLines(parties.resolve("countries.tsv")))) {
      addAll(row[1] + "|" + row[2], COUNTRY);
      addAll(row[3], GROUP);
      addAll(row[4], PLACE);
    }
  }

  /** Columns: key, name, other names, references. */
  private void addOrganisations() throws IOException {
    for (String[] row : Tsv.rows(Files.readAllLines(parties.resolve("organisations.tsv")))) {
      addAll(row[1] + "|" + row[2], ORGANISATION);
    }
  }

  private void addAll(String names, int kind) {
    for (String name : names.split("\\|", -1)) {
      Tokens tokens = ArticleText.of(name).tokens();
      long phrase = 0;
      for (int i = 0; i < tokens.size(); i++) {
        phrase = NamePhrases.extend(phrase, tokens.word(i));
      }
      if (tokens.size() > 0 && tokens.size() <= NamePhrases.MAX_WORDS) {
        kinds.merge(NamePhrases.key(phrase), kind, (a, b) -> a | b);
      }
    }
  }

  private void add(PrefixNode node, long phrase, int words) {
    int kind = words == 0 ? 0 : kinds(node, words);
    if (kind != 0) {
      kinds.merge(NamePhrases.key(phrase), kind, (a, b) -> a | b);
    }
    if (words < NamePhrases.MAX_WORDS) {
      node.forEach(
          (word, next) -> {
            if (word.chars().noneMatch(c -> c == ',' || (c >= '0' && c <= '9'))) {
              add(next, NamePhrases.extend(phrase, Words.hash(word)), words + 1);
            }
          });
    }
  }

  private static int kinds(PrefixNode node, int words) {
    int bits = 0;
    if (node.value instanceof Collection<?> of) {
      for (Object kind : of) {
        bits |=
            switch (Integer.parseInt(kind.toString())) {
              case NameCounts.ORGANISATION -> ORGANISATION;
              case NameCounts.GPE, NameCounts.PLACE_ABBREVIATED -> words > 1 ? PLACE : 0;
              default -> 0;
            };
      }
    }
    return bits;
  }

  private void write() throws IOException {
    ByteArrayOutputStream differences = new ByteArrayOutputStream();
    int before = 0;
    for (int key : kinds.keySet()) {
      int difference = key - before;
      before = key;
      while (difference < 0 || difference > 0x7F) {
        differences.write((difference & 0x7F) | 0x80);
        difference >>>= 7;
      }
      differences.write(difference);
    }
    try (DataOutputStream to =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out)))) {
      to.writeInt(kinds.size());
      to.writeInt(differences.size());
      differences.writeTo(to);
      for (int kind : kinds.values()) {
        to.writeByte(kind);
      }
    }
  }
}
