package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.records.Rule;

/**
 * Who the words at a statement mean.
 *
 * @param entity the party, or null
 * @param name who that is, never null
 * @param mention the words
 * @param rule what decided
 * @param referral what the words add to the party's references, or null
 * @param told whether the article itself says that it is him, so that nobody else needs to be
 *     looked at
 * @param by the class of the rule; null until {@link SpeakerRules} names it
 */
record Resolved(
    Entity entity,
    String name,
    Range mention,
    Rule rule,
    Referral referral,
    boolean told,
    String by) {
  Resolved(Entity entity, String name, Range mention, Rule rule, Referral referral) {
    this(entity, name, mention, rule, referral, false, null);
  }

  Resolved by(String ruleClass) {
    return new Resolved(entity, name, mention, rule, referral, told, ruleClass);
  }

  /** The same, where the article itself says so. */
  Resolved asTold() {
    return new Resolved(entity, name, mention, rule, referral, true, by);
  }
}
