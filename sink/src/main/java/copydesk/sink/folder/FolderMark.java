package copydesk.sink.folder;

import copydesk.records.InvalidSettingException;
import copydesk.records.RecordJson;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a folder holds, in a hidden file of its own, so that two kinds never mix. A folder without
 * it holds records, one a file.
 *
 * @param layout {@code articles} or {@code jsonl}
 * @param form the name of the {@link copydesk.sink.RecordForm}
 * @param channel what names the channel that its offsets are of, or null where an earlier build
 *     wrote it
 */
public record FolderMark(String layout, String form, String channel) {
  /** The layout of one file an article. */
  public static final String ARTICLES = "articles";

  /** The layout of segments. */
  public static final String JSONL = "jsonl";

  /** The hidden folder of the sink's own files. */
  public static final String OWN = ".copydesk";

  /** Its name has no ending, so that who looks for {@code *.json} finds articles only. */
  private static final String FILE = "folder";

  private static final String FILE_OF_EARLIER_BUILDS = "folder.json";

  /** What the folder holds, whoever wrote it. */
  public static FolderMark read(Path root) throws IOException {
    for (String file : List.of(FILE, FILE_OF_EARLIER_BUILDS)) {
      Path mark = root.resolve(OWN).resolve(file);
      if (Files.exists(mark)) {
        return RecordJson.fromBytes(Files.readAllBytes(mark), FolderMark.class);
      }
    }
    return new FolderMark(ARTICLES, "record", null);
  }

  /**
   * Whether the folder is not yet this, and can become it: it is then to be marked with {@link
   * #json}.
   *
   * @throws InvalidSettingException if it holds something else
   */
  public boolean isNewTo(Path root) throws IOException {
    FolderMark there = read(root);
    if (there.equals(this)) {
      return false;
    }
    if (!there.layout.equals(JSONL) && isEmpty(root)) {
      return true;
    }
    if (!there.layout.equals(layout) || !there.form.equals(form)) {
      throw new InvalidSettingException(
          root
              + " holds "
              + there.told()
              + ", not "
              + told()
              + "; choose another folder with --out, or empty this one");
    }
    if (there.channel == null) {
      return true; // of an earlier build
    }
    throw new InvalidSettingException(
        root
            + " was written from another articles.enriched (the channel was made anew, or is another"
            + " cluster's); choose another folder with --out, or empty this one");
  }

  /** Whether nothing but hidden files lies in the folder. */
  static boolean isEmpty(Path root) throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(root, entry -> !entry.getFileName().toString().startsWith("."))) {
      return !entries.iterator().hasNext();
    }
  }

  private String told() {
    return "layout " + layout + " in form " + form;
  }

  /** The file that marks a folder. */
  public static Path file(Path root) {
    return root.resolve(OWN).resolve(FILE);
  }

  /** What is in it. */
  public byte[] json() {
    return RecordJson.toPrettyBytes(this);
  }
}
