package copydesk.extract.party;

import static org.assertj.core.api.Assertions.assertThat;

import copydesk.extract.MarkedText;
import copydesk.extract.name.NameForm;
import copydesk.records.Mention;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonMergerTest {
  private static List<Entity> merge(MarkedText text) {
    List<NameForm> forms =
        text.names().stream().map(name -> NameForm.of(text.tokens(), name)).toList();
    return new PersonMerger(text.tokens()).merge(forms);
  }

  private static String merged(String marked) {
    MarkedText text = MarkedText.of(marked);
    return text.referred(merge(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Samir Rashid}, {P Samir Rashid}                | Samir Rashid = Samir Rashid
          {P Samir Rashid}, {P Rashid}                      | Samir Rashid = Rashid
          {P Rashid}, {P Samir Rashid}                      | Samir Rashid = Rashid
          {P Samir Rashid}, {P Samir}                       | Samir Rashid = Samir
          {P Mr Samir Rashid}, {P Minister Rashid}          | Mr Samir Rashid = Minister Rashid
          {P Shah Mahmood Bokhari}, {P Mahmood Bokhari}     | Shah Mahmood Bokhari = Mahmood Bokhari
          {P Shah Mahmood Bokhari}, {P Mehmood Bokhari}     | Shah Mahmood Bokhari = Mehmood Bokhari
          {P Shah Mahmood Bokhari}, {P Shah Mehmood Bokhari} | Shah Mahmood Bokhari = Shah Mehmood Bokhari
          {P Mary K. Doyle}, {P Mary Doyle}                 | Mary K. Doyle = Mary Doyle
          {P M. Doyle}, {P Mary Doyle}                      | M. Doyle = Mary Doyle
          {P Ana Lopez}, {P Ana Lopes}                      | Ana Lopez = Ana Lopes
          {P Kenneth Doyle}, {P Ken Doyle}                  | Kenneth Doyle = Ken Doyle
          {P William Doyle}, {P Bill Doyle}                 | William Doyle = Bill Doyle
          {P Ana Maria Vega Luna}, {P Ana Vega}             | Ana Maria Vega Luna = Ana Vega
          {P Ana Vega}, {P Ana Vega Luna}                   | Ana Vega = Ana Vega Luna
          {P Mary Haulyon}, {P Haulion}                     | Mary Haulyon = Haulion
          {P Jung Ho}, better known as {P J-Hope}           | Jung Ho = J-Hope
          {P Martin Bray} aka “{P Martse}”                  | Martin Bray = Martse
          {P Tan Sri Lim Ah Kow}, {P Lim Ah Kow}            | Tan Sri Lim Ah Kow = Lim Ah Kow
          """)
  void namesThatAgree_areOnePerson(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Carlos Vega}, {P Luis Vega}                    | Carlos Vega; Luis Vega
          {P Maria Lopez}, {P Ana Marie Lopez}              | Maria Lopez; Ana Marie Lopez
          {P John Paul Ames}, {P John Peter Ames}           | John Paul Ames; John Peter Ames
          {P A. Doyle}, {P Mary Doyle}                      | A. Doyle; Mary Doyle
          {P Ana Sousa}, {P Ana Berg}                       | Ana Sousa; Ana Berg
          {P Ana Sousa}, {P Doyle}                          | Ana Sousa; Doyle
          {P Duncan Vale}, {P Duncan Vale Sr.}              | Duncan Vale; Duncan Vale Sr.
          {P George W. Vale}, {P George H.W. Vale}          | George W. Vale; George H.W. Vale
          {P Paul Ames}, {P Paula Ames}                     | Paul Ames; Paula Ames
          {P Mary Haulyon}, {P Tom Haulien}, {P Haulyen}    | Mary Haulyon; Tom Haulien; Haulyen
          """)
  void namesThatDiffer_areTwoPersons(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Ana Vega}, {P Luis Vega}, {P Vega}             | Ana Vega = Vega; Luis Vega
          {P James Paul}, {P Paul Ames}, {P Paul}           | James Paul = Paul; Paul Ames
          {P Paul Ames}, {P Paul}, {P James Paul}           | Paul Ames; James Paul = Paul
          {P Paul Ames}, {P Paul}                           | Paul Ames = Paul
          """)
  void singleName_isASurnameFirst(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Peter Vale} and {P Susan Vale}. Mrs {P Vale}   | Peter Vale; Susan Vale = Vale
          {P Susan Vale} and {P Peter Vale}. Mr {P Vale}    | Susan Vale; Peter Vale = Vale
          MP {P Ike Oduya} and Governor {P Efe Oduya}. Governor {P Oduya} | Ike Oduya; Efe Oduya = Oduya
          {P Ike Oduya} and {P Efe Oduya}, a judge. Judge {P Oduya} | Ike Oduya; Efe Oduya = Oduya
          Sen. {P Ike Oduya} and Rep. {P Efe Oduya}. Rep. {P Oduya}  | Ike Oduya; Efe Oduya = Oduya
          Mr {P Vale}, {P Oki Vale}, and {P Peter Vale}     | Oki Vale = Vale; Peter Vale
          {P Oki Vale} and {P Susan Vale}. Mrs {P Vale}     | Oki Vale; Susan Vale = Vale
          {P Oki Vale} and Mr {P Uri Vale}. Mr {P Vale}     | Oki Vale; Uri Vale = Vale
          {P Ike Oduya}, {P Ike Oduya Jr.}, {P Oduya Jr.}   | Ike Oduya; Ike Oduya Jr. = Oduya Jr.
          """)
  void titleBeforeSharedSurname_tellsWhoIsMeant(String text, String merged) {
    assertThat(merged(text)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {P Peter Vale} and {P Susan Vale}. Mrs {P Vale}   | TITLED_NAME
          {P Peter Vale} and {P Paul Vale}. Mr {P Vale}     | SINGLE_NAME
          {P Peter Vale} and {P Susan Vale}. {P Vale}       | SINGLE_NAME
          {P Oki Vale} and {P Susan Vale}. Mrs {P Vale}     | SINGLE_NAME
          {P Susan Vale}. Mrs {P Vale}                      | SINGLE_NAME
          """)
  void title_decidesWhereItFitsOneOnly(String text, Merge by) {
    assertThat(merge(MarkedText.of(text)).stream())
        .flatExtracting(Entity::references)
        .extracting(Entity.Reference::by)
        .containsOnly(Merge.NEW_PERSON, by);
  }

  @Test
  void references_sayByWhatTheyCame() {
    MarkedText text =
        MarkedText.of("{P Ana Lopez}, {P Ana B. Lopez}, {P Ana Lopes}, {P Lopez}, {P Doyle}");
    String by =
        merge(text).stream()
            .flatMap(person -> person.references().stream())
            .map(reference -> reference.by().name())
            .collect(Collectors.joining(" "));
    assertThat(by).isEqualTo("NEW_PERSON SAME_PERSON VARIANT_SURNAME SINGLE_NAME NEW_PERSON");
  }

  @Test
  void addedPerson_takesOtherNames() {
    MarkedText text = MarkedText.of("{P+ Samir Rashid}, {P S. Rashid}, {P Rashid}, {P Tom Ash}");
    Entity added = Entity.ofAdded(text.names().get(0).added());
    List<NameForm> forms =
        text.names().stream().map(name -> NameForm.of(text.tokens(), name)).toList();
    added.add(forms.get(0), Mention.Kind.NAME, Merge.ADDED_NAME);
    PersonMerger merger = new PersonMerger(text.tokens());
    merger.take(added);

    assertThat(text.referred(merger.merge(forms.subList(1, 4)))).isEqualTo("Tom Ash");
    assertThat(text.referred(List.of(added))).isEqualTo("Samir Rashid = S. Rashid = Rashid");
  }
}
