package copydesk.app.command;

import copydesk.extract.topic.TopicModel;
import copydesk.extract.topic.TopicSettings;
import copydesk.extract.topic.TopicTerms;
import copydesk.extract.topic.Vocabulary;
import copydesk.records.InvalidSettingException;
import copydesk.stage.FileTrouble;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which topics are found. */
final class TopicOptions {
  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      defaultValue = "${env:COPYDESK_VOCABULARY}",
      description =
          "IPTC's own JSON file of the Media Topics, for names and hierarchy instead of the ones"
              + " that come with the release. (COPYDESK_VOCABULARY)")
  private Path vocabulary;

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      defaultValue = "${env:COPYDESK_TOPICS}",
      description =
          "Topics of your own, a line each: id, name, parent or nothing, terms, separated by tabs;"
              + " docs/topics.md says more. (COPYDESK_TOPICS)")
  private Path topics;

  /**
   * Reads the files.
   *
   * @param err where it says what the model cannot assign from the vocabulary
   */
  TopicSettings settings(PrintWriter err) {
    Vocabulary loaded = vocabulary();
    if (loaded != null) {
      err.println("copydesk: --vocabulary " + vocabulary + ": " + notice(loaded));
    }
    return settings(loaded);
  }

  /** Reads the files for somebody who only looks topics up. */
  TopicSettings settings() {
    return settings(vocabulary());
  }

  private Vocabulary vocabulary() {
    return vocabulary == null ? null : VocabularyFile.read(vocabulary);
  }

  private TopicSettings settings(Vocabulary loaded) {
    List<TopicTerms> own =
        topics == null ? List.of() : TopicTerms.parse("--topics " + topics, lines(topics));
    return new TopicSettings(loaded, own);
  }

  private static String notice(Vocabulary loaded) {
    Set<String> known = Set.copyOf(TopicModel.shipped().topics());
    long assignable = loaded.all().stream().filter(concept -> known.contains(concept.id())).count();
    return String.format(
        "%d topics; the model cannot assign %d of them; %d that it knows are not in the file and"
            + " will not be found",
        loaded.all().size(), loaded.all().size() - assignable, known.size() - assignable);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new InvalidSettingException(
          "--topics " + file + " cannot be read: " + FileTrouble.why(e), e);
    }
  }
}
