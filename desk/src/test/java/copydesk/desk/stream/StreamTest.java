package copydesk.desk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import copydesk.desk.EventReader;
import copydesk.desk.EventReader.Event;
import copydesk.desk.Generated;
import copydesk.desk.TestDesk;
import copydesk.desk.store.FiledRecord;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows gets exactly what is committed, in order, also after a break. */
@Timeout(60)
final class StreamTest {
  @TempDir private Path folder;
  private TestDesk desk;

  @AfterEach
  void close() {
    if (desk != null) {
      desk.close();
    }
  }

  @Test
  void liveEvents_areThoseOfTheRecords() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(1, 10);
    try (EventReader reader = desk.follow("/stream")) {
      assertThat(reader.response().headers().firstValue("Content-Type"))
          .hasValue("text/event-stream");
      reader.until(desk.beginning());
      await().until(() -> desk.hub().size() == 1);
      FiledRecord first = generated.version("wire/1");
      FiledRecord second = generated.version("wire/1");
      FiledRecord kill = generated.kill("wire/1");
      desk.apply(List.of(first, second, kill), generated.next());
      List<Event> events = reader.until(desk.position());

      assertThat(events.get(0).type()).isEqualTo("article");
      assertThat(events.get(0).data()).startsWith("{\"id\":\"wire/1\",\"version\":1,");
      assertThat(of(events, "article")).hasSize(2);
      assertThat(of(events, "statement"))
          .hasSize(
              first.facts().statements().size() + second.facts().article().change().added().size());
      assertThat(events.get(events.size() - 1))
          .extracting(Event::type, Event::data)
          .containsExactly("kill", "{\"id\":\"wire/1\"}");
    }
  }

  @Test
  void streamThatIsCutAnywhere_goesOnWithTheNextEvent_afterARestartToo() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(4, 12);
    desk.apply(generated.records(60), generated.next());
    List<Event> all;
    try (EventReader reader = desk.follow("/stream?after=" + desk.beginning())) {
      all = reader.until(desk.position());
    }
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all.stream().map(Event::id)).doesNotHaveDuplicates();
    assertThat(all.stream().filter(event -> event.id().matches(".*~.*~.*"))).isNotEmpty();
    desk.close();
    desk = new TestDesk(folder);
    for (int i = 0; i < all.size(); i++) {
      try (EventReader reader = desk.follow("/stream", "Last-Event-ID", all.get(i).id())) {
        assertThat(data(reader.until(desk.position())))
            .isEqualTo(data(all.subList(i + 1, all.size())));
      }
    }
  }

  @Test
  void followersWhoComeAndGo_missNothing_whileMoreIsCommitted() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(6, 4_000);
    List<String> expected = new ArrayList<>();
    List<Event> got = new ArrayList<>();
    String at = desk.beginning();
    for (int round = 0; round < 12; round++) {
      try (EventReader reader = desk.follow("/stream?events=articles", "Last-Event-ID", at)) {
        Thread committing =
            new Thread(
                () -> {
                  for (int i = 0; i < 5; i++) {
                    List<FiledRecord> records = new ArrayList<>();
                    for (int j = 0; j < 20; j++) {
                      records.add(generated.version("wire/" + expected.size()));
                      expected.add(records.get(j).id() + " 1");
                    }
                    desk.apply(records, generated.next());
                  }
                });
        committing.start();
        for (int i = 0; i < 40; i++) {
          Event event = reader.next();
          if (!event.type().isEmpty()) {
            got.add(event);
          }
          at = event.id();
        }
        committing.join();
      }
    }
    try (EventReader reader = desk.follow("/stream?events=articles", "Last-Event-ID", at)) {
      got.addAll(reader.until(desk.position()));
    }
    assertThat(of(got, "article").stream().map(StreamTest::version))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void filteredStream_hasWhatTheFilterTakes() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(2, 30);
    desk.apply(generated.records(100), generated.next());
    String from = "after=" + desk.beginning();
    try (EventReader all = desk.follow("/stream?" + from);
        EventReader ann = desk.follow("/stream?speaker=person/ann-lee&" + from);
        EventReader articles = desk.follow("/stream?events=articles&source=urn:wire:one&" + from)) {
      List<Event> events = all.until(desk.position());
      assertThat(data(of(ann.until(desk.position()), "statement")))
          .isNotEmpty()
          .isEqualTo(
              data(of(events, "statement")).stream()
                  .filter(data -> data.contains("\"speakerKey\":\"person/ann-lee\""))
                  .toList());
      List<Event> ofOne = articles.until(desk.position());
      assertThat(data(of(ofOne, "article")))
          .isNotEmpty()
          .isEqualTo(
              data(of(events, "article")).stream()
                  .filter(data -> data.contains("\"source\":\"urn:wire:one\""))
                  .toList());
      assertThat(ofOne).noneMatch(event -> event.type().equals("statement"));
    }
  }

  @Test
  void offsetsThatAreGone_areAReset_thenTheStream() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(3, 10);
    desk.apply(generated.records(20), generated.next());
    for (String gone :
        List.of("the-chan~9999.0.0", "other-ch~0.0.0", "other-ch~9.9.9.9", "the-chan~0.0.0.7")) {
      try (EventReader reader = desk.follow("/stream", "Last-Event-ID", gone)) {
        settle(generated.next());
        List<Event> events = reader.until(desk.position());
        assertThat(events.get(0).type()).isEqualTo("reset");
        assertThat(events.get(0).data()).startsWith("{\"position\":\"the-chan~0.");
        assertThat(of(events, "article")).isNotEmpty();
      }
    }
  }

  @Test
  void idOfADeskThatReadFurther_waitsForWhatComesAfterIt() throws Exception {
    Generated generated = new Generated(3, 40);
    List<FiledRecord> first = generated.records(20);
    Map<Integer, Long> afterFirst = generated.next();
    List<FiledRecord> second = generated.records(20);
    Map<Integer, Long> afterSecond = generated.next();
    List<FiledRecord> third = generated.records(20);
    String ahead;
    try (TestDesk other = new TestDesk(folder.resolve("other"))) {
      other.apply(first, afterFirst);
      other.apply(second, afterSecond);
      ahead = other.position();
    }
    desk = new TestDesk(folder.resolve("one"));
    desk.apply(first, afterFirst);
    try (EventReader settled = desk.follow("/stream?events=articles&after=" + ahead)) {
      settle(generated.next());
      try (EventReader overtaken = desk.follow("/stream?events=articles&after=" + ahead)) {
        await().until(() -> desk.hub().size() == 2);
        desk.apply(second, afterSecond);
        desk.apply(third, generated.next());
        List<Event> events = settled.until(desk.position());
        assertThat(data(of(events, "article")))
            .containsExactlyElementsOf(
                third.stream()
                    .filter(record -> !record.isKill())
                    .map(record -> new String(record.summary(), StandardCharsets.UTF_8))
                    .toList());
        assertThat(of(events, "reset")).isEmpty();
        assertThat(data(overtaken.until(desk.position())))
            .containsExactlyInAnyOrderElementsOf(data(events));
      }
    }
  }

  @Test
  void idWithinARecordThatTheDeskHasNotRead_waitsForTheRestOfIt() throws Exception {
    Generated generated = new Generated(3, 40);
    List<FiledRecord> first = generated.records(20);
    FiledRecord record = ofSeveralStatements(generated);
    Map<Integer, Long> before = generated.next();
    before.put(record.partition(), record.offset());
    List<Event> told;
    try (TestDesk other = new TestDesk(folder.resolve("other"))) {
      other.apply(first, before);
      String start = other.position();
      other.apply(List.of(record), generated.next());
      try (EventReader reader = other.follow("/stream?after=" + start)) {
        told = reader.until(other.position());
      }
    }
    String within = told.get(0).id();
    assertThat(within).endsWith("~" + record.partition() + ".1");
    desk = new TestDesk(folder.resolve("one"));
    desk.apply(first, before);
    assertThat(StreamId.parse(within).isAheadOf(StreamId.parse(desk.position()))).isTrue();
    try (EventReader settled = desk.follow("/stream?after=" + within)) {
      settle(generated.next());
      try (EventReader overtaken = desk.follow("/stream?after=" + within)) {
        await().until(() -> desk.hub().size() == 2);
        desk.apply(List.of(record), generated.next());
        assertThat(StreamId.parse(within).isAheadOf(StreamId.parse(desk.position()))).isFalse();
        for (EventReader reader : List.of(settled, overtaken)) {
          assertThat(data(reader.until(desk.position())))
              .isEqualTo(data(told.subList(1, told.size())));
        }
      }
    }
  }

  @Test
  void idWithinARecordThatTheChannelHasNot_isAReset() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(3, 10);
    desk.apply(generated.records(30), generated.next());
    Map<Integer, Long> next = generated.next();
    try (EventReader reader = desk.follow("/stream?after=" + desk.position() + "~0.1")) {
      settle(next);
      List<Event> events = reader.until(desk.position());
      assertThat(events.get(0).type()).isEqualTo("reset");
      assertThat(events.get(0).data())
          .isEqualTo("{\"position\":\"the-chan~0.%d.%d\"}".formatted(next.get(1), next.get(2)));
    }
  }

  private static FiledRecord ofSeveralStatements(Generated generated) {
    for (int i = 0; ; i++) {
      FiledRecord record = generated.version("wire/new-" + i);
      if (record.facts().statements().size() > 1) {
        return record;
      }
    }
  }

  @Test
  void partitionThatEndsBeforeTheId_isTheOnlyOneToBeginAgain() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(3, 10);
    desk.apply(generated.records(30), generated.next());
    Map<Integer, Long> next = generated.next();
    String id = "the-chan~%d.%d.%d".formatted(next.get(0) + 5, next.get(1), next.get(2));
    try (EventReader reader = desk.follow("/stream", "Last-Event-ID", id)) {
      settle(next);
      List<Event> events = reader.until(desk.position());
      assertThat(events.get(0).data())
          .isEqualTo("{\"position\":\"the-chan~0.%d.%d\"}".formatted(next.get(1), next.get(2)));
    }
  }

  @Test
  void listsPosition_isWhereTheStreamGoesOn_evenBeforeOthersAreTold() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(5, 400);
    desk.apply(generated.records(40), generated.next());
    Runnable publish = desk.applyFirst(generated.records(40), generated.next());
    String list = desk.get("/articles?limit=1").body();
    String position = list.replaceFirst("(?s).*\"position\":\"([^\"]+)\".*", "$1");
    try (EventReader reader = desk.follow("/stream?events=articles&after=" + position)) {
      await().until(() -> desk.hub().size() == 1);
      publish.run();
      List<FiledRecord> later = generated.records(40);
      desk.apply(later, generated.next());
      List<Event> events = reader.until(desk.position());
      assertThat(events).noneMatch(event -> event.type().equals("reset"));
      assertThat(count(events)).isEqualTo(later.size());
    }
  }

  /** Says how far the channel goes. */
  private void settle(Map<Integer, Long> ends) {
    desk.hub().settle(() -> ends);
  }

  @Test
  void whatWasKilledMeanwhile_isNotTold() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(3, 10);
    FiledRecord version = generated.version("wire/1");
    desk.apply(List.of(version), generated.next());
    desk.apply(List.of(generated.kill("wire/1")), generated.next());
    try (EventReader reader = desk.follow("/stream?after=" + desk.beginning())) {
      assertThat(reader.until(desk.position()))
          .singleElement()
          .extracting(Event::type)
          .isEqualTo("kill");
    }
  }

  @Test
  void clientThatTakesNothing_isCutOff_andTheOthersGetAll() throws Exception {
    desk = new TestDesk(folder);
    Generated generated = new Generated(8, 500);
    URI address = desk.address("/");
    try (Socket slow = new Socket();
        EventReader reader = desk.follow("/stream")) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new java.net.InetSocketAddress(address.getHost(), address.getPort()));
      slow.getOutputStream()
          .write(
              "GET /stream HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      await().until(() -> desk.hub().size() == 2);
      int sent = 0;
      int got = 0;
      while (desk.dropped() == 0) {
        List<FiledRecord> records = generated.records(50);
        desk.apply(records, generated.next());
        sent += records.size();
        got += count(reader.until(desk.position()));
        assertThat(sent).as("records until the slow client is cut off").isLessThan(100_000);
      }
      assertThat(got).isEqualTo(sent);
      assertThat(desk.dropped()).isEqualTo(1);
      assertThat(desk.hub().size()).isEqualTo(1);
    }
  }

  @Test
  void clientThatLeaves_isForgotten() throws Exception {
    desk = new TestDesk(folder);
    desk.follow("/stream").close();
    await().until(() -> desk.hub().size() == 0);
    assertThat(desk.dropped()).isZero();
  }

  @Test
  void server_endsStreamsWhenItStops() throws Exception {
    desk = new TestDesk(folder);
    try (EventReader reader = desk.follow("/stream")) {
      await().until(() -> desk.hub().size() == 1);
      long start = System.nanoTime();
      desk.close();
      desk = null;
      assertThat(System.nanoTime() - start).isLessThan(4_000_000_000L);
      try (InputStream rest = reader.response().body()) {
        assertThat(ended(rest)).isTrue();
      }
    }
  }

  private static boolean ended(InputStream rest) throws IOException {
    rest.transferTo(java.io.OutputStream.nullOutputStream());
    return rest.read() < 0;
  }

  private static int count(List<Event> events) {
    return (int)
        events.stream()
            .filter(event -> event.type().equals("article") || event.type().equals("kill"))
            .count();
  }

  private static List<Event> of(List<Event> events, String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }

  private static List<String> data(List<Event> events) {
    return events.stream().map(Event::data).collect(Collectors.toList());
  }

  private static String version(Event event) {
    return event.data().replaceFirst("^\\{\"id\":\"([^\"]+)\",\"version\":(\\d+),.*$", "$1 $2");
  }
}
