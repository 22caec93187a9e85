// "Try it": a text or a saved page, read at once by the same extractor. Nothing of it is kept: a link to share holds the text itself.
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { live } from '/assets/lit-html/directives/live.js';
import { post } from '/assets/api.js';
import { ArticleView } from '/assets/article.js';
import { some } from '/assets/words.js';

/** A longer link is cut off by mail programs and some servers of others. */
const LONGEST_LINK = 16_000;
const TYPES = { html: 'text/html', htm: 'text/html', xhtml: 'application/xhtml+xml', xml: 'application/xml', json: 'application/json' };

/** Opens the view; the address may hold a text after #t=. */
export function open(place, host) {
  const trial = new Trial(host);
  trial.draw();
  trial.readLink(place.hash);
  return { update: (now) => trial.readLink(now.hash), close: () => trial.close() };
}

class Trial {
  constructor(host) {
    this.form = host.appendChild(document.createElement('div'));
    this.result = host.appendChild(document.createElement('div'));
    this.text = '';
    this.file = null;
    this.said = nothing;
    this.answer = null;
    document.title = 'Try it · Copydesk';
  }

  close() {
    this.view?.close();
  }

  draw() {
    const { answer } = this;
    render(
      html`<form class="page trial" @submit=${(e) => this.submit(e)} @dragover=${(e) => e.preventDefault()} @drop=${(e) => this.drop(e)}>
        <h1>Try it</h1>
        <label class="label" for="try-text">An article’s text, or a page’s HTML</label>
        <textarea id="try-text" class="field foreign" dir="auto" rows=${answer ? 4 : 12} .value=${live(this.text)} @input=${(e) => this.typed(e)} placeholder="Paste a text"></textarea>
        <div class="actions">
          <button class="button primary" ?disabled=${this.busy}>${this.busy ? 'Reading …' : 'Read it'}</button>
          <label class="button" for="try-file">A saved page or file …</label>
          <input id="try-file" class="visually-hidden" type="file" @change=${(e) => this.chosen(e.target)} />
          ${answer?.articles.length ? html`<button type="button" class="button" @click=${() => this.share()}>Copy a link to it</button>` : nothing}
          <span class="small muted foreign" role="status">${this.said}</span>
        </div>
        ${answer?.refused.map((refused) => html`<p class="note bad foreign">Not read: ${refused.detail} (${refused.reason})</p>`)}
        ${answer && !answer.articles.length && !answer.refused.length ? html`<p class="note">There is no article in it${answer.notArticles ? `: ${some(answer.notArticles, 'item')} without text` : ''}.</p>` : nothing}
        ${answer?.articles.length > 1
          ? html`<ul class="found" aria-label="Articles in it">
              ${answer.articles.map((article, i) => html`<li><button type="button" class="button" aria-pressed=${i === this.shown} @click=${() => this.show(i)}><span class="foreign">${article.headline ?? `Article ${i + 1}`}</span></button></li>`)}
            </ul>`
          : nothing}
      </form>`,
      this.form,
    );
  }

  typed(event) {
    this.text = event.target.value;
    this.file = null;
  }

  drop(event) {
    event.preventDefault();
    this.take(event.dataTransfer.files[0]);
  }

  chosen(input) {
    const [file] = input.files;
    input.value = ''; // so that the same file can be chosen again
    this.take(file);
  }

  take(file) {
    if (file && !this.busy) {
      this.file = file;
      this.text = '';
      this.read();
    }
  }

  submit(event) {
    event.preventDefault();
    this.read();
  }

  async read() {
    if (this.busy || (!this.file && !this.text.trim())) {
      this.say(this.busy ? this.said : 'There is nothing to read yet.');
      return;
    }
    this.busy = true;
    const { file, text } = this;
    this.say(file ? file.name : nothing);
    const began = performance.now();
    try {
      this.answer = await post('/extract', file ?? text, file ? typeOf(file) : typeOfText(text));
      this.say(`${file ? file.name + ': ' : ''}read in ${Math.round(performance.now() - began)} ms`);
      this.show(0);
    } catch (failure) {
      this.answer = null;
      this.say(failure.message);
      this.view?.close();
      this.view = null;
    } finally {
      this.busy = false;
      this.draw();
    }
  }

  show(number) {
    this.shown = number;
    this.view?.close();
    this.view = null;
    const article = this.answer.articles[number];
    if (article) {
      this.view = new ArticleView(this.result);
      const isTold = article.sections.some((section) => section.kind === 'headline');
      this.view.show(article, { head: isTold ? nothing : html`<header class="head"><h2 class="title foreign" dir="auto">${article.headline ?? 'Without a headline'}</h2></header>` });
    }
    this.draw();
  }

  say(text) {
    this.said = text;
    this.draw();
  }

  async share() {
    const packed = await pack(this.answer.articles[this.shown].text);
    if (packed.length > LONGEST_LINK) {
      this.say('The text is too long for a link.');
      return;
    }
    history.replaceState(null, '', `/try#t=${packed}`);
    try {
      await navigator.clipboard.writeText(location.href);
      this.say('The link is on the clipboard; it holds the text.');
    } catch {
      this.say('The link is in the address bar; it holds the text.');
    }
  }

  async readLink(hash) {
    if (!hash.startsWith('t=')) {
      return;
    }
    try {
      this.text = await unpack(hash.slice(2));
      this.file = null;
      await this.read();
    } catch {
      this.say('The link is damaged.');
    }
  }
}

const typeOf = (file) => TYPES[file.name.split('.').pop().toLowerCase()] ?? (file.type || 'text/plain');

/** A pasted page is HTML, a pasted record JSON or XML; all else is text. */
function typeOfText(text) {
  if (/^\s*(<!doctype html|<html[\s>])/i.test(text)) {
    return 'text/html; charset=utf-8';
  }
  return /^\s*<\?xml/.test(text) ? 'application/xml' : 'text/plain; charset=utf-8';
}

async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function unpack(packed) {
  const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
