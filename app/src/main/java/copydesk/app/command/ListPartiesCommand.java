package copydesk.app.command;

import copydesk.app.Terminal;
import copydesk.app.broker.KafkaConnection;
import copydesk.app.parties.PartyChannel;
import copydesk.app.parties.PartyTable;
import copydesk.app.run.Interruption;
import copydesk.extract.reference.ReferenceDirectory;
import copydesk.records.PartyReference;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what is known of parties. */
@Command(
    name = "list",
    description = {
      "Prints the parties that were added, by key.",
      "A record on the channel that is no party is named on standard error."
    })
final class ListPartiesCommand implements Callable<Integer> {
  @Option(names = "--shipped", description = "Those that come with the release, too.")
  private boolean withShipped;

  @Option(names = "--json", description = "One record a line, as it can be posted to parties.")
  private boolean json;

  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Interruption.ofThisThread();
    PartyChannel.Contents contents;
    try (KafkaConnection kafka = kafkaOptions.join()) {
      contents = new PartyChannel(kafka).read();
    }
    Map<String, PartyReference> all = new TreeMap<>();
    if (withShipped) {
      ReferenceDirectory.load().shipped().forEach(party -> all.put(party.key(), party));
    }
    all.putAll(contents.parties());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      all.values().forEach(party -> out.println(Terminal.json(party)));
    } else {
      print(out, all, contents.parties());
    }
    out.flush();
    contents.tellIgnored(spec.commandLine().getErr());
    return 0;
  }

  private static void print(
      PrintWriter out, Map<String, PartyReference> all, Map<String, PartyReference> added) {
    PartyTable table = new PartyTable(Terminal.ofProcess(), all.values());
    all.forEach((key, party) -> table.add(party, !added.containsKey(key)));
    out.print(table.render());
    int shipped = all.size() - added.size();
    out.println(added.size() + " added" + (shipped == 0 ? "" : ", " + shipped + " shipped"));
  }
}
