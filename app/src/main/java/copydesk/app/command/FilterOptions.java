package copydesk.app.command;

import copydesk.app.tail.Filter;
import copydesk.extract.topic.TopicSettings;
import copydesk.records.Act;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which records of a channel somebody wants to see. */
final class FilterOptions {
  @Option(
      names = "--speaker",
      paramLabel = "WHO",
      description =
          "Only what this person or body says: a name or a part of it, whole words, in capital letters"
              + " or small, with or without accents; or a key such as person/ada-quill, exactly.")
  private List<String> speakers = new ArrayList<>();

  @Option(
      names = "--party",
      paramLabel = "WHO",
      description =
          "Only articles in which this party is, by key, name or alias; of statements those that it"
              + " makes, relays or is told.")
  private List<String> parties = new ArrayList<>();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description =
          "Only articles about this topic or one below it, by id or name: medtop:15000000 or sport.")
  private List<String> topics = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description =
          "Only statements that are direct, mixed or indirect; or articles that are news, advisory,"
              + " table or page.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--act",
      paramLabel = "ACT",
      split = ",",
      description =
          "Only statements that do this: say, deny, warn, …; docs/statements.md lists them.")
  private List<Act> acts = new ArrayList<>();

  @Option(
      names = "--country",
      paramLabel = "COUNTRY",
      description = "Only articles in which this country is, by name, key or code: Norway or NO.")
  private List<String> countries = new ArrayList<>();

  @Option(
      names = "--words",
      paramLabel = "WORDS",
      description = "Only articles, or statements, in which these words stand next to each other.")
  private List<String> words = new ArrayList<>();

  Filter filter(TopicSettings vocabulary) {
    return new Filter(
        new Filter.Criteria(speakers, parties, topics, kinds, acts, countries, words), vocabulary);
  }
}
