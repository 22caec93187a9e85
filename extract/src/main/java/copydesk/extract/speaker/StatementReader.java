package copydesk.extract.speaker;

import copydesk.extract.coreference.Coreference;
import copydesk.extract.coreference.LastSpeakers;
import copydesk.extract.frame.Reading;
import copydesk.extract.party.Entity;
import copydesk.extract.party.Parties;
import copydesk.extract.speaker.SpeakerResolver.Resolved;
import copydesk.extract.speaker.Spoken.Who;
import copydesk.extract.statement.Contents;
import copydesk.extract.statement.Found;
import copydesk.extract.statement.HeadlineSpeech;
import copydesk.extract.statement.StatementFinder;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Shape;
import copydesk.extract.word.Acts;
import copydesk.extract.word.WordSet;
import copydesk.records.Party;
import copydesk.records.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an article's statements: finds them, then says of each, in text order, who speaks, through
 * whom and to whom. Thread-safe.
 */
public final class StatementReader {
  private static final WordSet NEWS_MEDIA =
      WordSet.of(
          "times news post tv television radio herald journal tribune gazette daily press magazine",
          "reuters afp ap bloomberg bbc cnn cnbc nbc abc cbs msnbc fox sky nhk jazeera guardian"
              + " telegraph",
          "mail observer weekly channel broadcaster newspaper agency wire network politico axios",
          "spiegel monde figaro bild zeitung kyodo tass irna dawn npr pbs euronews xinhua today");

  private static final WordSet INDEFINITE = WordSet.of("a an one another");

  private final StatementFinder finder;
  private final Confidence confidence;

  private StatementReader(StatementFinder finder, Confidence confidence) {
    this.finder = finder;
    this.confidence = confidence;
  }

  /** With the models that come with this release. */
  public static StatementReader load() {
    return new StatementReader(StatementFinder.load(), Confidence.load());
  }

  /** The statements, in text order; adds to the parties how the statements refer to them. */
  public List<Spoken> read(ArticleText article, Parties parties) {
    return read(article, parties, null);
  }

  /** The same, each with what else was considered. */
  public List<Spoken> explain(ArticleText article, Parties parties) {
    return read(article, parties, new ArrayList<>());
  }

  private List<Spoken> read(ArticleText article, Parties parties, List<Found> rejected) {
    Reading reading = new Reading(article);
    Pass pass = new Pass(reading, parties, confidence, rejected);
    List<Spoken> statements = new ArrayList<>();
    List<Found> found = finder.find(reading, rejected);
    for (Found statement : HeadlineSpeech.add(reading, parties, found)) {
      statements.add(pass.read(statement));
    }
    return statements;
  }

  /** One pass over one article, in text order: who spoke last matters to what comes next. */
  private static final class Pass {
    private final Reading r;
    private final Confidence confidence;
    private final LastSpeakers speakers = new LastSpeakers();
    private final SpeakerResolver resolver;
    private final Alternatives alternatives;
    private Who last;

    Pass(Reading r, Parties parties, Confidence confidence, List<Found> rejected) {
      this.r = r;
      this.confidence = confidence;
      Coreference coreference = new Coreference(r.tokens, parties, speakers);
      this.resolver = new SpeakerResolver(r.tokens, parties, coreference, speakers);
      this.alternatives = rejected == null ? null : new Alternatives(r, coreference, rejected);
    }

    Spoken read(Found found) {
      List<Who> relayedBy = new ArrayList<>();
      if (found.relay != null) {
        Resolved relayer = resolve(found.relay.source, null);
        if (relayer != null) {
          relayedBy.add(who(relayer));
        }
        remember(relayer, found.relay.cue);
      }
      Resolved speaker = resolve(found.source, null);
      boolean signed = found.cue >= 0 || isSigned(found, speaker);
      int[] told = Addressees.find(r, found);
      Resolved hearer = resolve(told, speaker == null ? null : speaker.entity());
      Who addressee = hearer == null ? null : who(hearer);
      List<int[]> content = Contents.after(r, found.content, told);
      if (addressee != null && isMedium(addressee)) {
        relayedBy.add(addressee);
      }
      Who who = speaker == null ? null : who(speaker);
      String rule = speaker == null ? "cue-without-source" : speaker.rule();
      String unattributed = speaker == null ? "no-source" : null;
      if (!signed) {
        who = last == null ? null : new Who(last.entity(), last.name(), -1, -1);
        rule = "continues";
        unattributed = who == null ? "no-cue" : null;
      } else if (speaker != null) {
        remember(speaker, Math.max(found.cue, found.start()));
        last = who;
        if (speaker.entity() != null) {
          resolver.spokeNamed();
        } else if (INDEFINITE.contains(r.word(speaker.first()))) {
          resolver.spokeUnnamed(speaker.name(), Math.max(found.cue, found.start()));
        }
      }
      return new Spoken(
          new Spoken.Where(Contents.withoutStops(r, content), found.cue),
          kind(found),
          found.cue < 0 ? Acts.SAY : Acts.of(r.word(found.cue), r.word(found.cue + 1)),
          who,
          relayedBy,
          addressee,
          confidence.of(r, found) * resolved(rule),
          rule,
          unattributed,
          alternatives == null ? List.of() : alternatives.to(found, who));
    }

    /** By words after it, or by a heading above it that names a person. */
    private static boolean isSigned(Found found, Resolved speaker) {
      return speaker != null
          && (speaker.first() >= found.start()
              || (speaker.entity() != null && speaker.entity().isPerson()));
    }

    private Resolved resolve(int[] source, Entity not) {
      return source == null ? null : resolver.resolve(source[0], source[1], not);
    }

    /** Who tells it to a newspaper speaks through it. */
    private boolean isMedium(Who addressee) {
      if (addressee.entity() == null || addressee.entity().type() != Party.Type.ORGANISATION) {
        return false;
      }
      for (int i = addressee.first(); i < addressee.end(); i++) {
        if (NEWS_MEDIA.contains(r.word(i))) {
          return true;
        }
      }
      return false;
    }

    private void remember(Resolved speaker, int cue) {
      if (speaker != null && speaker.entity() != null) {
        speakers.spoke(speaker.entity(), cue);
      }
    }

    private static Who who(Resolved resolved) {
      return new Who(resolved.entity(), resolved.name(), resolved.first(), resolved.end());
    }

    private Statement.Kind kind(Found found) {
      int quoted = 0;
      int words = 0;
      for (int[] range : found.content) {
        for (int i = range[0]; i < range[1]; i++) {
          if (r.tokens.shape(i) != Shape.MARK) {
            words++;
            quoted += r.isQuoted(i) ? 1 : 0;
          }
        }
      }
      return quoted == 0
          ? Statement.Kind.INDIRECT
          : quoted == words ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
    }

    /** Who is meant by a pronoun or a description is a question more. */
    private static double resolved(String rule) {
      return switch (rule) {
        case "pronoun", "description", "medium" -> 0.95;
        case "continues" -> 0.9;
        default -> 1;
      };
    }
  }
}
