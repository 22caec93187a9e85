package copydesk.extract.word;

/** The words that offices and occupations are made of. */
public final class Offices {
  private static final WordSet HEADS =
      WordSet.of(
          "minister secretary president chairman chairwoman chairperson chair chief executive",
          "director spokesman spokeswoman spokesperson ambassador envoy senator congressman",
          "congresswoman governor mayor premier chancellor king queen prince princess judge justice",
          "general colonel captain commander commissioner analyst economist strategist professor",
          "researcher lawyer attorney prosecutor officer official manager coach head leader founder",
          "editor author doctor scientist adviser advisor counsel negotiator representative member",
          "deputy speaker owner ceo cfo coo pm fm mp mep bishop archbishop pope cardinal imam rabbi",
          "sheriff activist candidate diplomat counterpart co-founder lawmaker legislator emir",
          "sultan crown sergeant lieutenant major admiral marshal inspector superintendent",
          "principal rector dean partner consultant expert epidemiologist virologist physician",
          "surgeon historian journalist reporter correspondent columnist presenter actor actress",
          "singer director-general secretary-general treasurer trustee councillor councilman",
          "councilor alderman monarch dictator ruler rebel warlord trader broker investor",
          "astronomer astrophysicist engineer architect teacher farmer driver player striker",
          "midfielder defender goalkeeper champion winner umpire referee manager nurse pilot",
          "boss czar tsar vice-president vice-chancellor presidency rep sen gov gen secretaries",
          "ministers presidents leaders chiefs officials spokesmen widow wife husband son daughter",
          "father mother brother sister master warden pastor priest monk vicar skipper foreman",
          "operator developer curator firefighter paramedic detective ranger climber swimmer boxer",
          "jockey novelist poet writer playwright composer musician conductor photographer blogger",
          "entrepreneur tycoon billionaire shareholder landlord resident passenger survivor student",
          "aide ally pensioner technician mechanic baker fisherman shopkeeper");
  private static final WordSet MODIFIERS =
      WordSet.of(
          "foreign prime deputy chief vice senior former junior executive general health finance",
          "interior defence defense home justice trade education environment energy labour labor",
          "agriculture transport culture sports sport tourism economy economic acting interim",
          "managing assistant associate top national regional state federal attorney press campaign",
          "opposition party parliamentary presidential military police army navy air force chief",
          "principal research investment security commerce treasury planning information climate",
          "central bank union club team head lead special veteran leading then crown lord high",
          "medical legal political elect financial technical marketing commercial operating information",
          "agency company group ministry department university school hospital government");
  private static final WordSet FEMALE_TITLES =
      WordSet.of(
          "mrs mrs. ms ms. miss lady dame madam queen princess baroness duchess sister",
          "chairwoman spokeswoman congresswoman actress wife widow daughter mother");
  private static final WordSet MALE_TITLES =
      WordSet.of(
          "mr mr. sir lord king prince baron duke father brother chairman spokesman congressman",
          "councilman husband son emir sultan pope imam rabbi shri");

  private Offices() {}

  /** Whether the word is the main word of an office: "minister", "analyst". */
  public static boolean isHead(long word) {
    return HEADS.contains(word);
  }

  /** Whether the word may stand in an office before its main word: "foreign", "deputy". */
  public static boolean isModifier(long word) {
    return MODIFIERS.contains(word) || HEADS.contains(word);
  }

  /** The gender that a title tells. */
  public static Gender gender(long word) {
    if (FEMALE_TITLES.contains(word)) {
      return Gender.FEMALE;
    }
    return MALE_TITLES.contains(word) ? Gender.MALE : Gender.UNKNOWN;
  }
}
