// How an article and a statement stand in the live column.
import { html, nothing } from '/assets/lit-html/lit-html.js';
import { guard } from '/assets/lit-html/directives/guard.js';
import { repeat } from '/assets/lit-html/directives/repeat.js';
import { readAddress, whoAddress } from '/assets/app.js';
import { act, kind } from '/assets/codes.js';
import { date, moment, some } from '/assets/words.js';

const LONGEST_HEADLINE = 300;
const LONGEST_QUOTATION = 700;
const MOST_TOPICS = 4;
const MOST_UNSEEN = 20;
const UNSEEN = /\p{Default_Ignorable_Code_Point}{4,}/gu;

/** What a kind of an article is called; plain news is not. */
const KINDS = { advisory: 'Advisory', table: 'Table', page: 'Page' };

/** The blocks of a list; only those that changed are drawn. */
export const blocks = (list, context) =>
  repeat(
    list.blocks,
    (block) => block.key,
    (block) =>
      guard([block, block.rev, context.today], () => html`<div class="live-block" data-rows=${block.rows.length}>${repeat(block.rows, (row) => row.number, (row) => (list.show === 'articles' ? article(row, context) : statement(row, context)))}</div>`),
  );

/** What stands in a row's place while nothing is known. */
export const skeleton = (rows) => html`<div class="skeleton" aria-hidden="true">${Array.from({ length: rows }, () => html`<div class="live-row"><span class="at"></span><div class="what"><span class="line"></span><span class="line short"></span></div></div>`)}</div>`;

function article(row, context) {
  const { item, marks } = row;
  const id = `row-${row.number}`;
  return html`<article id=${id} class=${classes(row)} data-id=${item.id} data-version=${item.version} aria-labelledby="${id}-h">
    ${time(item.filed)}
    <div class="what">
      <h3 id="${id}-h" class="headline foreign" dir="auto">${headline(row)}</h3>
      <p class="meta">${chips(item, marks)}${marks.killed || marks.gone || marks.moved ? nothing : details(item, context)}</p>
    </div>
  </article>`;
}

function headline({ item, marks }, place = '') {
  const text = shortened(item.headline ?? '', LONGEST_HEADLINE).trim() || item.id;
  if (marks.killed || marks.gone) {
    return html`<s>${text}</s>`;
  }
  return html`<a class="open" href=${readAddress(item.id, marks.moved ? item.version : undefined) + place}>${text}</a>`;
}

const details = (item, { filter, addressWith }) => html`<span class="source foreign">${sourceName(item.source)}</span>
  <span class="numbers">${item.statements === 0 ? 'no statements' : some(item.statements, 'statement')}</span>
  ${(item.topics ?? []).slice(0, MOST_TOPICS).map((topic) => html`<a class="topic foreign" href=${addressWith('topic', topic.id)} aria-current=${filter.topic === topic.id ? 'true' : nothing}>${topic.name}</a>`)}
  ${item.topics?.length > MOST_TOPICS ? html`<span title=${item.topics.slice(MOST_TOPICS).map((topic) => topic.name).join(', ')}>+${item.topics.length - MOST_TOPICS}</span>` : nothing}`;

function chips(item, marks) {
  const all = [];
  const add = (text, kind = '') => all.push(html`<span class="chip ${kind}">${text}</span>`);
  marks.killed && add('Killed', 'bad');
  marks.gone && add('No longer there', 'bad');
  marks.moved && add('A newer version is further up');
  item.version > 1 && add(`v${item.version}`);
  item.correction && add('Corrected', 'warn');
  item.status === 'withheld' && add('Withheld', 'warn');
  KINDS[item.kind] && add(KINDS[item.kind]);
  item.language && item.language !== 'en' && add(languageName(item.language));
  return all;
}

function statement(row, context) {
  const { item, marks } = row;
  const said = item.statement;
  const id = `row-${row.number}`;
  const isBack = marks.withdrawn || marks.killed || marks.gone;
  const text = shortened(said.text, LONGEST_QUOTATION);
  const when = row.arrived ?? context.filed(item.article);
  return html`<article id=${id} class=${classes(row)} data-id=${item.article} data-statement=${said.id} data-version=${item.version} aria-labelledby="${id}-h">
    ${when ? time(when) : html`<p class="at">${item.published ? html`<time datetime=${item.published}>${date(item.published)}</time>` : nothing}</p>`}
    <div class="what">
      <blockquote class="quotation foreign" dir="auto">${isBack ? html`<s>${quoted(said.kind, text)}</s>` : quoted(said.kind, text)}</blockquote>
      <p class="said">${speaker(item)} <span class="act">${act(said.act ?? 'say')}</span>${voices('via', said.relayedBy)}${voices('to', said.addressee ? [said.addressee] : [])}</p>
      <div class="meta">
        ${marks.killed ? html`<span class="chip bad">Killed</span>` : nothing}${marks.gone ? html`<span class="chip bad">No longer there</span>` : nothing}
        ${marks.withdrawn ? html`<span class="chip bad">Withdrawn</span>` : nothing}
        <h3 id="${id}-h" class="of foreign" dir="auto">${headline({ item: { id: item.article, headline: item.headline }, marks }, `#s-${said.id}`)}</h3>
        <a class="topic" href=${context.addressWith('kind', said.kind)}>${kind(said.kind)}</a>
      </div>
    </div>
  </article>`;
}

const voices = (how, all) => (all.length === 0 ? nothing : html`<span><span class="muted">${how}</span> ${all.map((voice, index) => html`${index > 0 ? ', ' : ''}<bdi class="foreign">${shortened(voice.name, LONGEST_HEADLINE)}</bdi>`)}</span>`);

const quoted = (kind, text) => (kind === 'direct' ? `\u201c${text}\u201d` : text);

function speaker(item) {
  const name = item.statement.speaker?.name;
  if (item.speakerKey === 'unattributed' || !name) {
    return html`<span class="speaker muted">Unattributed</span>`;
  }
  return html`<a class="speaker foreign" href=${whoAddress(item.speakerKey)}><bdi>${shortened(name, LONGEST_HEADLINE)}</bdi></a>`;
}

const time = (at) => html`<p class="at"><time class="numbers" datetime=${at}>${moment(at)}</time></p>`;

const classes = ({ marks }) => ['live-row', marks.killed || marks.gone ? 'killed' : '', marks.moved ? 'moved' : '', marks.withdrawn ? 'withdrawn' : ''].filter(Boolean).join(' ');

/** A text's beginning, as long as one looks at; no character is cut in two, and what cannot be seen takes no room. */
function shortened(text, most) {
  const seen = text.length <= most ? text : text.slice(0, most * MOST_UNSEEN).replace(UNSEEN, '');
  return seen.length <= most ? seen : Array.from(seen.slice(0, most)).slice(0, -1).join('') + '\u2026';
}

/** A source, as short as is clear: a feed by its host, a wire of the desk by its name. */
export function sourceName(source) {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(source ?? '');
  return host ? host[1] : (source ?? '').replace(/^urn:copydesk:/, '');
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

function languageName(code) {
  try {
    return names.of(code);
  } catch {
    return code;
  }
}
