package copydesk.bench.score;

import copydesk.records.EnrichedArticle;
import copydesk.records.Statement;
import copydesk.records.Voice;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Scores quotations and reported clauses with their resolved speakers.
 *
 * <ul>
 *   <li>A quotation is found where one statement with marks covers 0.8 of it; statements with marks
 *       that touch no quotation are false alarms.
 *   <li>A clause is found where a statement's content and it share half of their union; indirect
 *       statements that share less than 0.3 of the shorter with anything said report no speech.
 *   <li>A scare quote or title is taken for speech where a statement of about its size touches it;
 *       a much longer one quotes a sentence around it.
 *   <li>A speaker is right by {@link SpeakerMatch}, of all quotations and clauses, found or not.
 * </ul>
 */
final class VoiceScorer implements Scorer {
  private static final double QUOTATION_COVERED = 0.8;
  private static final double CLAUSE_SHARED = 0.5;
  private static final double SPEECH_TOUCHED = 0.3;
  private static final double ABOUT_ITS_SIZE = 1.3;

  private final Convention convention;
  private final SpeakerMatch speakers;
  private final Agreement found = new Agreement();
  private final Share speakerRight = new Share();
  private final Share silent = new Share();
  private final Share unspokenTaken = new Share();
  private final Share relayerRight = new Share();
  private final Share clauseFound = new Share();
  private final Share clauseSpeakerRight = new Share();
  private final Share noSpeech = new Share();
  private final ReferenceTable references = new ReferenceTable();
  private final RuleTable rules = new RuleTable();
  private final Rows rows = new Rows();

  VoiceScorer(Convention convention) {
    this.convention = convention;
    this.speakers = convention.speakers();
  }

  @Override
  public void add(GoldArticle gold, Optional<EnrichedArticle> record) {
    new OneArticle(gold, new Given(gold.text(), record)).score();
  }

  @Override
  public Report report() {
    Report report =
        new Report()
            .figure("quotations found", found)
            .figure("quotations, speaker right", speakerRight)
            .figure("quotations found, no speaker given", silent)
            .figure("titles and scare quotes taken for speech", unspokenTaken);
    if (convention == Convention.VOICES) {
      report
          .figure("relayer right", relayerRight)
          .figure("reported clauses found", clauseFound)
          .figure("reported clauses, speaker right", clauseSpeakerRight)
          .figure("indirect statements given that report no speech", noSpeech);
    }
    references.addTo(report);
    rules.addTo(report);
    return report;
  }

  @Override
  public Rows rows() {
    return rows;
  }

  /** One article: which of its given statements are accounted for. */
  private final class OneArticle {
    private final GoldArticle gold;
    private final Given given;
    private final List<Integer> quoted;
    private final BitSet accounted = new BitSet();
    private int hits;

    private OneArticle(GoldArticle gold, Given given) {
      this.gold = gold;
      this.given = given;
      this.quoted = given.quoted();
    }

    private void score() {
      given.statements.forEach(rules::given);
      int asked = 0;
      for (GoldStatement statement : gold.statements()) {
        asked += statement.kind() == GoldStatement.Kind.SPEECH ? 1 : 0;
        BitSet content = gold.text().covered(List.of(statement.span()));
        if (!content.isEmpty()) {
          score(statement, content);
        }
      }
      List<Integer> falseAlarms = quoted.stream().filter(j -> !accounted.get(j)).toList();
      found.add(hits, asked, hits + falseAlarms.size());
      falseAlarms.forEach(j -> claim("no quotation", given.statements.get(j)));
      if (convention == Convention.VOICES) {
        scoreIndirect();
      }
    }

    private void score(GoldStatement statement, BitSet content) {
      switch (statement.kind()) {
        case INDIRECT -> scoreClause(statement, content);
        case SCARE, TITLE -> scoreUnspoken(statement, content);
        case NESTED -> touching(content).forEach(accounted::set);
        case SPEECH -> scoreQuotation(statement, content);
      }
    }

    private void scoreQuotation(GoldStatement statement, BitSet content) {
      int place = Overlap.best(quoted.size(), i -> Overlap.common(content, contentOf(i)));
      Statement best = place < 0 ? null : given.statements.get(quoted.get(place));
      boolean covered =
          best != null
              && (double) Overlap.common(content, contentOf(place)) / content.cardinality()
                  >= QUOTATION_COVERED;
      if (covered || convention == Convention.VOICES) {
        touching(content).forEach(accounted::set);
        silent.add(covered && best.speaker() == null);
      }
      hits += covered ? 1 : 0;
      answer("quotation", statement, covered ? best : null, speakerRight);
      scoreRelayer(statement, best);
    }

    private BitSet contentOf(int place) {
      return given.contents.get(quoted.get(place));
    }

    private void scoreUnspoken(GoldStatement statement, BitSet content) {
      Statement taken = null;
      for (int j : touching(content)) {
        if (given.contents.get(j).cardinality() <= ABOUT_ITS_SIZE * content.cardinality()) {
          taken = given.statements.get(j);
        } else {
          accounted.set(j);
        }
      }
      unspokenTaken.add(taken != null);
      rows.add(
          gold.id(),
          "words nobody says",
          statement.quote(),
          taken == null,
          "no statement",
          taken == null ? "no statement" : given.shown(taken));
    }

    private void scoreClause(GoldStatement statement, BitSet content) {
      int place =
          Overlap.best(
              given.statements.size(), j -> Overlap.ofUnion(content, given.contents.get(j)));
      Statement best = place < 0 ? null : given.statements.get(place);
      boolean shared =
          best != null && Overlap.ofUnion(content, given.contents.get(place)) >= CLAUSE_SHARED;
      clauseFound.add(shared);
      answer("reported clause", statement, shared ? best : null, clauseSpeakerRight);
      scoreRelayer(statement, best);
    }

    private void answer(String kind, GoldStatement statement, Statement answer, Share share) {
      boolean right = answer != null && speakers.isRight(statement, answer.speaker(), given);
      share.add(right);
      references.add(statement, right);
      if (answer != null) {
        rules.answer(answer, right);
      }
      rows.add(
          gold.id(),
          kind,
          statement.quote(),
          right,
          statement.speaker() == null ? "nobody" : statement.speaker(),
          answer == null ? "not found" : given.shown(answer));
    }

    /** A relayer counts at the nearest statement, even where its content is not that of gold. */
    private void scoreRelayer(GoldStatement statement, Statement nearest) {
      if (statement.via() == null || statement.via().isEmpty()) {
        return;
      }
      List<Voice> relayers = nearest == null ? List.of() : nearest.relayedBy();
      boolean right =
          relayers.stream().anyMatch(voice -> speakers.isSame(voice.name(), statement.via()));
      relayerRight.add(right);
      if (convention == Convention.VOICES) {
        String got = relayers.stream().map(Voice::name).collect(Collectors.joining(", "));
        rows.add(
            gold.id(),
            "relayer",
            statement.quote(),
            right,
            statement.via(),
            got.isEmpty() ? "nobody" : got);
      }
    }

    private void scoreIndirect() {
      List<BitSet> said =
          gold.statements().stream().map(s -> gold.text().covered(List.of(s.span()))).toList();
      for (int j = 0; j < given.statements.size(); j++) {
        if (given.statements.get(j).kind() == Statement.Kind.INDIRECT) {
          BitSet content = given.contents.get(j);
          boolean touches = said.stream().anyMatch(one -> touches(content, one));
          noSpeech.add(!touches);
          if (!touches) {
            claim("no speech", given.statements.get(j));
          }
        }
      }
    }

    private boolean touches(BitSet content, BitSet said) {
      int shorter = Math.min(content.cardinality(), said.cardinality());
      return Overlap.common(content, said) > SPEECH_TOUCHED * shorter;
    }

    private List<Integer> touching(BitSet content) {
      return quoted.stream().filter(j -> content.intersects(given.contents.get(j))).toList();
    }

    private void claim(String kind, Statement statement) {
      rows.add(gold.id(), kind, statement.text(), false, "no statement", given.shown(statement));
    }
  }
}
