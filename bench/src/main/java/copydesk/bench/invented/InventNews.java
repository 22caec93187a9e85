package copydesk.bench.invented;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes invented articles as text files, to be replayed. */
@Command(
    name = "invent-news",
    description = "Writes invented articles into a folder, a thousand to a subfolder.")
public final class InventNews implements Callable<Integer> {
  private static final int TO_A_FOLDER = 1_000;

  @Parameters(description = "The folder.")
  private Path folder;

  @Option(names = "--articles", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}")
  private int articles;

  @Mixin private InventedOptions options;

  @Override
  public Integer call() throws IOException {
    InventedWire wire = options.wire(0);
    for (int i = 0; i < articles; i++) {
      Path thousand = folder.resolve(String.format(Locale.ROOT, "%04d", i / TO_A_FOLDER));
      if (i % TO_A_FOLDER == 0) {
        Files.createDirectories(thousand);
      }
      Files.writeString(thousand.resolve(String.format(Locale.ROOT, "%08d.txt", i)), wire.text(i));
    }
    return 0;
  }
}
