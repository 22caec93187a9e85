package copydesk.app.command;

import copydesk.app.broker.KafkaConnection;
import copydesk.app.parties.PartyChannel;
import copydesk.app.run.Interruption;
import copydesk.records.InvalidSettingException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes back a party that was added. */
@Command(
    name = "remove",
    description = "Takes back what was added under a key. What is shipped stays.")
final class RemovePartyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "KEY", description = "The party's key.")
  private String key;

  @Mixin private KafkaOptions kafkaOptions;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Interruption.ofThisThread();
    try (KafkaConnection kafka = kafkaOptions.join()) {
      PartyChannel channel = new PartyChannel(kafka);
      PartyChannel.Contents contents = channel.read();
      if (!contents.parties().containsKey(key) && !contents.ignored().containsKey(key)) {
        throw new InvalidSettingException("no party was added under " + key);
      }
      channel.remove(key);
    }
    spec.commandLine().getOut().println(key + " is taken back, from the next article on");
    return 0;
  }
}
