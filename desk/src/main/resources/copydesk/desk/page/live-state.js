// What the live column is doing, in words: in the bar, and in a note where it matters.
import { html, nothing } from '/assets/lit-html/lit-html.js';
import { count } from '/assets/words.js';

const WORDS = { connecting: 'Connecting', live: 'Live', behind: 'Behind', reconnecting: 'Reconnecting', offline: 'Offline', refused: 'Not followed', paused: 'Paused', failed: 'Not loaded' };

/** What keeps the list from being asked for, as long as it is tried again by itself. */
const passing = (feed) => (feed.trouble?.passes ? feed.trouble : null);

/** 'paused', 'failed' where there is no list, 'refused' where the stream does not take the query, or what the stream or the list is doing. */
export function stateOf(feed) {
  if (feed.state.final) {
    return 'refused';
  }
  const trouble = passing(feed);
  if (trouble) {
    return trouble.status === 503 || trouble.status === 429 ? 'behind' : feed.state.name === 'live' ? 'reconnecting' : feed.state.name;
  }
  if (feed.state.name === 'live') {
    return feed.phase === 'failed' ? 'failed' : feed.paused ? 'paused' : feed.phase === 'ready' ? 'live' : 'connecting';
  }
  return feed.state.name;
}

/** Shows it in the bar; nothing where no feed is shown. */
export function showState(feed) {
  const bar = document.getElementById('state');
  const name = feed ? stateOf(feed) : '';
  if (bar.dataset.state !== name) {
    bar.dataset.state = name;
    bar.textContent = WORDS[name] ?? '';
  }
}

/** What is wrong, and what one can do; `act` has retry() and seen(). */
export function noteOf(feed, act) {
  switch (stateOf(feed)) {
    case 'refused':
      return feed.phase === 'failed' ? nothing : note('bad', feed.state.detail);
    case 'behind':
      return feed.phase === 'failed' ? nothing : note('warn', `The desk is behind: ${passing(feed)?.message ?? feed.state.detail}. It is asked again by itself.`);
    case 'offline':
      return note('bad', `${feed.state.detail || 'There is no connection.'} What is shown is as it was; it is tried again by itself.`);
    case 'reconnecting':
      return feed.isLasting || passing(feed) ? note('warn', `The connection to the desk is lost. What is shown is as it was; it is tried again by itself.`) : nothing;
    default:
  }
  if (feed.phase === 'failed') {
    return nothing; // what is wrong stands in the list's place
  }
  if (feed.trouble) {
    return note('bad', `The list could not be compared: ${feed.trouble.message}.`, act.retry, 'Try again');
  }
  return feed.missed ? note('warn', missed(feed), act.seen, 'Dismiss') : nothing;
}

function missed({ missed: { tooMany, count: n, orMore }, filter }) {
  if (tooMany) {
    return 'More came than is kept while paused; the newest are shown.';
  }
  const what = n === 1 ? filter.show.slice(0, -1) : filter.show;
  if (n === 0) {
    return 'The stream began again; the list was compared, and none was missed.';
  }
  return `The stream began again. ${count(n)}${orMore ? ' or more' : ''} ${what} ${n === 1 ? 'was' : 'were'} missed and ${n === 1 ? 'is' : 'are'} loaded now.`;
}

const note = (kind, text, act, label) => html`<p class="note ${kind}"><span>${text}</span>${act ? html`<button type="button" class="button" @click=${act}>${label}</button>` : nothing}</p>`;
