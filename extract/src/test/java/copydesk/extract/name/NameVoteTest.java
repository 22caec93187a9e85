package copydesk.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.text.ArticleText;
import copydesk.extract.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameVoteTest {
  private static final Tokens TEXT = ArticleText.of("Orana Orana ORANA Porto").tokens();

  private static List<NameType> settled(Name... names) {
    List<Name> list = new ArrayList<>(List.of(names));
    NameVote.settle(TEXT, list);
    return list.stream().map(Name::type).toList();
  }

  @Test
  void sameName_takesTheTypeOfMostMentions() {
    assertThat(
            settled(
                new Name(0, 1, NameType.ORGANISATION, 0.8),
                new Name(1, 2, NameType.PERSON, 0.6),
                new Name(2, 3, NameType.ORGANISATION, 0.7)))
        .containsOnly(NameType.ORGANISATION);
  }

  @Test
  void sureMention_outweighsADoubtfulOne() {
    assertThat(
            settled(
                new Name(0, 1, NameType.ORGANISATION, 0.4), new Name(1, 2, NameType.PERSON, 0.9)))
        .containsOnly(NameType.PERSON);
  }

  @Test
  void otherNames_keepTheirTypes() {
    assertThat(
            settled(new Name(0, 1, NameType.PERSON, 0.9), new Name(3, 4, NameType.LOCATION, 0.2)))
        .containsExactly(NameType.PERSON, NameType.LOCATION);
  }

  @Test
  void tie_changesNothing() {
    assertThat(
            settled(new Name(0, 1, NameType.PERSON, 0.5), new Name(1, 2, NameType.LOCATION, 0.5)))
        .containsExactly(NameType.PERSON, NameType.LOCATION);
  }
}
