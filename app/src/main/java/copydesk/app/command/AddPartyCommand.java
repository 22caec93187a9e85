package copydesk.app.command;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.parties.PartyChannel;
import copydesk.app.run.Interruption;
import copydesk.records.PartyReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds or corrects a party. */
@Command(
    name = "add",
    description = {
      "Adds a party, or puts this in place of what is known under its key.",
      "A shipped party's key corrects that one; its shipped names still mean it."
    })
final class AddPartyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "KEY",
      description =
          "Names the party across articles and says its type: person/…, organisation/…, country/…,"
              + " place/… or group/….")
  private String key;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "Its usual English name.")
  private String name;

  @Option(
      names = "--alias",
      paramLabel = "ALIAS",
      description = "Another name of it; as often as it has names.")
  private List<String> aliases = new ArrayList<>();

  @Option(
      names = "--ref",
      paramLabel = "REF",
      description = "Its id elsewhere, such as wikidata:Q42; as often as it has ids.")
  private List<String> refs = new ArrayList<>();

  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PartyReference party =
        new PartyReference(key, name, PartyReference.typeOf(key).orElse(null), aliases, refs);
    Interruption.ofThisThread();
    try (KafkaConnection kafka = kafkaOptions.join()) {
      new PartyChannel(kafka).put(party);
    }
    String also = aliases.isEmpty() ? "" : ", also " + String.join(", ", aliases);
    spec.commandLine().getOut().println(key + " is " + name + also + ", from the next article on");
    return 0;
  }
}
