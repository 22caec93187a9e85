// Where one was in the live column, kept with its entry of the browser's history: back there, one goes on reading.
import { addressOf, readFilter } from '/assets/live-filter.js';

const SAVE_MS = 500; // browsers take no more than some hundred in half a minute
const MOST_ROWS = 8; // the first may be gone when one comes back: then the next has to do
const MOST_PAGES = 25;
const PATIENCE_MS = 50;
const SETTLING_FRAMES = 6; // rows that were never drawn get their heights

/** What is kept for an address: { paused, rows: [{ key, version, top }] }; null where nothing is. */
function keptPlace(address) {
  const kept = history.state?.live;
  return kept?.address === address && Array.isArray(kept.rows) ? kept : null;
}

/** Whether the address shown is the one of a filter, as it is not once one is on the way to elsewhere. */
const isHere = (filter) => location.pathname === '/' && addressOf(readFilter(new URLSearchParams(location.search))) === addressOf(filter);

/** Keeps one's place in the live column, and finds it again; `reading` is its ReadingPlace. */
export class KeptPlace {
  #reading;
  #feed = null;
  #timer = 0;
  #returning = null; // the feed in which one's place is being found

  constructor(reading, signal) {
    this.#reading = reading;
    addEventListener('scroll', () => this.#saveSoon(), { signal, passive: true });
    addEventListener('pagehide', () => this.save(), { signal });
    document.addEventListener('click', () => this.save(), { signal, capture: true }); // a link may lead away
    signal.addEventListener('abort', () => this.#stop());
  }

  /** A feed is shown: from the top, or from where one was. */
  begin(feed, draw) {
    this.#stop();
    this.#feed = feed;
    const kept = keptPlace(addressOf(feed.filter));
    if (kept) {
      kept.paused && feed.pause();
      kept.rows.length > 0 && this.#return(feed, kept.rows, draw);
    }
  }

  save() {
    const feed = this.#feed;
    if (!feed || feed.phase !== 'ready' || this.#returning === feed || !isHere(feed.filter)) {
      return;
    }
    const rows = this.#reading.isAtTop ? [] : this.#reading.seen().slice(0, MOST_ROWS).map((row) => placeOf(feed, row));
    history.replaceState({ ...history.state, live: { address: addressOf(feed.filter), paused: feed.paused, rows } }, '');
  }

  #saveSoon() {
    this.#timer ||= setTimeout(() => {
      this.#timer = 0;
      this.save();
    }, SAVE_MS);
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#feed = null;
  }

  /** Loads until a row that one saw is there again, and scrolls to it, unless one scrolls oneself meanwhile. */
  async #return(feed, rows, draw) {
    const isWanted = () => this.#feed === feed && this.#reading.isAtTop;
    this.#returning = feed;
    for (let pages = 0; isWanted() && pages < MOST_PAGES && !found(feed, rows[0]) && !isAllLoaded(feed); ) {
      if (feed.phase !== 'ready' || feed.isLoadingOlder) {
        await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
      } else {
        await feed.older();
        pages++;
      }
    }
    const kept = rows.find((row) => found(feed, row));
    if (isWanted() && kept) {
      draw();
      await this.#settle(document.getElementById(`row-${found(feed, kept).number}`), kept.top);
    }
    if (this.#returning === feed) {
      this.#returning = null;
    }
  }

  async #settle(element, top) {
    for (let frame = 0; frame < SETTLING_FRAMES && element?.isConnected; frame++) {
      this.#reading.put(element, top);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}

const isAllLoaded = (feed) => feed.phase === 'ready' && (feed.list.older === null || feed.olderTrouble !== null);

/** The row as it was seen: a newer version of its article is another row. */
function found(feed, { key, version }) {
  const row = feed.list.row(key);
  return row?.item.version === version ? row : null;
}

function placeOf(feed, element) {
  const { id, statement, version } = element.dataset;
  return { key: feed.list.keyOf({ id, article: id, statement: { id: statement } }), version: Number(version), top: element.getBoundingClientRect().top };
}
