package copydesk.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.records.Examples;
import org.junit.jupiter.api.Test;

final class StatementTableTest {
  @Test
  void statement_isALineOfAsManyFieldsAsTheHead() {
    assertThat(StatementTable.head())
        .isEqualTo(
            "published,speaker,speaker_key,statement,kind,act,relayed_by,addressee,confidence,"
                + "unattributed,headline,topics,source,article,version,statement_id\r\n");
    assertThat(StatementTable.line(Examples.article("=a"), Examples.statement()))
        .startsWith(
            "2021-07-09,Ann Lee,person/ann-lee,\"The bridge \ud83c\udf09 is open, at last.\",direct,say,"
                + "an official,Reutlingen,0.970,,")
        .contains(",transport,")
        .endsWith(",'=a,1,s-1\r\n");
  }
}
