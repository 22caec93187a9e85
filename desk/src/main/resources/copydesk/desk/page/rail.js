// What stands beside an article's text: what is chosen in it, who is in it, what it is about.
import { html, nothing } from '/assets/lit-html/lit-html.js';
import { whoAddress } from '/assets/app.js';
import * as codes from '/assets/codes.js';
import { percent, some } from '/assets/words.js';

/** The rail of an ArticleView. */
export function rail(view) {
  return html`<section class="chosen" aria-live="polite" aria-label="Chosen in the text">${chosen(view)}</section>
    <section aria-labelledby="rail-parties"><h2 id="rail-parties">Who is in it</h2>${parties(view)}</section>
    <section aria-labelledby="rail-topics"><h2 id="rail-topics">What it is about</h2>${topics(view)}</section>`;
}

function chosen(view) {
  const choice = view.chosen;
  if (!choice) {
    const { statements } = view.record;
    return html`<p class="muted small">${statements.length ? html`${some(statements.length, 'statement')}. Point at a name or a quotation, or go to one with the arrow keys, to see who it is.` : 'Nobody is reported to say anything.'}</p>`;
  }
  if (choice.statement !== undefined) {
    return statementCard(view, choice.statement);
  }
  if (choice.party !== undefined) {
    return html`${partyCard(view, choice.party)} ${choice.within === undefined ? nothing : statementCard(view, choice.within)}`;
  }
  const topic = view.record.topics[choice.topic];
  return html`<h3>${topic.name}</h3><p class="small">Its ${some(topic.evidence.length, 'place')} in the text ${topic.evidence.length === 1 ? 'is' : 'are'} marked.</p>`;
}

function statementCard(view, number) {
  const statement = view.record.statements[number];
  return html`<div class="card">
    <blockquote class="foreign" dir="auto">${statement.text.length > 400 ? statement.text.slice(0, 400) + ' …' : statement.text}</blockquote>
    ${chain(view, statement)}
    <dl>
      <dt>How</dt><dd>${codes.act(statement.act)}, ${codes.kind(statement.kind)}</dd>
      <dt>Speaker by</dt><dd>${statement.unattributed ? codes.reason(statement.unattributed) : codes.rule(statement.rule)}</dd>
      <dt>Sure</dt><dd><meter min="0" max="1" low="0.5" high="0.8" optimum="1" .value=${statement.confidence} aria-label="Confidence"></meter> <span class="numbers">${percent(statement.confidence)}</span></dd>
    </dl>
  </div>`;
}

/** Who said it, through whom, to whom. */
function chain(view, statement) {
  const { speaker, relayedBy, addressee } = statement;
  return html`<ol class="chain">
    <li><span class="step">Said by</span> ${speaker ? voice(view, speaker) : html`<span class="muted">nobody named</span>`}
      ${(speaker?.also ?? []).map((id) => html`<span class="step">and</span> ${partyLink(view.parties.get(id))}`)}</li>
    ${relayedBy.map((relayer) => html`<li><span class="step">Relayed by</span> ${voice(view, relayer)}</li>`)}
    ${addressee ? html`<li><span class="step">To</span> ${voice(view, addressee)}</li>` : nothing}
  </ol>`;
}

function voice(view, { party, name }) {
  return party && view.parties.has(party) ? partyLink(view.parties.get(party)) : html`<span class="foreign">${name}</span>`;
}

const partyLink = (party) => html`<a class=${`party foreign ${party.type}`} href=${whoAddress(party.key)}>${party.name}</a>`;

function partyCard(view, id) {
  const party = view.parties.get(id);
  const roles = party.roles.map((role) => role.title + (role.of ? `, ${view.parties.get(role.of)?.name ?? ''}` : ''));
  return html`<div class="card">
    <h3>${partyLink(party)}</h3>
    <dl>
      ${roles.length ? html`<dt>Office</dt><dd class="foreign">${roles.join('; ')}</dd>` : nothing}
      ${party.aliases.length ? html`<dt>Also called</dt><dd class="foreign">${party.aliases.join('; ')}</dd>` : nothing}
      <dt>In the text</dt><dd>${kindsOfMention(party)}</dd>
      <dt>Key</dt><dd class="foreign"><code>${party.key}</code>${party.refs.map((ref) => html`, <code>${ref}</code>`)}</dd>
    </dl>
  </div>`;
}

function kindsOfMention(party) {
  const counts = new Map();
  party.mentions.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  return [...counts].map(([kind, n]) => `${n} ${codes.mentionKind(kind)}`).join(', ');
}

function parties(view) {
  const { parties: all, statements } = view.record;
  if (!all.length) {
    return html`<p class="muted small">No names were found.</p>`;
  }
  const said = new Map();
  statements.forEach(({ speaker }) => speaker?.party && said.set(speaker.party, (said.get(speaker.party) ?? 0) + 1));
  return codes.types
    .map(([type, heading]) => [heading, all.filter((party) => party.type === type)])
    .filter(([, some_]) => some_.length)
    .map(
      ([heading, group]) => html`<h3>${heading}</h3>
        <ul class="list">
          ${group.map(
            (party) => html`<li>
              <button class=${`party foreign ${party.type}`} aria-pressed=${view.chosen?.party === party.id} @click=${() => view.reveal({ party: party.id })}>${party.name}</button>
              <span class="muted tiny numbers">${some(party.mentions.length, 'mention')}${said.has(party.id) ? `, ${some(said.get(party.id), 'statement')}` : ''}</span>
            </li>`,
          )}
        </ul>`,
    );
}

function topics(view) {
  const all = view.record.topics;
  return all.length
    ? html`<ul class="list">
        ${all.map(
          (topic, index) => html`<li>
            <button class="plain" aria-pressed=${view.chosen?.topic === index} title="Show the words that gave it away" @click=${() => (view.chosen?.topic === index ? view.choose(null) : view.reveal({ topic: index }))}>${topic.name}</button>
            <span class="muted tiny numbers">${percent(topic.score)}</span>
            <a class="tiny" href=${`/?topic=${encodeURIComponent(topic.id)}`}>more<span class="visually-hidden"> on ${topic.name}</span></a>
          </li>`,
        )}
      </ul>`
    : html`<p class="muted small">No topic was sure enough.</p>`;
}
