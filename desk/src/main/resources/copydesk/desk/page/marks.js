// An article's text, cut at every place where something begins or ends: what a view needs to draw it with its marks.
import { codePoints } from '/assets/words.js';

/** How much of a text is drawn at once, in code points; the rest when it is asked for. */
export const PORTION = 60_000;

/**
 * The blocks of an article's text, in order. Nothing of the text is left out but blank lines between blocks.
 *
 * @param article an enriched record
 * @returns [{ kind, start, end, parts: [{ text, statements, cues, parties, mention, evidence }], statements }]; statements
 *   of a block are the numbers of those that begin in it
 */
export function blocks(article) {
  const text = codePoints(article.text);
  const cuts = cutting(article);
  const begins = article.statements.map((statement, index) => ({ index, start: statement.spans[0].start }));
  const sweep = { next: 0, open: [] };
  return layout(article, text).map((block) => ({
    ...block,
    parts: partsOf(text, cuts, block, sweep),
    statements: begins.filter((b) => b.start >= block.start && b.start < block.end).map((b) => b.index),
  }));
}

/** Sections, and between them what no section has, where it is more than space. */
function layout(article, text) {
  const all = [];
  const gap = (start, end) => {
    while (start < end && !text[start].trim()) {
      start++;
    }
    while (start < end && !text[end - 1].trim()) {
      end--;
    }
    if (start < end) {
      all.push({ kind: 'other', start, end });
    }
  };
  let at = 0;
  for (const section of article.sections) {
    gap(at, section.start);
    all.push({ kind: section.kind, start: Math.max(at, section.start), end: section.end });
    at = Math.max(at, section.end);
  }
  gap(at, text.length);
  return runIn(all, text).flatMap(pieces);
}

/** What stands on one line is one block: a dateline, its dash, and the paragraph that begins there. */
function runIn(all, text) {
  const blocks = [];
  for (const block of all) {
    const last = blocks.at(-1);
    if (last && !text.slice(last.end, block.start).includes('\n')) {
      last.end = block.end;
      last.kind = block.kind === 'other' ? last.kind : block.kind;
    } else {
      blocks.push({ ...block });
    }
  }
  return blocks;
}

/** A section that is larger than a portion, in pieces: a text without a line break is drawn bit by bit, too. */
function pieces(block) {
  const all = [];
  for (let start = block.start; start < block.end; start += PORTION) {
    all.push({ ...block, start, end: Math.min(block.end, start + PORTION) });
  }
  return all;
}

/** Where something begins or ends, in order: [{ at, open, mark }]. */
function cutting(article) {
  const cuts = [];
  const add = (span, mark) => {
    if (span && span.end > span.start) {
      cuts.push({ at: span.start, open: true, mark }, { at: span.end, open: false, mark });
    }
  };
  article.statements.forEach((statement, index) => {
    const mark = { kind: 'statement', index };
    statement.spans.forEach((span) => add(span, mark));
    add(statement.cue, { kind: 'cue', index });
  });
  article.parties.forEach((party) => {
    party.mentions.forEach((mention) => add(mention, { kind: 'mention', party: party.id, mention }));
  });
  article.topics.forEach((topic, index) => topic.evidence.forEach((span) => add(span, { kind: 'evidence', index })));
  return cuts.sort((a, b) => a.at - b.at || Number(a.open) - Number(b.open));
}

/** The parts of a block; `sweep` is how far the cuts have been gone through, and what is open there. */
function partsOf(text, cuts, block, sweep) {
  const parts = [];
  let at = block.start;
  const passTo = (end) => {
    if (end > at) {
      parts.push(part(text.slice(at, end).join(''), sweep.open));
      at = end;
    }
  };
  for (; sweep.next < cuts.length && cuts[sweep.next].at < block.end; sweep.next++) {
    const cut = cuts[sweep.next];
    passTo(cut.at);
    cut.open ? sweep.open.push(cut.mark) : remove(sweep.open, cut.mark);
  }
  passTo(block.end);
  return parts;
}

function remove(open, mark) {
  const i = open.indexOf(mark);
  if (i >= 0) {
    open.splice(i, 1);
  }
}

function part(text, open) {
  const of = (kind) => open.filter((mark) => mark.kind === kind);
  const mentions = of('mention');
  return {
    text,
    statements: of('statement').map((mark) => mark.index),
    cues: of('cue').map((mark) => mark.index),
    parties: mentions.map((mark) => mark.party),
    mention: mentions.length ? mentions[mentions.length - 1].mention : null,
    evidence: of('evidence').map((mark) => mark.index),
  };
}
