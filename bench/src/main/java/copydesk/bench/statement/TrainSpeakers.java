package copydesk.bench.statement;

import copydesk.bench.score.GoldArticle;
import copydesk.bench.score.GoldFile;
import copydesk.extract.Extractor;
import copydesk.extract.model.PackedWeights;
import copydesk.extract.speaker.SpeakerRanker;
import copydesk.extract.speaker.SpeakerRows;
import copydesk.records.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Trains the model that chooses who spoke where no name tells. Each article is read twice: first
 * with the right answers, then with those of what was learned from that, so that the model knows
 * what its own errors lead to. The same corpora always give the same file.
 */
@Command(
    name = "train-speakers",
    description = {
      "Trains the model of speakers on corpora in which every quotation and every reported clause"
          + " has its speaker, resolved over the article (voices).",
      "Prints how many questions of a fifth of the articles the rules and the model answer rightly,"
          + " then learns from all and writes speakers.weights."
    })
public final class TrainSpeakers implements Callable<Integer> {
  private static final int FOLDS = 5;

  @Parameters(arity = "1..*", description = "The corpora.")
  private List<Path> corpora;

  @Option(names = "--out", required = true, description = "The folder to write to.")
  private Path out;

  @Option(names = "--rounds", description = "Passes over the questions.", defaultValue = "12")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (Path file : corpora) {
      articles.addAll(GoldFile.read(file).articles());
    }
    List<GoldArticle> heldOut = new ArrayList<>();
    List<GoldArticle> rest = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      (i % FOLDS == 0 ? heldOut : rest).add(articles.get(i));
    }
    report(new SpeakerRanker(train(rest)), heldOut);
    Files.createDirectories(out);
    try (OutputStream file = Files.newOutputStream(out.resolve("speakers.weights"))) {
      PackedWeights.pack(SpeakerRows.BITS, 1, train(articles).table)
          .write(file, SpeakerRows.space());
    }
    return 0;
  }

  private LearningWeights train(List<GoldArticle> articles) {
    SpeakerTeacher teacher = new SpeakerTeacher(null);
    read(teacher, articles);
    LearningWeights first = SpeakerTraining.train(teacher.lessons(), rounds);
    SpeakerTeacher second = new SpeakerTeacher(new SpeakerRanker(first));
    read(second, articles);
    List<SpeakerTeacher.Lesson> all = new ArrayList<>(teacher.lessons());
    all.addAll(second.lessons());
    return SpeakerTraining.train(all, rounds);
  }

  private static void report(SpeakerRanker ranker, List<GoldArticle> heldOut) {
    SpeakerTeacher teacher = new SpeakerTeacher(ranker);
    read(teacher, heldOut);
    int rules = 0;
    int learned = 0;
    int reachable = 0;
    int[] sure = new int[2];
    for (SpeakerTeacher.Lesson lesson : teacher.lessons()) {
      var answer = ranker.answer(lesson.question());
      boolean right = lesson.right()[answer.index()];
      rules += lesson.right()[lesson.question().byRules()] ? 1 : 0;
      learned += right ? 1 : 0;
      reachable++;
      if (answer.probability() >= 0.9) {
        sure[0]++;
        sure[1] += right ? 1 : 0;
      }
    }
    System.out.printf(
        "held out: %d questions whose speaker is among the candidates, %d without;"
            + " right by rules %d, by the model %d; surer than 0.9: %d, right %d%n",
        reachable, teacher.unreachable(), rules, learned, sure[0], sure[1]);
  }

  private static void read(SpeakerTeacher teacher, List<GoldArticle> articles) {
    Extractor extractor = Extractor.load(teacher);
    for (GoldArticle article : articles) {
      teacher.open(article);
      extractor.extract(new Article(article.id(), 1, null, null, article.text().string()));
    }
  }
}
