package copydesk.extract;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Article;
import copydesk.records.Mention;
import copydesk.records.Party;
import copydesk.records.Section;
import copydesk.records.Statement;
import copydesk.records.Voice;
import copydesk.records.text.CleanText;
import copydesk.records.text.CodePoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same text with other line ends, with characters that nobody sees, with its marks disguised
 * says the same: statements and parties differ in their offsets only (issue 12).
 */
final class DisguisedTextTest {
  private static final Extractor EXTRACTOR = Extractor.load();
  private static final String WRAPPED =
      """
      Harbour master calls for second crane after night of waiting
      By Ann Example
      PORT ALMA, March 3 (Northwire) - The harbour of Port Alma was closed
      on Monday after a crane fell over, Harbour Master Bo Writer told
      reporters.

      "We have asked for a second crane since May," said Writer. "Nobody
      answered us, and now ships wait outside."

      Transport Minister Ines Duarte’s office said that the ministry
      welcomed the results of
      a night of talks.
      """;

  static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>(List.of(WRAPPED));
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void otherLineEnds_sayTheSame(String text) {
    List<String> said = said(text);
    for (String end : List.of("\r\n", "\r", "\u0085", "\u2028", "\u2029")) {
      assertThat(said(text.replace("\n", end))).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void unseenCharactersInsideWords_areReadOver(String text) {
    List<String> said = said(text);
    Random random = new Random(text.length());
    String unseen = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202c\u2066\u2069";
    StringBuilder changed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      changed.append(text.charAt(i));
      boolean inside =
          i + 1 < text.length()
              && Character.isLetter(text.charAt(i))
              && Character.isLetter(text.charAt(i + 1));
      if (inside && random.nextInt(6) == 0) {
        changed.append(unseen.charAt(random.nextInt(unseen.length())));
      }
    }
    assertThat(said(changed.toString())).isEqualTo(said);
    assertThat(said(text.replace(" ", "\u00a0"))).isEqualTo(said);
    assertThat(said(text.replace(" ", "\u3000"))).isEqualTo(said);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void disguisedMarks_areMarks(String text) {
    List<String> said = said(text);
    String[][] disguises = {
      {"&quot;", "&ldquo;", "&rdquo;", "&lsquo;", "&rsquo;", "&#39;"},
      {"&#34;", "&#8220;", "&#x201D;", "&#8216;", "&#8217;", "&apos;"},
      {"＂", "\u0093", "\u0094", "\u0091", "\u0092", "＇"},
      {"\"", "â€œ", "â€\u009d", "â€˜", "â€™", "'"},
      {"&amp;quot;", "â\u0080\u009c", "â\u0080\u009d", "â\u0080\u0098", "â\u0080\u0099", "'"}
    };
    for (String[] disguise : disguises) {
      String changed = text;
      for (int mark = 0; mark < disguise.length; mark++) {
        changed = changed.replace("\"“”‘’'".substring(mark, mark + 1), disguise[mark]);
      }
      assertThat(said(changed)).isEqualTo(said);
    }
  }

  @Test
  void mention_coversTheCharactersAsTheyStand() {
    String text = "&quot;It&#39;s done,&quot; Minister Qu\u00adre\u200bshi said on Monday.";
    Extraction found = Extraction.of(text);
    assertThat(found.article.text()).isEqualTo(text);
    Party party = found.party("Qureshi");
    Mention mention = party.mentions().get(0);
    assertThat(text.substring(mention.start(), mention.end())).isEqualTo("Qu\u00adre\u200bshi");
    Statement statement = found.statement("done");
    assertThat(statement.text()).isEqualTo("It&#39;s done,");
    assertThat(statement.kind()).isEqualTo(Statement.Kind.DIRECT);
    assertThat(CodePoints.substring(text, statement.spans().get(0)))
        .isEqualTo("&quot;It&#39;s done,&quot;");
    assertThat(statement.speaker().name()).isEqualTo("Qureshi");
  }

  @Test
  void wrappedCopy_isOnePieceOfProse() {
    Extraction found = Extraction.of(WRAPPED);
    assertThat(found.article.headline())
        .isEqualTo("Harbour master calls for second crane after night of waiting");
    assertThat(found.article.sections())
        .extracting(Section::kind)
        .contains(Section.Kind.BYLINE, Section.Kind.DATELINE);
    assertThat(found.texts()).noneMatch(said -> said.strip().equals("a night of talks"));
    assertThat(found.statement("the results of").text()).contains("a night of talks");
  }

  /** Everything that is said and named in the text, without offsets. */
  private static List<String> said(String text) {
    var article = EXTRACTOR.extract(new Article("a", 1, null, null, text));
    List<String> said = new ArrayList<>();
    for (Statement s : article.statements()) {
      String cue =
          s.cue() == null ? null : CleanText.of(CodePoints.substring(text, s.cue())).text();
      said.add(
          String.join(
              "|",
              s.id(),
              s.kind().name(),
              cue,
              s.act().code(),
              name(s.speaker()),
              name(s.addressee()),
              s.relayedBy().stream().map(Voice::name).toList().toString(),
              s.rule().code(),
              String.valueOf(s.unattributed()),
              Double.toString(s.confidence())));
    }
    for (Party p : article.parties()) {
      said.add(p.key() + "|" + p.name() + p.aliases() + p.mentions().size() + p.roles().size());
    }
    article.sections().forEach(section -> said.add(section.kind().name()));
    article.topics().forEach(topic -> said.add(topic.id()));
    return said;
  }

  private static String name(Voice voice) {
    return voice == null ? null : voice.name();
  }
}
