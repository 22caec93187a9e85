// The view of an article: the text as it was, what was found in it, its versions.
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { go, readAddress } from '/assets/app.js';
import { ask, encode, Trouble } from '/assets/api.js';
import { ArticleView } from '/assets/article.js';
import { comparison, versionList } from '/assets/versions.js';
import { token } from '/assets/token.js';
import { date, moment } from '/assets/words.js';

const LOOK_AGAIN_MILLIS = 10_000;

/** Opens the view; the address names the article, a version, whether to compare, and a statement. */
export function open(place, host) {
  const reader = new Reader(host);
  reader.go(place);
  return { update: (now) => reader.go(now), close: () => reader.close() };
}

class Reader {
  constructor(host) {
    this.host = host;
    this.timer = setInterval(() => this.lookAgain(), LOOK_AGAIN_MILLIS);
  }

  close() {
    clearInterval(this.timer);
    this.abort?.abort();
    this.view?.close();
  }

  async go(place) {
    this.abort?.abort();
    this.abort = new AbortController();
    const { signal } = this.abort;
    this.current = this.id === place.rest ? this.current : null;
    this.id = place.rest;
    this.asked = place.query.get('version');
    this.comparing = place.query.has('compare');
    this.newer = null;
    if (!this.view) {
      render(html`<p class="loading">Loading …</p>`, this.host);
    }
    try {
      const [record, versions] = await Promise.all([this.record(this.asked, signal), this.versions(signal)]);
      const before = this.comparing ? versions[versions.findIndex((summary) => summary.version === record.version) + 1] : null;
      const old = before ? await this.record(before.version, signal) : null;
      this.show(record, versions, old, place.hash);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.fail(failure, place);
      }
    }
  }

  record(version, signal) {
    return ask(`/articles/${encode(this.id)}`, { version }, { signal });
  }

  async versions(signal) {
    return (await ask(`/versions/${encode(this.id)}`, {}, { signal })).items;
  }

  show(record, versions, old, hash) {
    this.current = record;
    this.all = versions;
    document.title = `${record.headline ?? record.id} · Copydesk`;
    if (old) {
      this.view?.close();
      this.view = null;
      render(html`<div class="sheet"><article class="story">${this.head()}${comparison(old, record)}</article><div class="rail">${this.more()}</div></div>`, this.host);
      return;
    }
    if (!this.view) {
      render(nothing, this.host);
      this.view = new ArticleView(this.host, { onChosen: (choice) => this.keep(choice) });
    }
    this.view.show(record, { head: this.head(), more: this.more() });
    const number = hash.startsWith('s-') ? record.statements.findIndex((statement) => statement.id === hash.slice(2)) : -1;
    if (number >= 0) {
      this.view.reveal({ statement: number });
    }
  }

  /** Puts a chosen statement into the address, so that it can be shared. */
  keep(choice) {
    const id = choice.statement === undefined ? '' : `#s-${this.current.statements[choice.statement].id}`;
    history.replaceState(null, '', location.pathname + location.search + id);
  }

  head() {
    const record = this.current;
    const latest = this.all[0]?.version ?? record.version;
    return html`<header class="head">
      ${this.newer ? html`<p class="note">There is a version ${this.newer} now. <a href=${readAddress(record.id)}>Show it</a></p>` : nothing}
      ${record.version < latest && !this.newer ? html`<p class="note">This is version ${record.version}; <a href=${readAddress(record.id)}>version ${latest}</a> stands.</p>` : nothing}
      ${record.status === 'withheld' ? html`<p class="note bad">Withheld${record.embargoed ? html`, embargoed until ${record.embargoed === 'open' ? 'further notice' : moment(record.embargoed)}` : nothing}: not to be published.</p>` : nothing}
      <h1 class=${record.sections.some((section) => section.kind === 'headline') ? 'visually-hidden' : 'foreign'} dir="auto">${record.headline ?? record.id}</h1>
      <p class="facts small muted">
        ${record.source ? html`<span class="foreign">${record.source}</span>` : nothing} ${record.published ? html`<time datetime=${record.published}>${date(record.published)}</time>` : nothing}
        ${record.byline ? html`<span class="foreign">${record.byline}</span>` : nothing} ${record.received ? html`<span>received ${moment(record.received)}</span>` : nothing}
        ${record.language === 'en' ? nothing : html`<span>language ${record.language}</span>`} <span>version ${record.version}</span>
      </p>
      ${record.edNote ? html`<p class="note foreign" dir="auto"><strong>Note to editors</strong> ${record.edNote}</p>` : nothing}
    </header>`;
  }

  more() {
    const record = this.current;
    const address = `/articles/${encode(record.id)}?version=${record.version}`;
    const links = [record.source, record.id, ...(record.links ?? []).map((link) => link.id)].filter(isWebAddress);
    return html`${this.all.length > 1 ? versionList(this.all, record.version, this.comparing) : nothing}
      <section aria-labelledby="rail-record">
        <h2 id="rail-record">The record</h2>
        <ul class="list">
          <li><a href=${address} target="_blank" rel="noreferrer" @click=${(e) => this.openJson(e, address)}>JSON</a></li>
          ${[...new Set(links)].map((link) => html`<li><a class="foreign" href=${link} target="_blank" rel="noreferrer noopener">${new URL(link).host}</a></li>`)}
          ${record.storyId ? html`<li><a href=${readAddress(record.storyId)}>The story’s first article</a></li>` : nothing}
          <li class="muted tiny">id <code class="foreign">${record.id}</code></li>
          <li class="muted tiny">engine ${record.engine.version}, ${record.engine.model}</li>
        </ul>
      </section>`;
  }

  /** Where the desk asks for its token, a plain link would not show it. */
  async openJson(event, address) {
    if (token()) {
      event.preventDefault();
      const blob = new Blob([JSON.stringify(await ask(address), null, 1)], { type: 'application/json' });
      window.open(URL.createObjectURL(blob));
    }
  }

  async lookAgain() {
    if (document.hidden || !this.current) {
      return;
    }
    const { signal } = this.abort;
    try {
      const all = await this.versions(signal);
      if (!signal.aborted && !this.asked && all[0].version > (this.newer ?? this.current.version)) {
        this.newer = all[0].version;
        this.all = all;
        this.view?.renew({ head: this.head(), more: this.more() });
      }
    } catch (failure) {
      if (!signal.aborted && failure instanceof Trouble && failure.status === 410) {
        this.fail(failure);
      }
    }
  }

  fail(failure, place) {
    this.view?.close();
    this.view = null;
    this.current = null;
    const gone = failure.status === 410;
    const title = gone ? 'This article was killed' : failure.status === 404 ? 'There is no such article' : 'The article could not be loaded';
    document.title = `${title} · Copydesk`;
    render(
      html`<div class="page"><h1>${title}</h1>
        <p class="foreign">${gone ? 'Its provider took it back, with all that it said. Its text is not kept.' : failure.message}</p>
        <p><code class="foreign">${this.id}</code></p>
        ${failure.passes && place ? html`<p><button class="button" @click=${() => go(location.pathname + location.search, { replace: true })}>Try again</button></p>` : nothing}
        <p><a href="/">To the live column</a></p></div>`,
      this.host,
    );
  }
}

function isWebAddress(text) {
  return typeof text === 'string' && /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);
}
