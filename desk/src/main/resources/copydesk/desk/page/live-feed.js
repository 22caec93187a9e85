// The list and the stream together, so that nothing is missed or shown twice: follow, keep what comes, ask for the
// list, put together, apply what was kept.
import { ask, encode } from '/assets/api.js';
import { follow } from '/assets/stream.js';
import { listOf, streamOf } from '/assets/live-filter.js';
import { LiveList } from '/assets/live-list.js';
import { ArticleTimes } from '/assets/live-times.js';

const PAGE = 80;
const PATIENCE_MS = 1_500; // the list does not wait longer than that for the stream
const NOTE_MS = 2_000;
const RETRY_MS = 3_000;
const MOST_KEPT = 20_000;
const MOST_ASKED = 20;
const MOST_PAGES = 5;
const BLOCKS_A_CURSOR = 5;

export class LiveFeed {
  /** 'loading' | 'ready' | 'failed' */
  phase = 'loading';
  /** The Trouble that the list ended in, until it is there. */
  trouble = null;
  /** What the stream is doing. */
  state = { name: 'connecting', detail: '', since: Date.now() };
  paused = false;
  begun = Date.now();
  /** How many came while the stream was away, or after a reset, or that it was more than is kept (`tooMany`): null where nothing is to be said. */
  missed = null;
  isLoadingOlder = false;
  olderTrouble = null;

  #kept = [];
  #waiting = new Set(); // what came since it is paused
  #uncounted = 0; // the same, once it is too much to be kept
  #overflow = false; // more came than is kept
  #hasGap = false; // so the list begins anew
  #refreshing = false;
  #again = false;
  #compared = null; // the keys that the list is compared with: those from before it was first tried
  #wasReset = false;
  #sinceCursor = 0;
  #topBlock = null;
  #timer = 0;
  #abort = new AbortController();

  /**
   * Starts.
   *
   * @param on changed(arrived): something is to be drawn again, and so many rows are new on top; isSeen(row); isAtTop(); isAtEnd()
   * @param following as `follow` of stream.js
   */
  constructor(filter, on, following = follow) {
    this.filter = filter;
    this.on = on;
    this.list = this.#emptyList();
    this.times = new ArticleTimes(this.#abort.signal, (article) => this.#timeIsKnown(article));
    this.stream = following(streamOf(filter), { onEvents: (events) => this.#receive(events), onState: (state) => this.#stateIs(state) });
    this.#timer = setTimeout(() => this.#refresh(), PATIENCE_MS);
  }

  close() {
    this.stream.close();
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  /** How many articles or statements came since it is paused. */
  get waiting() {
    return this.#waiting.size + this.#uncounted;
  }

  pause() {
    this.paused = true;
    this.on.changed(0);
  }

  resume() {
    this.paused = false;
    this.#waiting.clear();
    this.#uncounted = 0;
    if (this.#overflow || this.#again) {
      this.#again = false;
      this.#refresh();
    } else {
      this.#apply(this.#kept.splice(0));
    }
    this.on.changed(0);
  }

  /** Asks for the list again, as after trouble. */
  retry() {
    this.trouble = null;
    this.phase = this.list.size > 0 ? 'ready' : 'loading';
    this.#refresh();
    this.on.changed(0);
  }

  /** Loads the page after the last row. */
  async older() {
    const { list } = this;
    if (this.isLoadingOlder || list.older === null || this.phase !== 'ready') {
      return;
    }
    this.isLoadingOlder = true;
    this.olderTrouble = null;
    this.on.changed(0);
    try {
      const page = await this.#page(PAGE, list.older);
      if (list === this.list) {
        list.append(page.items, page.next);
      }
    } catch (failure) {
      this.olderTrouble = failure;
    }
    this.isLoadingOlder = false;
    this.#abort.signal.aborted || this.on.changed(0);
  }

  #stateIs(state) {
    const wasLive = this.state.name === 'live';
    this.state = state;
    if (state.name === 'live' && !wasLive) {
      this.#refresh();
    }
    this.on.changed(0);
    setTimeout(() => this.#abort.signal.aborted || this.on.changed(0), NOTE_MS + 100);
  }

  /** Whether the stream has been in its state long enough to be worth a note. */
  get isLasting() {
    return Date.now() - this.state.since > NOTE_MS;
  }

  #receive(events) {
    if (events.some((event) => event.type === 'reset')) {
      this.#wasReset = true;
      this.#refresh();
    }
    if (this.paused || this.#refreshing || this.phase !== 'ready') {
      this.#keep(events);
    } else {
      this.#apply(events);
    }
  }

  #keep(events) {
    if (this.paused && this.phase === 'ready') {
      this.#count(events.filter((event) => event.type === this.filter.show.slice(0, -1)));
      this.on.changed(0);
    }
    if (this.#overflow) {
      return;
    }
    this.#kept.push(...events);
    if (this.#kept.length > MOST_KEPT) {
      this.#kept = []; // the list has them all, and is asked for anew
      this.#overflow = true;
      this.#uncounted = this.#waiting.size;
      this.#waiting.clear();
    }
  }

  #count(items) {
    if (this.#overflow) {
      this.#uncounted += items.length;
      return;
    }
    for (const key of items.map((event) => this.list.keyOf(event.data))) {
      this.list.row(key) || this.#waiting.add(key);
    }
  }

  #apply(events) {
    let arrived = 0;
    for (const event of events) {
      arrived += this.list.take(event);
    }
    this.#markPlace();
    if (this.list.isFull && !this.on.isAtEnd()) {
      this.list.trim();
    }
    if (events.length > 0) {
      this.on.changed(arrived);
    }
  }

  async #refresh() {
    if (this.#refreshing || (this.paused && this.phase === 'ready')) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#refreshing = true;
    this.#hasGap ||= this.#overflow && this.phase === 'ready';
    this.#overflow = false;
    try {
      await this.#fetchList();
    } catch (failure) {
      this.#failed(failure);
      return;
    } finally {
      this.#refreshing = false;
    }
    if (this.#abort.signal.aborted) {
      return;
    }
    this.trouble = null;
    this.phase = 'ready';
    this.paused ? this.on.changed(0) : this.#apply(this.#kept.splice(0));
    if ((this.#again || this.#overflow) && !this.paused) {
      this.#again = false;
      this.#refresh();
    }
  }

  async #fetchList() {
    const hasGap = this.#hasGap;
    this.#compared ??= new Set([...this.list.rows()].map((row) => row.key));
    const known = hasGap ? new Set() : this.#compared;
    const { items, next, last } = await this.#newest(known);
    const wasReset = this.#wasReset;
    this.#wasReset = this.#hasGap = false;
    this.#compared = null;
    if (last < 0) {
      if (known.size === 0 || wasReset) {
        this.missed = hasGap ? { tooMany: true } : known.size > 0 ? { count: items.length, orMore: next !== null } : null;
        this.list = this.#emptyList();
        this.list.append(items, next);
        this.on.changed(this.missed ? items.length : 0);
      }
      return; // else the stream goes on where it was, with more than a list tells
    }
    const arrived = items.slice(0, last).reverse().reduce((sum, item) => sum + this.list.put(item), 0);
    if (wasReset) {
      this.missed = { count: arrived, orMore: false };
    }
    this.on.changed(arrived);
    await this.#findKilled(items, items[last], known);
    const block = this.list.row(this.list.keyOf(items[last]))?.block;
    if (this.on.isAtTop() && block) {
      this.list.cut(this.list.blocks.indexOf(block)); // what is further down may have been killed too
      this.on.changed(0);
    }
  }

  /** The newest of the list, so many that what is known follows, if it does soon: `last` is the last that is known. */
  async #newest(known) {
    const items = [];
    let next = null;
    let last = -1;
    for (let pages = 0; pages === 0 || (last < 0 && next !== null && known.size > 0 && pages < MOST_PAGES); pages++) {
      const page = await this.#page(PAGE, next);
      items.push(...page.items);
      next = page.next;
      last = items.findLastIndex((item) => known.has(this.list.keyOf(item)));
    }
    return { items, next, last };
  }

  /** Rows that the list no longer has among those around them: each is asked for. */
  async #findKilled(items, last, known) {
    const there = new Set(items.map((item) => this.list.keyOf(item)));
    const lost = new Set();
    for (const row of this.list.rows()) {
      if (row.key === this.list.keyOf(last)) {
        break;
      }
      if (known.has(row.key) && !there.has(row.key) && !row.marks.killed && !row.marks.moved) {
        lost.add(row.item.id ?? row.item.article);
      }
    }
    for (const article of [...lost].slice(0, MOST_ASKED)) {
      try {
        await ask(`/versions/${encode(article)}`, { limit: 1 }, { signal: this.#abort.signal });
      } catch (failure) {
        if (failure.status === 410 || failure.status === 404) {
          this.list.mark(article, failure.status === 410 ? 'killed' : 'gone');
        }
      }
    }
    lost.size > 0 && this.on.changed(0);
  }

  #failed(failure) {
    if (this.#abort.signal.aborted) {
      return;
    }
    this.trouble = failure;
    if (this.phase !== 'ready') {
      this.phase = 'failed';
    }
    if (failure.passes) {
      this.#timer = setTimeout(() => this.#refresh(), Math.max(failure.retryAfter * 1000, RETRY_MS));
    }
    this.on.changed(0);
  }

  /** Now and then, from where one can load again what is let go of below. */
  async #markPlace() {
    const top = this.list.blocks[0];
    if (!top || top === this.#topBlock) {
      return;
    }
    this.#topBlock = top;
    if (++this.#sinceCursor < BLOCKS_A_CURSOR) {
      return;
    }
    this.#sinceCursor = 0;
    try {
      top.after = (await this.#page(1, null)).next;
    } catch {
      // the next block has another chance
    }
  }

  #timeIsKnown(article) {
    this.list.redraw(article);
    this.on.changed(0);
  }

  #emptyList() {
    return new LiveList(this.filter.show, { isSeen: this.on.isSeen });
  }

  #page(limit, cursor) {
    const { path, query } = listOf(this.filter);
    return ask(path, { ...query, limit, cursor }, { signal: this.#abort.signal });
  }
}
