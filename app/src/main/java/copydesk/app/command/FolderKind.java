package copydesk.app.command;

import copydesk.records.InvalidSettingException;
import copydesk.sink.ArticleStore;
import copydesk.sink.RecordForm;
import copydesk.sink.SinkSettings;
import copydesk.sink.StoreReading;
import copydesk.sink.folder.ArticleFolder;
import copydesk.sink.folder.ArticleFolderReading;
import copydesk.sink.folder.FolderMark;
import copydesk.sink.ninjs.NinjsForm;
import copydesk.sink.segment.SegmentFolder;
import copydesk.sink.segment.SegmentFolderReading;
import copydesk.sink.segment.SegmentSettings;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a folder of the sink holds, and who reads and writes it.
 *
 * @param layout how it is laid out
 * @param form how an article looks in it
 */
record FolderKind(Layout layout, Form form) {
  /** How articles lie in a folder. */
  enum Layout {
    ARTICLES,
    JSONL
  }

  /** How an article looks. */
  enum Form {
    RECORD,
    NINJS
  }

  /**
   * What this folder holds.
   *
   * @throws InvalidSettingException if a newer release wrote it
   */
  static FolderKind at(Path folder) throws IOException {
    FolderMark mark = FolderMark.read(folder);
    for (Layout layout : Layout.values()) {
      for (Form form : Form.values()) {
        if (name(layout).equals(mark.layout()) && of(form).name().equals(mark.form())) {
          return new FolderKind(layout, form);
        }
      }
    }
    throw new InvalidSettingException(
        folder
            + " holds layout "
            + mark.layout()
            + " in form "
            + mark.form()
            + ", which this release does not know");
  }

  private static String name(Layout layout) {
    return layout == Layout.JSONL ? FolderMark.JSONL : FolderMark.ARTICLES;
  }

  private static RecordForm of(Form form) {
    return switch (form) {
      case RECORD -> RecordForm.RECORD;
      case NINJS -> new NinjsForm();
    };
  }

  /**
   * The consumer group of the sinks of such a folder, which is there: those of one folder share it.
   */
  String group(Path folder) throws IOException {
    String sharedAs = layout == Layout.JSONL ? null : ArticleFolder.sharedAs(folder);
    return SinkSettings.group(group(), sharedAs);
  }

  /** What the names of its sinks' groups begin with. */
  String group() {
    String ofLayout = layout == Layout.JSONL ? "-jsonl" : "";
    String ofForm = form == Form.RECORD ? "" : "-" + of(form).name();
    return SinkSettings.GROUP + ofLayout + ofForm;
  }

  /** Reads such a folder. */
  StoreReading reading(Path folder) {
    return layout == Layout.JSONL
        ? new SegmentFolderReading(folder, of(form))
        : new ArticleFolderReading(folder, of(form));
  }

  /**
   * Writes such a folder.
   *
   * @param channel what tells the channel from every other
   */
  ArticleStore store(Path folder, String channel, SegmentSettings segments) {
    return layout == Layout.JSONL
        ? new SegmentFolder(folder, channel, of(form), segments)
        : new ArticleFolder(folder, channel, of(form));
  }
}
