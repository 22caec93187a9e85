package copydesk.extract;

import copydesk.extract.coreference.Descriptions;
import copydesk.extract.name.Name;
import copydesk.extract.naming.NameRules;
import copydesk.extract.office.KindReader;
import copydesk.extract.office.OfficeReader;
import copydesk.extract.party.Bystanders;
import copydesk.extract.party.Parties;
import copydesk.extract.party.PartyMerger;
import copydesk.extract.party.UntaggedNames;
import copydesk.extract.reference.KnownParties;
import copydesk.extract.text.ArticleText;
import java.util.List;

/**
 * The steps from an article's names, as {@link NameRules} left them, to its parties, in their
 * order. Stateless, thread-safe, linear in the text.
 */
final class PartySteps {
  /** The order; what a step needs of those before it is its reason. */
  static final List<PartyStep> IN_ORDER =
      List.of(
          new PartyStep(
              PartyMerger.class,
              "first: makes the parties that all others add to",
              draft ->
                  draft.merged(PartyMerger.merge(draft.article(), draft.known(), draft.names()))),
          new PartyStep(
              UntaggedNames.class,
              "when all tagged names have their parties, for it looks for the surnames and initials"
                  + " of these; of two with the same, the one merged first has it",
              draft -> UntaggedNames.add(draft.article(), draft.merged())),
          new PartyStep(
              Parties.class,
              "when all names are there: from here on steps ask whom a token names",
              PartyDraft::index),
          new PartyStep(
              OfficeReader.class,
              "needs the index, for an office says whose it is",
              draft -> OfficeReader.add(draft.tokens(), draft.parties())),
          new PartyStep(
              KindReader.class,
              "beside OfficeReader: the one reads persons, the other organisations",
              draft -> KindReader.add(draft.tokens(), draft.parties())),
          new PartyStep(
              Bystanders.class,
              "after OfficeReader: a country whose office somebody holds is no bystander",
              draft -> Bystanders.leaveOut(draft.parties())),
          new PartyStep(
              Descriptions.class,
              "last: \"the minister\" is found by the offices, among the parties that stay",
              draft -> Descriptions.add(draft.article(), draft.parties())));

  private PartySteps() {}

  /**
   * The parties of an article.
   *
   * @param names in text order, without overlaps
   * @param trace is told of what each step did; or null
   */
  static Parties find(
      ArticleText article, KnownParties known, List<Name> names, PartyTracer trace) {
    PartyDraft draft = new PartyDraft(article, known, names);
    for (PartyStep step : IN_ORDER) {
      step.action().accept(draft);
      if (trace != null) {
        trace.after(step.name(), draft.entities());
      }
    }
    return draft.parties();
  }
}
