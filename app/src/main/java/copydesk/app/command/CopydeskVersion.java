package copydesk.app.command;

import copydesk.extract.Extractor;
import copydesk.records.Engine;
import picocli.CommandLine.IVersionProvider;

/** The release and its model. */
final class CopydeskVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    Engine engine = Extractor.release();
    return new String[] {"copydesk " + engine.version() + ", model " + engine.model()};
  }
}
