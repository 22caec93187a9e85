package copydesk.sink.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.RecordJson;
import copydesk.sink.Origin;
import copydesk.sink.ReadingKept;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreReading;
import copydesk.sink.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArticleFolderReadingTest {
  @TempDir private Path root;
  private StoreReading reading;

  @BeforeEach
  void read() {
    reading = new ArticleFolderReading(root, RecordForm.RECORD);
  }

  @Test
  void everyArticle_isFoundAsExpected() throws IOException {
    EnrichedArticle dated = Examples.article("a/b");
    EnrichedArticle undated = Examples.article("u", null, null);
    try (ArticleFolder folder = new ArticleFolder(root, "channel", RecordForm.RECORD)) {
      folder.open();
      Writing.write(folder, new Origin(0, 0, 0), dated);
      Writing.write(folder, new Origin(0, 0, 0), undated);
    }

    ReadingKept kept = ReadingKept.of(reading);
    assertThat(kept.unreadable()).isEmpty();
    assertThat(kept.found()).containsOnlyKeys("a/b", "u");
    for (EnrichedArticle article : new EnrichedArticle[] {dated, undated}) {
      StoreReading.Kept expected = Writing.expected(reading, article);
      assertThat(kept.found().get(article.id()).place()).isEqualTo(expected.place());
      assertThat(kept.found().get(article.id()).bytes()).isEqualTo(expected.bytes());
    }
  }

  @Test
  void fieldLostOfARecord_differs() throws IOException {
    EnrichedArticle article = Examples.article("a");
    String json = new String(RecordJson.toBytes(article), UTF_8);
    byte[] newer = json.replaceFirst("\\{", "{\"colour\":\"red\",").getBytes(UTF_8);
    try (ArticleFolder folder = new ArticleFolder(root, "channel", RecordForm.RECORD)) {
      folder.open();
      folder.write(new Origin(0, 0, 0), article, newer);
    }

    byte[] kept = ReadingKept.of(reading).found().get("a").bytes();
    assertThat(kept).isEqualTo(reading.expected(article, newer).bytes());
    assertThat(kept).isNotEqualTo(Writing.expected(reading, article).bytes());
  }

  @Test
  void halfARecord_isToldAndTheSinksOwnFilesAreNot() throws IOException {
    Path day = Files.createDirectories(root.resolve("2021/07/09"));
    Files.writeString(day.resolve("half.json"), "{\"id\":\"half\",");
    Files.writeString(day.resolve("empty.json"), "");
    Files.writeString(day.resolve(".a.json.part"), "{");
    Files.writeString(day.resolve("notes.txt"), "mine");
    Files.createDirectories(root.resolve(".hidden"));
    Files.writeString(root.resolve(".hidden/x.json"), "{");

    ReadingKept kept = ReadingKept.of(reading);
    assertThat(kept.found()).isEmpty();
    assertThat(kept.unreadable())
        .containsExactlyInAnyOrder(
            "2021/07/09/half.json: it is no record", "2021/07/09/empty.json: it is empty");
  }

  @Test
  void folderThatIsNotThere_isRefused() {
    StoreReading none = new ArticleFolderReading(root.resolve("none"), RecordForm.RECORD);

    assertThatThrownBy(() -> ReadingKept.of(none)).isInstanceOf(NoSuchFileException.class);
  }
}
