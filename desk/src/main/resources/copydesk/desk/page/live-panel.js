// What one chooses by, and what is chosen: fields at the side, chips above the list.
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { repeat } from '/assets/lit-html/directives/repeat.js';
import { ask, encode } from '/assets/api.js';
import { kind } from '/assets/codes.js';
import { combobox } from '/assets/combobox.js';
import { KINDS, addressOf, chosen, cleared, isCountry, labelOf, withField } from '/assets/live-filter.js';
import { sourceName } from '/assets/live-rows.js';
import { topics, topicTree } from '/assets/live-topics.js';
import { date, nameOfKey } from '/assets/words.js';

const TYPING_MS = 400;
const MOST_OPTIONS = 12;
const names = new Map(); // key of a party → its name, as far as it was asked for or chosen

/**
 * Puts the fields into a place.
 *
 * @param change (filter) is called with what is now chosen
 * @param seenSources () → the sources of the articles that are here
 * @return { show(filter), close() }
 */
export function panel(host, change, seenSources) {
  let filter = null;
  let timer = 0;
  const set = (name, value) => change(withField(filter, name, value));
  const typed = (event) => {
    clearTimeout(timer);
    const { value } = event.target;
    timer = setTimeout(() => set('text', value.trim()), TYPING_MS);
  };
  const submit = (event) => {
    event.preventDefault();
    clearTimeout(timer);
    set('text', host.querySelector('#words').value.trim());
  };
  const choose = (name) => (option) => {
    names.set(option.key, option.name);
    set(name, option.key);
  };
  render(
    html`<form role="search" aria-label="Filters" @submit=${submit}>
      <div><label class="label" for="words">Words</label><input id="words" class="field" type="search" autocomplete="off" placeholder="words or &quot;a phrase&quot;" @input=${typed} /></div>
      <div data-box="speaker"></div>
      <div data-box="about"></div>
      <div class="narrowed"><label class="only tiny"><input id="countries-only" type="checkbox" /> Countries only</label><div data-box="party"></div></div>
      <div data-box="source"></div>
      <div><label class="label" for="kind">How it is quoted</label><select id="kind" class="field" @change=${(event) => set('kind', event.target.value)}><option value="">Any</option>${KINDS.map((code) => html`<option value=${code}>${kind(code)}</option>`)}</select></div>
      <div class="topics"></div>
    </form>`,
    host,
  );
  const box = (name, label, placeholder, find) => combobox(host.querySelector(`[data-box="${name}"]`), { id: `by-${name}`, label, placeholder, find, choose: choose(name) });
  box('speaker', 'Speaker', 'who says it', speakers);
  box('about', 'About', 'who is named in it', parties);
  box('party', 'Party or country', 'one that is in the article', (typedText, signal) => (host.querySelector('#countries-only').checked ? countries : parties)(typedText, signal));
  box('source', 'Source', 'where it comes from', (typedText, signal) => sources(typedText, signal, seenSources()));
  const tree = topicTree(host.querySelector('.topics'), (topic) => set('topic', filter.topic === topic.id ? '' : topic.id));
  return {
    show(now) {
      filter = now;
      const words = host.querySelector('#words');
      if (document.activeElement !== words) {
        words.value = now.text ?? '';
      }
      host.querySelector('#kind').value = KINDS.includes(now.kind) ? now.kind : '';
      tree.select(now.topic ?? '');
    },
    close: () => clearTimeout(timer), // words that were being typed when one left lead nowhere
  };
}

/** Draws what is chosen, each with a button that removes it. */
export function chips(host, filter, change) {
  const pairs = chosen(filter);
  const draw = () =>
    render(
      html`${repeat(pairs, ([name]) => name, ([name, value]) => html`<li><button type="button" class="chip choice" data-filter=${name} @click=${() => change(withField(filter, name, ''))}>
        <span class="muted">${labelOf(name, value)}</span> <bdi class="foreign">${wordsOf(name, value)}</bdi><span aria-hidden="true">\u00d7</span><span class="visually-hidden">, remove</span></button></li>`)}
      ${pairs.length > 0 ? html`<li><a class="clear small" href=${addressOf(cleared(filter))}>Clear all</a></li>` : nothing}`,
      host,
    );
  draw();
  learn(pairs).then((isNew) => isNew && host.isConnected && host.dataset.of === addressOf(filter) && draw());
  host.dataset.of = addressOf(filter);
}

const isParty = (name) => ['party', 'speaker', 'about'].includes(name);

function wordsOf(name, value) {
  if (isParty(name)) {
    return names.get(value) ?? nameOfKey(value);
  }
  switch (name) {
    case 'kind':
      return kind(value);
    case 'topic':
      return names.get(value) ?? value;
    case 'source':
      return sourceName(value);
    case 'from':
    case 'to':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value;
    default:
      return value;
  }
}

/** Asks for the names that are not known yet. */
async function learn(pairs) {
  let isNew = false;
  for (const [name, value] of pairs.filter(([name, value]) => !names.has(value) && (name === 'topic' || isParty(name)))) {
    try {
      const found = name === 'topic' ? (await topics()).get(value) : await ask(`/parties/${encode(value)}`);
      if (found) {
        names.set(value, found.name);
        isNew = true;
      }
    } catch {
      // its key has to do
    }
  }
  return isNew;
}

const asOptions = (items) => items.slice(0, MOST_OPTIONS).map(({ key, name, articles }) => ({ key, name, count: articles }));

async function parties(q, signal) {
  return asOptions((await ask('/parties', { q, limit: MOST_OPTIONS }, { signal })).items);
}

async function speakers(q, signal) {
  const found = await parties(q, signal);
  const unattributed = { key: 'unattributed', name: 'Unattributed' };
  return q === '' || unattributed.name.toLowerCase().startsWith(q.toLowerCase()) ? [...found, unattributed] : found;
}

async function countries(q, signal) {
  return asOptions((await ask('/parties', { q, limit: 200 }, { signal })).items.filter((party) => isCountry(party.key)));
}

async function sources(typed, signal, seen) {
  let all;
  try {
    all = (await ask('/counts', { by: 'source', limit: 200 }, { signal })).items.map(({ key, count }) => ({ key, name: sourceName(key), count }));
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    all = seen.map((source) => ({ key: source, name: sourceName(source) }));
  }
  const words = typed.toLowerCase();
  return all.filter(({ key }) => key.toLowerCase().includes(words)).slice(0, MOST_OPTIONS);
}
