// All who speak: the stream of the last hour, who speaks most, and a search for parties.
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { go, whoAddress } from '/assets/app.js';
import { ask } from '/assets/api.js';
import { bars } from '/assets/bars.js';
import { Chart } from '/assets/chart.js';
import { clock, moment, some } from '/assets/words.js';

const RENEW_MILLIS = 30_000;
const SPANS = [60, 360, 1440];

/** Without the minute that has only begun: it would look as if the stream ran dry. */
const whole = (timeline) => ({ ...timeline, minutes: timeline.minutes.slice(0, -1) });

/** Those who have a name: "a witness" of one article is not that of another. */
const named = (counts) => ({ ...counts, items: counts.items.filter((item) => !/^un(named\/|attributed$)/.test(item.key)).slice(0, 15) });

/** The view of all. */
export class Overview {
  constructor(host, place) {
    this.host = host;
    this.minutes = SPANS.includes(Number(place.query.get('minutes'))) ? Number(place.query.get('minutes')) : SPANS[0];
    this.sought = place.query.get('q') ?? '';
    this.abort = new AbortController();
    document.title = 'Speakers · Copydesk';
    render(html`<p class="loading">Loading …</p>`, host);
    this.load();
    this.timer = setInterval(() => document.hidden || this.load(), RENEW_MILLIS);
  }

  close() {
    clearInterval(this.timer);
    this.abort.abort();
    this.chart?.close();
  }

  async load() {
    try {
      [this.timeline, this.speakers, this.subjects, this.parties] = await Promise.all(this.questions());
      this.failure = null;
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      this.failure = failure;
    }
    this.draw();
  }

  questions() {
    const { signal } = this.abort;
    return [
      ask('/timeline', { minutes: Math.min(SPANS.at(-1), this.minutes + 1) }, { signal }).then(whole),
      ask('/counts', { by: 'speaker', limit: 100 }, { signal }).then(named),
      ask('/counts', { by: 'about', limit: 15 }, { signal }),
      ask('/parties', { q: this.sought, limit: 30 }, { signal }),
    ];
  }

  draw() {
    if (!this.timeline) {
      render(
        html`<div class="page"><h1>Speakers</h1><p class="note bad foreign">${this.failure.message}</p>
          <p><button class="button" @click=${() => this.load()}>Try again</button></p></div>`,
        this.host,
      );
      return;
    }
    render(
      html`<div class="page">
        <h1 class="visually-hidden">Speakers</h1>
        ${this.failure ? html`<p class="note bad foreign">Not up to date: ${this.failure.message}</p>` : nothing}
        <section aria-labelledby="stream">
          <div class="row">
            <h2 id="stream">The stream</h2>
            <p class="small muted">${this.sums()}</p>
            <nav class="spans" aria-label="Span">${SPANS.map((span) => html`<a class="button" href=${this.address({ minutes: span })} aria-current=${span === this.minutes ? 'true' : nothing}>${span < 120 ? `${span} min` : `${span / 60} h`}</a>`)}</nav>
          </div>
          <div id="timeline"></div>
        </section>
        <div class="columns even">
          ${this.found()} ${bars('Speak most', this.speakers, (item) => whoAddress(item.key))} ${bars('Spoken of most', this.subjects, (item) => whoAddress(item.key))} ${this.rising()}
        </div>
      </div>`,
      this.host,
    );
    this.drawTimeline();
  }

  sums() {
    const sum = (name) => this.timeline.minutes.reduce((all, minute) => all + minute[name], 0);
    return `${some(sum('articles'), 'article')} and ${some(sum('statements'), 'statement')} in ${this.minutes < 120 ? `${this.minutes} minutes` : `${this.minutes / 60} hours`}`;
  }

  found() {
    const { items } = this.parties;
    return html`<section aria-labelledby="parties">
      <h2 id="parties">Find somebody</h2>
      <form class="seek" role="search" @submit=${(e) => this.seek(e)}>
        <label class="visually-hidden" for="seek-party">Name</label>
        <input id="seek-party" class="field" type="search" name="q" placeholder="Name" .value=${this.sought} />
        <button class="button">Search</button>
      </form>
      ${items.length
        ? html`<ul class="names">${items.map((party) => html`<li><a class="foreign" href=${whoAddress(party.key)}>${party.name}</a> <span class="tiny muted numbers">${some(party.articles, 'article')}</span></li>`)}</ul>`
        : html`<p class="note">Nobody is called that.</p>`}
    </section>`;
  }

  rising() {
    const { topics } = this.timeline;
    return html`<section aria-labelledby="rising">
      <h2 id="rising">Rising topics</h2>
      ${topics.length
        ? html`<ul class="names">
            ${topics.map((topic) => html`<li><a href=${`/?topic=${encodeURIComponent(topic.id)}`}>${topic.name}</a> <span class="tiny muted numbers">${some(topic.articles, 'article')}, before ${topic.before}</span></li>`)}
          </ul>`
        : html`<p class="small muted">None rises now.</p>`}
    </section>`;
  }

  address(change) {
    const query = new URLSearchParams();
    const all = { minutes: this.minutes, q: this.sought, ...change };
    all.minutes !== SPANS[0] && query.set('minutes', all.minutes);
    all.q && query.set('q', all.q);
    return '/who' + (query.size ? `?${query}` : '');
  }

  seek(event) {
    event.preventDefault();
    go(this.address({ q: new FormData(event.target).get('q') }));
  }

  drawTimeline() {
    const host = this.host.querySelector('#timeline');
    this.chart ??= new Chart(host, { label: 'Articles and statements a minute', when: (at) => moment(new Date(at * 1000).toISOString()), tick: clock });
    const { minutes } = this.timeline;
    this.chart.show(
      minutes.map((minute) => Date.parse(minute.start) / 1000),
      [
        { label: 'articles', colour: '--accent', values: minutes.map((minute) => minute.articles) },
        { label: 'statements', colour: '--person', values: minutes.map((minute) => minute.statements) },
      ],
    );
  }
}
