// Dead letters: what could not be read, by reason, and sent back.
import { html, nothing } from '/assets/lit-html/lit-html.js';
import { ask, post } from '/assets/api.js';
import { count, moment, some } from '/assets/words.js';

/** What a redrive says of the letters that it did not send, in words. */
const KEPT = {
  'sent-before': 'sent before', 'failed-too-often': 'failed too often', overtaken: 'overtaken by something newer', 'no-bytes': 'without their bytes', 'too-large': 'too large',
};

/** The list of dead letters, as a section of a page; `changed` is called where it is to be drawn again. */
export class Letters {
  constructor(changed) {
    this.changed = changed;
    this.reason = '';
    this.items = [];
    this.next = null;
  }

  /** Loads the first page, or with `more` the next. */
  async load(more = false) {
    try {
      const page = await ask('/dead-letters', { reason: this.reason, after: more ? this.next : '', limit: 50 });
      this.items = more ? [...this.items, ...page.items] : page.items;
      this.next = page.next;
      this.failure = null;
      this.loaded = true;
    } catch (failure) {
      this.failure = failure;
    }
    this.changed();
  }

  section() {
    return html`<section class="letters" aria-labelledby="letters">
      <h2 id="letters">Dead letters</h2>
      ${this.failure ? html`<p class="note bad foreign">${this.failure.message}</p>` : nothing}
      ${this.said ? html`<p class="note foreign" role="status">${this.said}</p>` : nothing}
      ${this.loaded ? this.list() : html`<p class="loading">Loading …</p>`}
    </section>`;
  }

  list() {
    if (!this.items.length && !this.next) {
      return html`<p class="small muted">${this.reason ? html`None with the reason <code>${this.reason}</code>. <button class="button" @click=${() => this.choose('')}>Show all</button>` : 'None: everything that came in could be read.'}</p>`;
    }
    const reasons = new Map();
    this.items.forEach((letter) => reasons.set(letter.reason, (reasons.get(letter.reason) ?? 0) + 1));
    return html`
      <div class="actions">
        ${this.reason
          ? html`<button class="button" @click=${() => this.choose('')}>All reasons</button>`
          : [...reasons].map(([reason, n]) => html`<button class="button" @click=${() => this.choose(reason)}><code>${reason}</code> <span class="numbers">${count(n)}${this.next ? '+' : ''}</span></button>`)}
        <button class="button primary" ?disabled=${this.busy} @click=${() => this.redrive(this.reason ? { reason: this.reason } : { all: true })}>
          ${this.busy ? 'Sending …' : this.reason ? 'Send these back' : 'Send all back'}
        </button>
        <button class="button" @click=${() => this.load()}>Look again</button>
      </div>
      <ul class="lettered">${this.items.map((letter) => this.letter(letter))}</ul>
      ${this.next ? html`<p><button class="button" @click=${() => this.load(true)}>More</button></p>` : nothing}`;
  }

  letter(letter) {
    return html`<li>
      <details>
        <summary><code>${letter.reason}</code> <span class="foreign">${letter.id}</span> <time class="muted tiny" datetime=${letter.time}>${moment(letter.time)}</time> ${letter.sentBack ? html`<span class="chip">sent back ${letter.sentBack} ×</span>` : nothing}</summary>
        <p class="small foreign">${letter.message}</p>
        <p class="tiny muted">${letter.bytes === null ? 'without bytes' : some(letter.bytes, 'byte')}; ${letter.stage}; from ${letter.origin ? `${letter.origin.channel}, partition ${letter.origin.partition}, offset ${letter.origin.offset}` : 'an unknown place'}</p>
        ${letter.preview ? html`<pre class="foreign" dir="auto" tabindex="0">${letter.preview}</pre>` : letter.binary ? html`<p class="tiny muted">It is no text.</p>` : nothing}
        <button class="button" ?disabled=${this.busy} @click=${() => this.redrive({ ids: [letter.id], reason: letter.reason })}>Send it back</button>
        <button class="button" ?disabled=${this.busy} @click=${() => this.redrive({ ids: [letter.id], reason: letter.reason, force: true, again: true })}>Send it back whatever was done before</button>
      </details>
    </li>`;
  }

  choose(reason) {
    this.reason = reason;
    this.said = null;
    this.load();
  }

  async redrive(which) {
    this.busy = true;
    this.changed();
    try {
      const report = await post('/dead-letters/redrive', JSON.stringify(which), 'application/json');
      const kept = Object.entries(KEPT).filter(([code]) => report[code]).map(([code, words]) => `${report[code]} ${words}`);
      this.said = `${some(report.sent, 'letter')} sent back${kept.length ? `; not sent: ${kept.join(', ')}` : ''}.`;
    } catch (failure) {
      this.said = `Not sent: ${failure.message}`;
    }
    this.busy = false;
    await this.load();
  }
}
