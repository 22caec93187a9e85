// The versions of an article, and what changed between two of them.
import { html, nothing } from '/assets/lit-html/lit-html.js';
import { diffLines, diffWordsWithSpace } from '/assets/diff/lib/index.mjs';
import { readAddress } from '/assets/app.js';
import { speakerOf } from '/assets/article.js';
import { moment, some } from '/assets/words.js';

/** A longer text is not compared. */
const LONGEST = 1_000_000;
/** More differences between two paragraphs than these take too long to find. */
const MOST_EDITS = 400;
const CONTEXT = 160;

/**
 * The list of versions.
 *
 * @param summaries newest first
 * @param shown the number of the one that is shown
 * @param comparing whether what changed is shown
 */
export function versionList(summaries, shown, comparing) {
  return html`<section aria-labelledby="rail-versions">
    <h2 id="rail-versions">Versions</h2>
    <ol class="list versions">
      ${summaries.map(
        (summary, i) => html`<li>
          <a href=${readAddress(summary.id, summary.version)} aria-current=${summary.version === shown && !comparing ? 'true' : nothing}>Version ${summary.version}</a>
          <time class="muted tiny" datetime=${summary.filed}>${moment(summary.filed)}</time>
          ${summary.status === 'withheld' ? html`<span class="chip warn">withheld</span>` : nothing} ${summary.correction ? html`<span class="chip warn">correction</span>` : nothing}
          <span class="tiny muted">${changeWords(summary.change)}</span>
          ${i + 1 < summaries.length
            ? html`<a class="tiny" href=${readAddress(summary.id, summary.version) + '&compare=1'} aria-current=${summary.version === shown && comparing ? 'true' : nothing}>what changed<span class="visually-hidden"> in version ${summary.version}</span></a>`
            : nothing}
        </li>`,
      )}
    </ol>
  </section>`;
}

function changeWords(change) {
  if (!change) {
    return '';
  }
  const words = [];
  change.added.length && words.push(`${some(change.added.length, 'statement')} added`);
  change.withdrawn.length && words.push(`${change.withdrawn.length} withdrawn`);
  return words.join(', ') || 'no statement changed';
}

/** What changed between two records, text and statements. */
export function comparison(before, after) {
  return html`<div class="comparison">
    <p class="small muted">Version ${before.version} → version ${after.version}</p>
    ${statementChanges(before, after)}
    <h2>The text</h2>
    ${before.text === after.text ? html`<p class="small">It is the same.</p>` : textChanges(before.text, after.text)}
  </div>`;
}

function statementChanges(before, after) {
  const ids = (record) => new Set(record.statements.map((statement) => statement.id));
  const [had, has] = [ids(before), ids(after)];
  const gone = before.statements.filter((statement) => !has.has(statement.id));
  const come = after.statements.filter((statement) => !had.has(statement.id));
  return html`<h2>The statements</h2>
    ${gone.length || come.length
      ? html`<ul class="changes">
          ${gone.map((statement) => html`<li><span class="tiny muted">no longer: <span class="foreign">${speakerOf(statement)}</span></span> <del class="foreign" dir="auto">${statement.text}</del></li>`)}
          ${come.map((statement) => html`<li><span class="tiny muted">new: <span class="foreign">${speakerOf(statement)}</span></span> <ins class="foreign" dir="auto">${statement.text}</ins></li>`)}
        </ul>`
      : html`<p class="small">All ${some(after.statements.length, 'statement')} stand in both.</p>`}`;
}

function textChanges(before, after) {
  if (before.length > LONGEST || after.length > LONGEST) {
    return html`<p class="small">The texts are too long to be compared here.</p>`;
  }
  const parts = changedParts(before, after);
  if (!parts) {
    return html`<p class="small">Too much changed to be compared here.</p>`;
  }
  return html`<p class="diff foreign" dir="auto">
    ${parts.map((part, i) => (part.added ? html`<ins>${part.value}</ins>` : part.removed ? html`<del>${part.value}</del>` : unchanged(part.value, i === 0, i === parts.length - 1)))}
  </p>`;
}

/** The parts of a text, compared by paragraph, and changed paragraphs by word; null where that takes too long. */
function changedParts(before, after) {
  const lines = diffLines(before, after, { maxEditLength: MOST_EDITS });
  return lines?.flatMap((part, i) => {
    const next = lines[i + 1];
    if (part.removed && next?.added) {
      return diffWordsWithSpace(part.value, next.value, { maxEditLength: MOST_EDITS }) ?? [part, next];
    }
    return part.added && lines[i - 1]?.removed ? [] : [part];
  });
}

/** What did not change, cut down to what stands around changes. */
function unchanged(text, first, last) {
  if (text.length <= 2 * CONTEXT) {
    return text;
  }
  return html`${first ? nothing : text.slice(0, CONTEXT)}<span class="muted"> […] </span>${last ? nothing : text.slice(-CONTEXT)}`;
}
