package copydesk.sink.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import copydesk.records.Examples;
import copydesk.records.InvalidSettingException;
import copydesk.sink.Origin;
import copydesk.sink.RecordForm;
import copydesk.sink.StoreGoneException;
import copydesk.sink.Writing;
import copydesk.sink.disk.Disk;
import copydesk.sink.ninjs.NinjsForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a folder says that its partitions go on, and when it begins anew. */
final class FolderPlacesTest {
  @TempDir private Path temp;

  @Test
  void newFolder_beginsAtTheBeginningAndHasAName() throws IOException {
    ArticleFolder folder = opened("channel");

    assertThat(folder.next(0)).isZero();
    assertThat(folder.sharedAs()).matches("[0-9a-f]{12}");
    assertThat(ArticleFolder.sharedAs(root())).isEqualTo(folder.sharedAs());
    assertThat(ArticleFolder.sharedAs(temp.resolve("other"))).isNull();
  }

  @Test
  void place_outlivesTheSink() throws IOException {
    ArticleFolder folder = filled(7);
    folder.close();
    ArticleFolder again = opened("channel");

    assertThat(again.next(0)).isEqualTo(7);
    assertThat(again.next(1)).isZero();
    assertThat(again.sharedAs()).isEqualTo(folder.sharedAs());
  }

  @Test
  void sinksOfOneFolder_goOnWhereTheOtherLeftAPartition() throws IOException {
    ArticleFolder one = filled(7);
    ArticleFolder other = opened("channel");
    other.reached(Map.of(0, 9L, 1, 3L));

    assertThat(other.sharedAs()).isEqualTo(one.sharedAs());
    assertThat(one.next(0)).isEqualTo(9);
    assertThat(one.next(1)).isEqualTo(3);
    one.tick(partition -> -1);
  }

  @Test
  void partition_isOfWhoTookItLast_whoeverElseKnowsAPlace() throws IOException {
    ArticleFolder one = filled(7);
    assertThat(one.hasTaken(0)).isTrue();
    ArticleFolder other = opened("channel");
    other.take(0);

    assertThat(other.next(0)).isEqualTo(7);
    assertThat(other.hasTaken(0)).isTrue();
    assertThat(one.hasTaken(0)).isFalse();
    assertThat(one.hasTaken(1)).as("nobody has it").isTrue();
    one.take(0);
    assertThat(other.hasTaken(0)).isFalse();
  }

  @Test
  void foldersOfTheirOwn_haveNamesOfTheirOwn() throws IOException {
    ArticleFolder other = new ArticleFolder(temp.resolve("other"), "channel", RecordForm.RECORD);
    other.open();

    assertThat(other.sharedAs()).isNotEqualTo(filled(7).sharedAs());
  }

  @Test
  void folderRemovedUnderWay_isNoticedAndBeginsAnewUnderItsName() throws IOException {
    ArticleFolder folder = filled(7);
    ArticleFolder sharing = opened("channel");
    String name = folder.sharedAs();
    removeBelow(root());

    assertThatThrownBy(() -> folder.tick(partition -> -1))
        .isInstanceOf(StoreGoneException.class)
        .hasMessage(root() + " was removed");
    assertThatThrownBy(() -> Writing.write(folder, new Origin(0, 8, 0), Examples.article("b")))
        .isInstanceOf(StoreGoneException.class);
    assertThat(root()).doesNotExist();
    assertThatThrownBy(folder::flush).isInstanceOf(StoreGoneException.class);
    assertThatThrownBy(() -> folder.reached(Map.of(0, 9L))).isInstanceOf(StoreGoneException.class);
    folder.open();
    assertThat(folder.next(0)).isZero();
    assertThat(folder.sharedAs()).isEqualTo(name);
    folder.flush();
    assertThatThrownBy(sharing::flush).isInstanceOf(StoreGoneException.class);
    sharing.open();
    assertThat(sharing.sharedAs()).isEqualTo(name);
    sharing.flush();
    folder.flush();
  }

  @Test
  void folderEmptiedUnderWay_isNoticedAndBeginsAnew() throws IOException {
    ArticleFolder folder = filled(7);
    removeBelow(root().resolve("2021"));

    assertThatThrownBy(() -> folder.tick(partition -> -1))
        .isInstanceOf(StoreGoneException.class)
        .hasMessage(root() + " was emptied");
    folder.open();
    assertThat(folder.next(0)).isZero();
    folder.tick(partition -> -1);
  }

  @Test
  void folderEmptiedBetweenTwoRuns_beginsAnew() throws IOException {
    filled(7).close();
    removeBelow(root().resolve("2021"));

    assertThat(opened("channel").next(0)).isZero();
  }

  @Test
  void articlesKilledOrTakenAway_areNoReasonToBeginAnew() throws IOException {
    ArticleFolder folder = filled(7);
    folder.remove(new Origin(0, 7, 0), "a", List.of("2021/07/09"));
    folder.flush();
    folder.reached(Map.of(0, 8L));

    folder.tick(partition -> -1);
    assertThat(opened("channel").next(0)).isEqualTo(8);
  }

  @Test
  void anotherFolderInItsPlace_isAnError() throws IOException {
    ArticleFolder folder = filled(7);
    removeBelow(root());
    opened("channel");

    assertThatThrownBy(folder::flush).isInstanceOf(StoreGoneException.class);
    assertThatThrownBy(folder::open).hasMessage("another folder took its place");
  }

  @Test
  void backup_goesOnWhereItWasMade() throws IOException {
    ArticleFolder folder = filled(7);
    byte[] place = Files.readAllBytes(place());
    folder.reached(Map.of(0, 20L));
    folder.close();
    Files.write(place(), place);

    assertThat(opened("channel").next(0)).isEqualTo(7);
  }

  @Test
  void folderOfAnEarlierBuild_isFilledFromTheBeginning() throws IOException {
    Path day = Files.createDirectories(root().resolve("2021/07/09"));
    Files.writeString(day.resolve("a.json"), "{}");
    Files.createDirectories(root().resolve(FolderMark.OWN));
    Files.write(
        root().resolve(".copydesk/folder.json"),
        new FolderMark(FolderMark.ARTICLES, "record", null).json());

    assertThat(opened("channel").next(0)).isZero();
    assertThat(FolderMark.read(root()).channel()).isEqualTo("channel");
  }

  @Test
  void channelMadeAnew_isRefusedUntilTheFolderIsEmpty() throws IOException {
    filled(7).close();

    assertThatThrownBy(() -> opened("channel-2"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("was written from another articles.enriched");
    removeBelow(root().resolve("2021"));
    assertThat(opened("channel-2").next(0)).isZero();
  }

  @Test
  void damagedPlace_isNone_andADamagedFillingIsRefused() throws IOException {
    filled(7).close();
    Files.writeString(place(), "{\"next\":");
    assertThat(opened("channel").next(0)).isZero();
    Files.writeString(root().resolve(".copydesk/filling"), "");

    assertThatThrownBy(() -> opened("channel"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("filling is damaged; without it the folder is filled again");
  }

  @Test
  void whatCrashesLeft_goesOnceItIsOld() throws IOException {
    filled(7).close();
    Path own = root().resolve(FolderMark.OWN);
    Path young = Files.writeString(own.resolve(".p00.place.1.part"), "{");
    Path old = Files.writeString(own.resolve(".p00.place.2.part"), "{");
    Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    opened("channel");

    assertThat(young).exists();
    assertThat(old).doesNotExist();
  }

  @Test
  void folderThatIsStillBeingRemoved_isWaitedForUntilTheSinkStops() throws IOException {
    ArticleFolder folder = opened("channel", Duration.ofHours(1));
    Writing.write(folder, new Origin(0, 0, 0), Examples.article("a"));
    removeBelow(root().resolve(FolderMark.OWN));
    assertThatThrownBy(folder::flush).isInstanceOf(StoreGoneException.class);
    folder.stopWaiting();
    folder.open();

    assertThat(folder.next(0)).isZero();
  }

  @Test
  void folderOfNinjsRemovedUnderWay_isBegunAnewAndOpenedByTheNextSink() throws IOException {
    ArticleFolder folder = ninjs();
    folder.open();
    Writing.write(folder, new Origin(0, 0, 0), Examples.article("a"));
    removeBelow(root().resolve(FolderMark.OWN)); // what it wrote last stays

    assertThatThrownBy(folder::flush).isInstanceOf(StoreGoneException.class);
    folder.open();
    assertThat(FolderMark.read(root()).form()).isEqualTo(new NinjsForm().name());
    ArticleFolder next = ninjs();
    next.open();
    assertThat(next.sharedAs()).isEqualTo(folder.sharedAs());
  }

  private ArticleFolder ninjs() {
    return new ArticleFolder(root(), "channel", new NinjsForm(), Disk.real(), Duration.ZERO);
  }

  /** A folder that has an article and this place of partition 0. */
  private ArticleFolder filled(long next) throws IOException {
    ArticleFolder folder = opened("channel");
    Writing.write(folder, new Origin(0, next - 1, 0), Examples.article("a"));
    folder.flush();
    folder.reached(Map.of(0, next));
    return folder;
  }

  private ArticleFolder opened(String channel) throws IOException {
    return opened(channel, Duration.ZERO);
  }

  private ArticleFolder opened(String channel, Duration look) throws IOException {
    ArticleFolder folder = new ArticleFolder(root(), channel, RecordForm.RECORD, Disk.real(), look);
    folder.open();
    return folder;
  }

  private Path root() {
    return temp.resolve("out");
  }

  private Path place() {
    return root().resolve(".copydesk/p00.place");
  }

  private static void removeBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
