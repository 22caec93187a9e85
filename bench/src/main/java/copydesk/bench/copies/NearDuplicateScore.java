package copydesk.bench.copies;

import copydesk.bench.copies.CopyCorpus.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Which articles were given the right story, in figures. */
final class NearDuplicateScore {
  private final List<Sample> samples;
  private final Map<String, String> stories;

  /**
   * @param stories the story that each article was given, by its id; none where it was given none
   */
  NearDuplicateScore(List<Sample> samples, Map<String, String> stories) {
    this.samples = samples;
    this.stories = stories;
  }

  /** Of the articles that were given a story, the share of copies that were given their own. */
  double precision() {
    return share(sample -> stories.containsKey(sample.id()), this::isRight);
  }

  /** Of the copies, the share that were given their original's story. */
  double recall() {
    return share(sample -> sample.original() != null, this::isRight);
  }

  /** Of the texts from patterns, the share that were given a story. */
  double templatesJoined() {
    return share(
        sample -> CopyCorpus.TEMPLATES.contains(sample.kind()),
        sample -> stories.containsKey(sample.id()));
  }

  private boolean isRight(Sample sample) {
    return sample.original() != null && sample.original().equals(stories.get(sample.id()));
  }

  private double share(Predicate<Sample> of, Predicate<Sample> that) {
    long all = samples.stream().filter(of).count();
    return all == 0 ? Double.NaN : (double) samples.stream().filter(of.and(that)).count() / all;
  }

  /** The figures, a line each. */
  String render(boolean withWrong) {
    List<String> lines = new ArrayList<>();
    lines.add(line("precision", precision(), sample -> stories.containsKey(sample.id())));
    lines.add(line("recall", recall(), sample -> sample.original() != null));
    for (Edit edit : Edit.values()) {
      Predicate<Sample> edited = sample -> sample.edits().contains(edit);
      lines.add(line("  recall: " + edit.description(), share(edited, this::isRight), edited));
    }
    for (int n = 1; n <= 3; n++) {
      int edits = n;
      Predicate<Sample> edited = sample -> sample.edits().size() == edits;
      lines.add(line("  recall: edits at once: " + n, share(edited, this::isRight), edited));
    }
    lines.add(joined("original"));
    lines.add(joined("retold"));
    CopyCorpus.TEMPLATES.forEach(template -> lines.add(joined(template)));
    Predicate<Sample> fromPattern = sample -> CopyCorpus.TEMPLATES.contains(sample.kind());
    lines.add(line("templates joined to a story", templatesJoined(), fromPattern));
    if (withWrong) {
      samples.stream().filter(this::isWrong).forEach(sample -> lines.add(shown(sample)));
    }
    return String.join("\n", lines) + "\n";
  }

  private String joined(String kind) {
    Predicate<Sample> of = sample -> sample.kind().equals(kind);
    double share = share(of, sample -> stories.containsKey(sample.id()));
    return line("  joined to a story: " + kind, share, of);
  }

  private String line(String name, double share, Predicate<Sample> of) {
    long number = samples.stream().filter(of).count();
    return String.format(Locale.ROOT, "%-60s %6.2f %% of %d", name, share * 100, number);
  }

  private boolean isWrong(Sample sample) {
    return sample.original() == null ? stories.containsKey(sample.id()) : !isRight(sample);
  }

  private String shown(Sample sample) {
    return "wrong: "
        + sample.id()
        + " was given "
        + stories.get(sample.id())
        + ", not "
        + sample.original()
        + " "
        + sample.edits();
  }
}
