package copydesk.bench.name;

import copydesk.extract.name.Name;
import copydesk.extract.name.NameTagger;
import copydesk.extract.name.NameType;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts how many names of labelled texts a tagger finds, with the same bounds and type. */
final class NameScore {
  private final Map<NameType, int[]> counts = new EnumMap<>(NameType.class);

  NameScore() {
    for (NameType type : NameType.values()) {
      counts.put(type, new int[3]);
    }
  }

  /** Tags the text and counts. */
  void add(NameTagger tagger, LabelledText text) {
    Tokens tokens = ArticleText.of(text.text()).tokens();
    Set<LabelledText.Label> found = new HashSet<>();
    for (Name name : tagger.tag(tokens)) {
      found.add(
          new LabelledText.Label(
              name.type(), tokens.start(name.first()), tokens.end(name.end() - 1)));
    }
    Set<LabelledText.Label> gold = new HashSet<>(text.labels());
    for (LabelledText.Label label : gold) {
      counts.get(label.type())[0]++;
      counts.get(label.type())[2] += found.contains(label) ? 1 : 0;
    }
    found.forEach(label -> counts.get(label.type())[1]++);
  }

  /** F1 over people, organisations and places, in per cent. */
  double f1() {
    int[] sum = new int[3];
    counts.forEach(
        (type, of) -> {
          for (int i = 0; i < 3 && type != NameType.GROUP; i++) {
            sum[i] += of[i];
          }
        });
    return f1(sum);
  }

  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "all %.1f", f1()));
    counts.forEach(
        (type, of) ->
            line.append(
                String.format(
                    Locale.ROOT,
                    "  %s %.1f (P %.1f R %.1f, %d)",
                    type.name().toLowerCase(Locale.ROOT),
                    f1(of),
                    100.0 * of[2] / Math.max(1, of[1]),
                    100.0 * of[2] / Math.max(1, of[0]),
                    of[0])));
    return line.toString();
  }

  private static double f1(int[] of) {
    return 200.0 * of[2] / Math.max(1, of[0] + of[1]);
  }
}
