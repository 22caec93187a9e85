// Who speaks: the stream of the last hour, the parties there are, and of one of them all that it has said.
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { go, readAddress, whoAddress } from '/assets/app.js';
import { ask, encode, parameters } from '/assets/api.js';
import { act } from '/assets/codes.js';
import { follow } from '/assets/stream.js';
import { Overview } from '/assets/who-all.js';
import { bars } from '/assets/bars.js';
import { Chart } from '/assets/chart.js';
import { date, nameOfKey, some } from '/assets/words.js';

const PAGE = 50;
const DAY_SECONDS = 86_400;

/** Opens the view: of one party where the address names it, else of all. */
export function open(place, host) {
  let view = null;
  const update = (now) => {
    view?.close();
    const inner = document.createElement('div'); // what lit keeps of an element stays with it
    host.replaceChildren(inner);
    view = now.rest ? new Speaker(inner, now) : new Overview(inner, now);
  };
  update(place);
  return { update, close: () => view.close() };
}

/** What one party has said, and what is said about it. */
class Speaker {
  constructor(host, place) {
    this.host = host;
    this.key = place.rest;
    this.filters = Object.fromEntries(['topic', 'about', 'text'].map((name) => [name, place.query.get(name) ?? '']));
    this.abort = new AbortController();
    this.items = [];
    this.fresh = new Set(); // ids of statements that came after the list
    this.early = []; // events that came before it
    this.load();
  }

  close() {
    this.abort.abort();
    this.following?.close();
    this.chart?.close();
  }

  async load() {
    render(html`<p class="loading">Loading …</p>`, this.host);
    const { signal } = this.abort;
    const mine = { speaker: this.key, ...this.filters };
    const counted = (by, query, limit = 12) => ask('/counts', { by, limit, ...query }, { signal });
    try {
      this.listen();
      [this.profile, this.page, this.days, this.topics, this.about, this.by] = await Promise.all([
        ask(`/parties/${encode(this.key)}`, {}, { signal }).catch((failure) => (failure.status === 404 ? null : Promise.reject(failure))),
        ask('/statements', { ...mine, limit: PAGE }, { signal }),
        counted('day', mine, 200),
        counted('topic', { speaker: this.key }),
        counted('about', { speaker: this.key }),
        counted('speaker', { about: this.key }),
      ]);
      this.items = this.page.items;
      this.next = this.page.next;
      this.known = new Set(this.items.map((item) => item.statement.id));
      this.early.splice(0).forEach((event) => this.apply(event));
      this.draw();
      this.drawDays();
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.fail(failure);
      }
    }
  }

  /** Counts what comes in while one reads; it is shown when asked for. */
  listen() {
    const query = parameters({ speaker: this.key, ...this.filters, events: 'statements' }).toString();
    this.following = follow(query, {
      onEvents: (events) => {
        if (this.known) {
          events.forEach((event) => this.apply(event));
          this.draw();
        } else {
          this.early.push(...events);
        }
      },
      onState: () => {},
    });
  }

  /** What is killed goes, what is withdrawn is struck, what is new waits; after a reset anything may be missing. */
  apply({ type, data }) {
    if (type === 'kill') {
      this.items = this.items.filter((item) => item.article !== data.id);
    } else if (type === 'withdrawn') {
      const isGone = (item) => item.article === data.article && data.statements.includes(item.statement.id);
      this.items = this.items.map((item) => (isGone(item) ? { ...item, status: 'withdrawn' } : item));
    } else if (type === 'statement' && !this.known.has(data.statement.id)) {
      this.fresh.add(data.statement.id);
    } else if (type === 'reset') {
      this.missed = true;
    }
  }

  news() {
    if (this.missed) {
      return html`<button class="button primary" @click=${() => this.again()}>Something may be missing: load it again</button>`;
    }
    return this.fresh.size ? html`<button class="button primary" @click=${() => this.again()}>${some(this.fresh.size, 'new statement')}: show</button>` : nothing;
  }

  name() {
    return this.profile?.name ?? this.items[0]?.statement.speaker?.name ?? nameOfKey(this.key);
  }

  draw() {
    const { profile } = this;
    document.title = `${this.name()} · Copydesk`;
    render(
      html`<div class="page">
        <header class="person-head">
          <p class="tiny muted">${profile?.type ?? 'not named'}</p>
          <h1 class="foreign">${this.name()}</h1>
          ${profile?.roles?.length ? html`<p class="foreign">${profile.roles.slice(0, 4).join('; ')}</p>` : nothing}
          ${profile?.aliases?.length ? html`<p class="small muted foreign">Also called ${profile.aliases.slice(0, 8).join(', ')}</p>` : nothing}
          <p class="small muted">
            ${profile ? html`${some(profile.articles, 'article')}, ${some(profile.statements, 'statement')} of its own, named in ${some(profile.about, 'statement')}. ` : nothing}
            <code class="foreign">${this.key}</code>${(profile?.refs ?? []).map((ref) => html` <code>${ref}</code>`)}
            <a href=${`/?speaker=${encodeURIComponent(this.key)}`}>Follow live</a>
          </p>
        </header>
        <div class="columns">
          <section class="said" aria-labelledby="said">
            <h2 id="said">What it said</h2>
            ${this.form()}
            <p class="news" aria-live="polite">${this.news()}</p>
            <div id="days"></div>
            ${this.items.length ? html`<ol class="sayings">${this.items.map((item) => this.saying(item))}</ol>` : html`<p class="note">Nothing matches.${this.isFiltered() ? html` <a href=${whoAddress(this.key)}>Show all</a>` : nothing}</p>`}
            ${this.olderFailed ? html`<p class="note bad foreign" role="alert">${this.olderFailed}</p>` : nothing}
            ${this.next ? html`<p><button class="button" ?disabled=${this.busy} @click=${() => this.older()}>Older</button></p>` : nothing}
          </section>
          <div class="beside">
            ${bars('On', this.topics, (item) => this.address({ topic: item.key }), this.filters.topic)}
            ${bars('Speaks about', this.about, (item) => this.address({ about: item.key }), this.filters.about)}
            ${bars('Spoken of by', this.by, (item) => whoAddress(item.key) + `?about=${encodeURIComponent(this.key)}`)}
          </div>
        </div>
      </div>`,
      this.host,
    );
  }

  form() {
    const chips = Object.entries(this.filters).filter(([, value]) => value);
    return html`<form class="seek" role="search" @submit=${(e) => this.seek(e)}>
      <label class="visually-hidden" for="seek-words">Words in its statements</label>
      <input id="seek-words" class="field" type="search" name="text" placeholder="Words in its statements" .value=${this.filters.text} />
      <button class="button">Search</button>
      ${chips.map(([name, value]) => html`<a class="chip" href=${this.address({ [name]: '' })} aria-label=${`Remove the filter ${value}`}><span class="foreign">${this.chipName(name, value)}</span> ×</a>`)}
    </form>`;
  }

  chipName(name, value) {
    const list = name === 'topic' ? this.topics : name === 'about' ? this.about : null;
    const known = list?.items.find((item) => item.key === value)?.name;
    return name === 'text' ? `“${value}”` : name === 'topic' ? `on ${known ?? value}` : `about ${known ?? nameOfKey(value)}`;
  }

  saying({ article, headline, published, version, status, statement }) {
    const also = (statement.relayedBy ?? []).map((voice) => `via ${voice.name}`);
    return html`<li class=${status === 'withdrawn' ? 'withdrawn' : ''}>
      <blockquote class="foreign" dir="auto">${statement.text}</blockquote>
      <p class="tiny muted">
        ${act(statement.act)}${statement.addressee ? html` to <span class="foreign">${statement.addressee.name}</span>` : nothing}${also.length ? html`, <span class="foreign">${also.join(', ')}</span>` : nothing} ·
        ${published ? html`<time datetime=${published}>${date(published)}</time> · ` : nothing}
        <a class="foreign" href=${readAddress(article, version) + `#s-${statement.id}`}>${headline ?? article}</a>
      </p>
    </li>`;
  }

  isFiltered() {
    return Object.values(this.filters).some(Boolean);
  }

  address(change) {
    const query = parameters({ ...this.filters, ...change }).toString();
    return whoAddress(this.key) + (query ? `?${query}` : '');
  }

  seek(event) {
    event.preventDefault();
    go(this.address({ text: new FormData(event.target).get('text') }));
  }

  again() {
    go(location.pathname + location.search, { replace: true });
  }

  async older() {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const page = await ask('/statements', { speaker: this.key, ...this.filters, limit: PAGE, cursor: this.next }, { signal: this.abort.signal });
      this.items = [...this.items, ...page.items];
      this.next = page.next;
      this.olderFailed = null;
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      this.olderFailed = failure.message;
    } finally {
      this.busy = false;
    }
    this.draw();
  }

  drawDays() {
    const dated = this.days.items.filter((item) => item.key !== 'undated');
    if (dated.length < 2) {
      return;
    }
    this.chart = new Chart(document.getElementById('days'), {
      label: `Statements of ${this.name()} by day`,
      when: (at) => date(new Date(at * 1000).toISOString().slice(0, 10)),
    });
    const { times, values } = withQuietDays(dated);
    this.chart.show(times, [{ label: 'statements', colour: '--accent', values }]);
  }

  fail(failure) {
    render(
      html`<div class="page"><h1>${nameOfKey(this.key)}</h1><p class="note bad foreign">${failure.message}</p>
        <p><button class="button" @click=${() => this.again()}>Try again</button></p></div>`,
      this.host,
    );
  }
}

/** Days without a statement count, too, up to the last thousand. */
function withQuietDays(items) {
  const at = (key) => Date.parse(key + 'T00:00:00Z') / 1000;
  const counts = new Map(items.map((item) => [at(item.key), item.count]));
  const last = at(items.at(-1).key);
  const times = [];
  for (let day = Math.max(at(items[0].key), last - 1000 * DAY_SECONDS); day <= last; day += DAY_SECONDS) {
    times.push(day);
  }
  return { times, values: times.map((day) => counts.get(day) ?? 0) };
}
