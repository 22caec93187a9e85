package copydesk.extract.naming;

import copydesk.extract.name.Name;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.ArticleText;
import java.util.List;

/**
 * The rules that make an article's names of those that the tagger found, in their order. Each gets
 * the names as the one before it left them. Stateless, thread-safe, linear in the text.
 */
public final class NameRules {
  /** The order; what a rule needs of those before it is its reason. */
  static final List<NameRule> IN_ORDER =
      List.of(
          new NameRule(
              Particles.class,
              "first: all others compare whole names, and the tagger cuts them at \"von der\"",
              (article, known, names) -> Particles.join(article.tokens(), names)),
          new NameRule(
              NameTitles.class,
              "after Particles: \"Datuk Seri Ismail bin Yusof\" must be whole before it is cut",
              (article, known, names) -> NameTitles.cut(article.tokens(), names)),
          new NameRule(
              CompanyNames.class,
              "before all that compare names: \"Corp.\" tells what the name is of",
              (article, known, names) -> CompanyNames.join(article.tokens(), names)),
          new NameRule(
              PartisanNames.class,
              "before all that look at types: the Tories are no people",
              (article, known, names) -> PartisanNames.join(article.tokens(), names)),
          new NameRule(
              SplitNames.class,
              "after the rules that join, which would join the parts again",
              (article, known, names) -> SplitNames.split(article.tokens(), known, names)),
          new NameRule(
              HeadlineNames.class,
              "before AddedNames: with a slug in front, a name would look longer than the added"
                  + " party's and win over it",
              (article, known, names) -> HeadlineNames.withoutSlugs(article, names)),
          new NameRule(
              HeadlineVerbs.class,
              "after HeadlineNames: what is left of a slug would be no name of the running text",
              (article, known, names) -> HeadlineVerbs.cut(article, names)),
          new NameRule(
              ExplainedNames.class,
              "when names have their ends: what is explained stands right after one",
              (article, known, names) -> ExplainedNames.apply(article.tokens(), names)),
          new NameRule(
              OfficeCountries.class,
              "after the rules that move the ends of names, for it looks only between them; before"
                  + " AddedNames, for an added party may be that country",
              (article, known, names) -> OfficeCountries.add(article.tokens(), names)),
          new NameRule(
              MissedNames.class,
              "after the rules that join and part: what they made whole is not missed; before"
                  + " AddedNames, which weighs added names against it",
              (article, known, names) -> MissedNames.find(article, names)),
          new NameRule(
              AddedNames.class,
              "when no tagged name changes its ends any more: an added name is weighed against the"
                  + " whole name that it stands in",
              (article, known, names) -> AddedNames.find(article.tokens(), known, names)),
          new NameRule(
              OrganisationCues.class,
              "before PartialNames, which gives its types on to parts of names",
              (article, known, names) -> OrganisationCues.apply(article.tokens(), known, names)),
          new NameRule(
              PartialNames.class,
              "when all names are there, added ones and outsiders' too: a part can stand before its"
                  + " longer name, or far from it",
              (article, known, names) -> PartialNames.agree(article.tokens(), names)),
          new NameRule(
              Campaigns.class,
              "after PartialNames: an organisation that starts with a surname would make others of"
                  + " that surname organisations",
              (article, known, names) -> Campaigns.join(article.tokens(), names)),
          new NameRule(
              FalseNames.class,
              "when types are settled, for it looks at organisations; added names stay",
              (article, known, names) -> FalseNames.leaveOut(article.tokens(), names)),
          new NameRule(
              Outsiders.class,
              "last: of a dateline only places stay, so the types must be settled",
              (article, known, names) -> Outsiders.leaveOut(article, names)));

  private NameRules() {}

  /** The names of those that the tagger found, in text order. */
  public static List<Name> correct(ArticleText article, KnownParties known, List<Name> tagged) {
    List<Name> names = tagged;
    for (NameRule rule : IN_ORDER) {
      names = rule.correction().apply(article, known, names);
    }
    return names;
  }

  /** The same names, and how each rule changed them. */
  public static NameTrace explain(ArticleText article, KnownParties known, List<Name> tagged) {
    NameTrace trace = new NameTrace(tagged);
    for (NameRule rule : IN_ORDER) {
      trace.add(rule.name(), rule.correction().apply(article, known, trace.names()));
    }
    return trace;
  }
}
