package copydesk.bench.statement;

import copydesk.bench.score.GoldArticle;
import copydesk.bench.score.GoldStatement;
import copydesk.bench.score.SpeakerNames;
import copydesk.extract.speaker.Candidate;
import copydesk.extract.speaker.Question;
import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Range;
import copydesk.extract.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers who spoke as annotated articles say, or as a model says that is tried, and keeps each
 * question with the right answers. Not thread-safe: it is told which article is read.
 */
final class SpeakerTeacher implements Question.Answering {
  private static final double LEAST_OVERLAP = 0.3;

  /**
   * A question with its answers.
   *
   * @param question the question
   * @param right for each candidate whether it is right; at least one is
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Lesson(Question question, boolean[] right) {}

  private final Question.Answering tried;
  private final List<Lesson> lessons = new ArrayList<>();
  private GoldArticle article;
  private Tokens tokens;
  private int unreachable;

  /** Answers as a model does, or, where that is null, rightly. */
  SpeakerTeacher(Question.Answering tried) {
    this.tried = tried;
  }

  /** The article that is read next. */
  void open(GoldArticle next) {
    article = next;
    tokens = ArticleText.of(next.text().string()).tokens();
  }

  List<Lesson> lessons() {
    return lessons;
  }

  /** How many questions had no right answer among their candidates. */
  int unreachable() {
    return unreachable;
  }

  @Override
  public Question.Answer answer(Question question) {
    GoldStatement gold = gold(question);
    boolean[] right = gold == null ? null : right(gold, question);
    int first = -1;
    for (int k = 0; right != null && k < right.length && first < 0; k++) {
      first = right[k] ? k : -1;
    }
    if (first >= 0) {
      lessons.add(new Lesson(question, right));
    } else if (gold != null) {
      unreachable++;
    }
    if (tried != null) {
      return tried.answer(question);
    }
    return new Question.Answer(first < 0 ? question.byRules() : first, 1);
  }

  /** Which candidates are the annotated speaker; null where several people speak at once. */
  private static boolean[] right(GoldStatement gold, Question question) {
    if (gold.speaker() != null && gold.speaker().contains(" and ")) {
      return null;
    }
    boolean[] right = new boolean[question.candidates().size()];
    boolean any = false;
    for (int k = 0; k < right.length; k++) {
      Candidate candidate = question.candidates().get(k);
      String name = candidate.entity() == null ? candidate.name() : candidate.entity().name();
      right[k] = SpeakerNames.areSame(name, gold.speaker());
      any |= right[k];
    }
    boolean named =
        gold.speaker() != null
            && !gold.isUnnamed()
            && !"group".equals(gold.speakerType())
            && !SpeakerNames.areSame(gold.mention(), gold.speaker());
    for (int k = 0; k < right.length && !any && !named; k++) {
      right[k] = question.candidates().get(k).isNobody();
    }
    return right;
  }

  /** The annotated statement that shares most with the one that was found; or null. */
  private GoldStatement gold(Question question) {
    GoldStatement best = null;
    double most = LEAST_OVERLAP;
    for (GoldStatement gold : article.statements()) {
      boolean counts =
          gold.kind() == GoldStatement.Kind.SPEECH || gold.kind() == GoldStatement.Kind.INDIRECT;
      double share = counts ? share(gold, question.statement().content()) : 0;
      if (share > most) {
        most = share;
        best = gold;
      }
    }
    return best;
  }

  private double share(GoldStatement gold, List<Range> content) {
    int start = article.text().utf16(gold.span().start());
    int end = article.text().utf16(gold.span().end());
    int both = 0;
    int found = 0;
    for (Range range : content) {
      int from = tokens.cleanText().sourceStart(tokens.start(range.first()));
      int to = tokens.cleanText().sourceEnd(tokens.end(range.last()));
      found += to - from;
      both += Math.max(0, Math.min(end, to) - Math.max(start, from));
    }
    return both / (double) Math.min(found, end - start);
  }
}
