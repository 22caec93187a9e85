package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.frame.Reading;
import copydesk.extract.party.Entity;
import copydesk.extract.speaker.Spoken.Alternative;
import copydesk.extract.statement.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Collects what else was considered for each statement, for those who want to know why. */
final class Alternatives {
  private static final int MOST = 4;

  private final Reading r;
  private final Coreference coreference;
  private final List<Found> rejected;

  Alternatives(Reading r, Coreference coreference, List<Found> rejected) {
    this.r = r;
    this.coreference = coreference;
    this.rejected = rejected;
    coreference.trace();
  }

  /** The runners-up: other speakers, then other cues whose content overlaps this one's. */
  List<Alternative> to(Found statement, Spoken.Who chosen) {
    List<Alternative> speakers = new ArrayList<>();
    for (Map.Entry<Entity, Double> considered : coreference.considered().entrySet()) {
      if (chosen == null || considered.getKey() != chosen.entity()) {
        speakers.add(new Alternative(considered.getKey().name(), considered.getValue()));
      }
    }
    List<Alternative> cues = new ArrayList<>();
    for (Found other : rejected) {
      if (other.start() < statement.end() && other.end() > statement.start()) {
        cues.add(new Alternative(describe(other), other.cueProbability()));
      }
    }
    List<Alternative> all = new ArrayList<>(best(speakers));
    all.addAll(best(cues));
    return all;
  }

  private static List<Alternative> best(List<Alternative> alternatives) {
    alternatives.sort(Comparator.comparingDouble(a -> -a.score()));
    return alternatives.subList(0, Math.min(MOST, alternatives.size()));
  }

  private String describe(Found other) {
    String source = other.source() == null ? "?" : Phrases.text(r.tokens(), other.source());
    return source + " “" + r.tokens().string(other.cue()) + "”";
  }
}
