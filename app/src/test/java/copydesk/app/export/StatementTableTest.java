package copydesk.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.EnrichedArticle;
import copydesk.records.Examples;
import copydesk.records.SpeakerKeys;
import copydesk.records.Statement;
import copydesk.records.Unattributed;
import copydesk.records.Voice;
import org.junit.jupiter.api.Test;

final class StatementTableTest {
  private final EnrichedArticle article = Examples.article("=a");
  private final SpeakerKeys keys = new SpeakerKeys(article);

  @Test
  void statement_isALineOfAsManyFieldsAsTheHead() {
    assertThat(StatementTable.head())
        .isEqualTo(
            "published,speaker,speaker_key,statement,kind,act,relayed_by,addressee,confidence,"
                + "unattributed,headline,topics,source,article,version,statement_id\r\n");
    assertThat(StatementTable.line(article, keys, Examples.statement()))
        .startsWith(
            "2021-07-09,Ann Lee,person/ann-lee,\"The bridge \ud83c\udf09 is open, at last.\",direct,say,"
                + "an official,Reutlingen,0.970,,")
        .contains(",transport,")
        .endsWith(",'=a,1,s-1\r\n");
  }

  @Test
  void speakerWithoutAParty_hasTheKeyOfTheChannel() {
    assertThat(StatementTable.line(article, keys, by(new Voice(null, "an official", null), null)))
        .startsWith("2021-07-09,an official,unnamed/an-official,");
    assertThat(StatementTable.line(article, keys, by(null, Unattributed.NO_CUE)))
        .startsWith("2021-07-09,,unattributed,")
        .contains(",0.970,no-cue,");
  }

  private static Statement by(Voice speaker, Unattributed unattributed) {
    Statement s = Examples.statement();
    return new Statement(
        s.id(),
        s.kind(),
        s.text(),
        s.spans(),
        s.cue(),
        s.act(),
        speaker,
        s.relayedBy(),
        s.addressee(),
        s.confidence(),
        s.rule(),
        unattributed);
  }
}
