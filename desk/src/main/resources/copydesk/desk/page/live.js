// The live column: articles, or what is said in them, newest first, as they are filed.
import { html, noChange, nothing, render } from '/assets/lit-html/lit-html.js';
import { go } from '/assets/app.js';
import { LiveFeed } from '/assets/live-feed.js';
import { addressOf, chosen, cleared, readFilter, withField, withShow } from '/assets/live-filter.js';
import { keys } from '/assets/live-keys.js';
import { chips, panel } from '/assets/live-panel.js';
import { KeptPlace } from '/assets/live-place.js';
import { blocks, skeleton } from '/assets/live-rows.js';
import { ReadingPlace } from '/assets/live-scroll.js';
import { noteOf, showState, stateOf } from '/assets/live-state.js';
import { count, some } from '/assets/words.js';

const PATIENCE_MS = 400;
const LEARN_MS = 200;
const ROW_PIXELS = 68; // about; a block that was never seen is taken to be that high for each row

export const open = (place, host) => new LiveView(host, readFilter(place.query)).handle;

class LiveView {
  #parts = {};
  #feed = null;
  #filter = null;
  #above = 0; // how many came in above what one reads
  #frame = 0;
  #timer = 0;
  #isOpen = true;

  constructor(host, filter) {
    this.#frameOf(host);
    const { list } = this.#parts;
    this.reading = new ReadingPlace(list, () => this.#parts.head.getBoundingClientRect().bottom);
    this.panel = panel(this.#parts.panel, (next) => this.#choose(next), () => this.#seenSources());
    this.keys = keys(list, { words: () => this.#toWords(), pause: () => this.#pause(), top: () => this.#toTop(), older: () => this.#feed.older(), first: () => this.reading.first() });
    this.#listen();
    this.#follow(filter);
  }

  get handle() {
    return { update: (place) => this.#follow(readFilter(place.query)), close: () => this.#close() };
  }

  /** What stands still: the parts that are drawn into, each by itself. */
  #frameOf(host) {
    render(
      html`<h1 class="visually-hidden">Live</h1>
        <div class="live-head"><div class="tools"></div><ul class="chips" aria-label="What is chosen"></ul><div class="pill"></div></div>
        <div class="side"><div id="filters" class="panel"></div></div>
        <div class="column">
          <h2 class="visually-hidden live-title" tabindex="-1"></h2>
          <div class="list" aria-busy="true"></div>
          <div class="foot"></div>
        </div>
        <div class="notes" role="status"></div>`,
      host,
    );
    for (const name of ['panel', 'live-head', 'tools', 'chips', 'live-title', 'list', 'foot', 'pill', 'notes']) {
      this.#parts[name.replace('live-', '')] = host.querySelector(`.${name}`);
    }
    this.host = host;
  }

  #listen() {
    this.end = new AbortController();
    const { signal } = this.end;
    this.place = new KeptPlace(this.reading, signal);
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    this.host.addEventListener('keydown', (event) => event.key === 'Escape' && !event.defaultPrevented && this.host.classList.contains('unfolded') && this.#unfold(), { signal });
    document.addEventListener('visibilitychange', () => this.#drawSoon(), { signal });
    this.nearEnd = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.#feed?.olderTrouble === null && this.#feed.older(), { rootMargin: '800px' });
    this.nearEnd.observe(this.#parts.foot);
  }

  #follow(filter) {
    if (this.#filter && addressOf(filter) === addressOf(this.#filter)) {
      return;
    }
    this.#feed?.close();
    this.#filter = filter;
    this.#above = 0;
    document.title = filter.show === 'articles' ? 'Live \u2013 Copydesk' : 'Statements \u2013 Copydesk';
    this.#feed = new LiveFeed(filter, {
      changed: (arrived) => this.#changed(arrived),
      isSeen: (row) => !this.reading.isAtTop && this.reading.isSeen(document.getElementById(`row-${row.number}`)),
      isAtTop: () => this.reading.isAtTop,
      isAtEnd: () => this.reading.isAtEnd,
    });
    this.panel.show(filter);
    chips(this.#parts.chips, filter, (next) => this.#choose(next));
    scrollTo(0, 0);
    this.place.begin(this.#feed, () => this.#isOpen && this.#draw());
    this.#draw();
  }

  #choose(next) {
    if (this.#isOpen && location.pathname === '/') { // else one is on the way to another view
      go(addressOf(next), { replace: true });
    }
  }

  #changed(arrived) {
    if (arrived > 0 && !this.reading.isAtTop) {
      this.#above += arrived;
    }
    this.#drawSoon();
  }

  /** Nobody sees a hidden tab: it is drawn when it is looked at. */
  #drawSoon() {
    if (!document.hidden && this.#isOpen) {
      this.#frame ||= requestAnimationFrame(() => {
        this.#frame = 0;
        this.#isOpen && this.#draw();
      });
    }
  }

  #draw() {
    const feed = this.#feed;
    const { list, tools, title, foot } = this.#parts;
    this.#holdHeights(feed.list.touched);
    this.reading.keep(() => {
      render(this.#listOf(feed), list);
      render(this.#footOf(feed), foot);
      this.#estimate();
    });
    list.setAttribute('aria-busy', String(feed.phase === 'loading'));
    title.textContent = feed.filter.show === 'articles' ? 'Articles' : 'Statements';
    render(this.#toolsOf(feed), tools);
    this.#drawPill();
    this.#learnTimes();
    showState(feed);
    render(noteOf(feed, { retry: () => feed.retry(), seen: () => this.#seenMissed(feed) }), this.#parts.notes);
  }

  #seenMissed(feed) {
    feed.missed = null;
    this.#draw();
  }

  /** Statements do not say when their articles came: it is asked for those that one sees. */
  #learnTimes() {
    if (this.#filter.show !== 'statements' || this.#timer) {
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      if (this.#isOpen) {
        this.#feed.times.learn(this.reading.seen().filter((row) => !row.querySelector('time')).map((row) => row.dataset.id));
      }
    }, LEARN_MS);
  }

  /** Rows that change while one sees them become no lower: what is below them stays where it is. */
  #holdHeights(touched) {
    for (const row of touched) {
      const element = document.getElementById(`row-${row.number}`);
      if (this.reading.isSeen(element)) {
        element.style.setProperty('min-height', `${element.getBoundingClientRect().height}px`);
      }
    }
    touched.clear();
  }

  /** How high blocks are that were not drawn yet. */
  #estimate() {
    for (const block of this.#parts.list.children) {
      if (block.dataset.rows !== block.dataset.estimated) {
        block.dataset.estimated = block.dataset.rows;
        block.style.setProperty('contain-intrinsic-block-size', `auto ${block.dataset.rows * ROW_PIXELS}px`);
      }
    }
  }

  #listOf(feed) {
    if (feed.phase === 'loading') {
      return this.#isFresh(feed) ? noChange : skeleton(14);
    }
    if (feed.phase === 'failed') {
      const isBehind = stateOf(feed) === 'behind';
      const isWrong = feed.trouble.status === 400;
      return html`<div class="empty"><p>${isBehind ? 'The desk is not ready yet.' : isWrong ? 'The desk does not understand these filters.' : 'The list could not be loaded.'}</p><p class="small muted foreign">${feed.trouble.message}${feed.trouble.passes ? '. It is asked again by itself' : ''}.</p>${isWrong ? this.#clearOf(feed.filter) : html`<button type="button" class="button" @click=${() => feed.retry()}>Try again</button>`}</div>`;
    }
    if (feed.list.size === 0) {
      return this.#emptyOf(feed.filter);
    }
    return blocks(feed.list, { today: new Date().toDateString(), filter: feed.filter, filed: (article) => feed.times.of(article)?.filed ?? null, addressWith: (name, value) => addressOf(withField(feed.filter, name, value)) });
  }

  /** Whether what was shown before may stay until the answer is here: it usually is at once. */
  #isFresh(feed) {
    const isFresh = Date.now() - feed.begun < PATIENCE_MS && this.#parts.list.querySelector('.live-block') !== null;
    if (isFresh) {
      setTimeout(() => this.#drawSoon(), PATIENCE_MS);
    }
    return isFresh;
  }

  #clearOf(filter) {
    return html`<a class="button" href=${addressOf(cleared(filter))}>Clear all filters</a>`;
  }

  #emptyOf(filter) {
    const what = filter.show;
    return chosen(filter).length > 0
      ? html`<div class="empty"><p>Nothing matches these filters.</p><p class="small muted">${what === 'articles' ? 'Articles' : 'Statements'} that match appear here as they come in.</p>${this.#clearOf(filter)}</div>`
      : html`<div class="empty"><p>No ${what} yet.</p><p class="small muted">They appear here as articles are filed. <a href="/try">Try one</a>, or put files into the inbox.</p></div>`;
  }

  #footOf(feed) {
    if (feed.phase !== 'ready' || feed.list.size === 0) {
      return nothing;
    }
    if (feed.list.older === null) {
      return html`<p class="small muted">That is all: ${some(feed.list.size, feed.filter.show.slice(0, -1))}.</p>`;
    }
    const trouble = feed.olderTrouble && html`<p class="small">${feed.olderTrouble.message}</p>`;
    return html`${trouble}<button type="button" class="button older" ?disabled=${feed.isLoadingOlder} @click=${() => feed.older()}>${feed.isLoadingOlder ? 'Loading older' : 'Older'}</button>`;
  }

  #toolsOf(feed) {
    const tab = (show, text) => html`<a href=${addressOf(withShow(feed.filter, show))} aria-current=${feed.filter.show === show ? 'true' : nothing}>${text}</a>`;
    const waiting = feed.waiting > 0 ? html` <span class="waiting numbers">${count(feed.waiting)} waiting</span>` : nothing;
    const set = chosen(feed.filter).length;
    return html`<nav class="segments" aria-label="What is shown">${tab('articles', 'Articles')}${tab('statements', 'Statements')}</nav>
      <button type="button" class="button fold" aria-expanded=${this.host.classList.contains('unfolded')} aria-controls="filters" @click=${() => this.#unfold()}>${this.host.classList.contains('unfolded') ? 'Done' : 'Filters'}${set > 0 ? html` <span class="numbers">${set}</span>` : nothing}</button>
      <button type="button" class="button pause" @click=${() => this.#pause()}>${feed.paused ? 'Resume' : 'Pause'}${waiting}</button>
      <button type="button" class="button help" aria-label="Keys" title="Keys" @click=${() => this.keys.show()}>?</button>`;
  }

  #drawPill() {
    const text = this.#above > 0 ? html`<button type="button" @click=${() => this.#toTop()}>${count(this.#above)} new</button>` : nothing;
    render(text, this.#parts.pill);
  }

  #scrolled() {
    this.#learnTimes();
    if (this.#above > 0 && this.reading.isAtTop) {
      this.#above = 0;
      this.#drawPill();
    }
  }

  #toTop() {
    this.#parts.title.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }

  #pause() {
    this.#feed.paused ? this.#feed.resume() : this.#feed.pause();
    this.place.save();
  }

  #unfold() {
    this.host.classList.toggle('unfolded');
    this.#draw();
    const first = this.host.classList.contains('unfolded') ? '#words' : '.fold';
    this.host.querySelector(first).focus({ preventScroll: true });
  }

  #toWords() {
    this.host.classList.add('unfolded');
    this.#draw();
    this.host.querySelector('#words').focus();
  }

  #seenSources() {
    const sources = new Set();
    for (const { item } of this.#feed.list.rows()) {
      item.source && sources.add(item.source);
    }
    return [...sources].sort();
  }

  #close() {
    this.#isOpen = false;
    cancelAnimationFrame(this.#frame);
    this.#feed.close();
    this.end.abort();
    this.nearEnd.disconnect();
    this.keys.close();
    this.panel.close();
    showState(null);
  }
}
