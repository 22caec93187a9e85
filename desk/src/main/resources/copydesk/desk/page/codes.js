// What the record's codes mean, in words for a person. An unknown code (later releases add some) is shown as it is.

const RULES = {
  name: 'the words at the statement hold the speaker’s name',
  names: 'the words at the statement name several who speak together',
  pronoun: 'a pronoun, resolved over the article',
  'pronoun-unresolved': 'a pronoun; whom it means was not found',
  relative: '“who” or “which”, right after the speaker',
  'relative-unresolved': '“who” or “which” with nobody before it',
  description: 'an office or another description of the speaker',
  medium: 'what the speaker published, such as a post',
  'medium-unresolved': 'a document; whose it is was not found',
  phrase: 'words that name nobody, and all that is known of the speaker',
  continues: 'no words name anybody: it goes on from the statement before',
  'cue-without-source': 'somebody is said to say it; no words that name anybody were found',
};

const REASONS = {
  'no-source': 'no words that name a speaker',
  'no-cue': 'quotation marks alone, and nobody spoke before',
};

const ACTS = {
  say: 'says', announce: 'announces', claim: 'claims', stress: 'stresses', urge: 'urges', recommend: 'recommends', warn: 'warns', ask: 'asks', answer: 'answers',
  deny: 'denies', admit: 'admits', confirm: 'confirms', promise: 'promises', predict: 'predicts', criticise: 'criticises', praise: 'praises', thank: 'thanks',
  explain: 'explains', think: 'thinks', joke: 'jokes', shout: 'shouts',
};

const KINDS = { direct: 'word for word', mixed: 'partly word for word', indirect: 'in other words' };

const TYPES = { person: 'People', organisation: 'Organisations', country: 'Countries', place: 'Places', group: 'Groups' };

const MENTIONS = { name: 'by name', title: 'by office or description', pronoun: 'by a pronoun', metonym: 'by what stands for it' };

/** What decided on a statement's speaker. */
export const rule = (code) => RULES[code] ?? code;

/** Why a statement has no speaker. */
export const reason = (code) => REASONS[code] ?? code;

/** What is done by saying it, as a verb: "warns". */
export const act = (code) => ACTS[code] ?? code;

/** How the words are given. */
export const kind = (code) => KINDS[code] ?? code;

/** The kinds of parties, as headings, in the order in which they are shown. */
export const types = Object.entries(TYPES);

/** How a party is referred to at a place. */
export const mentionKind = (code) => MENTIONS[code] ?? code;
