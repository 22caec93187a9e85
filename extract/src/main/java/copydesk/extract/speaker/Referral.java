package copydesk.extract.speaker;

import copydesk.extract.party.Entity;
import copydesk.extract.text.Range;
import copydesk.records.Mention;

/**
 * A reference to a party that reading the statements has found: "he", "the ministry".
 *
 * @param entity the party
 * @param words the tokens that refer to it
 * @param kind how they refer; never a name
 */
public record Referral(Entity entity, Range words, Mention.Kind kind) {}
