// One GET /stream, from its opening to its end.
import { EventParser } from '/assets/stream-parse.js';

const SILENCE_MS = 30_000; // the desk says every ten seconds that it is there
const RESET_MS = 30;
const ANSWER_MS = 20_000;

export class StreamConnection {
  #controller = new AbortController();
  #watch = 0;
  #isOver = false;
  #isOpen = false;
  #retry = 0;
  /** Where it is; null before it has begun. */
  place = null;

  /** `on`: open(), event({type, data, id, views}), place(id), end({name, detail, retryAfter?, query?, place?}). */
  constructor(views, place, token, on) {
    this.views = views;
    this.on = on;
    this.#run(place, token);
  }

  /** Whether it follows this query. */
  has(query) {
    return this.views.includes(query);
  }

  /** Whether an event of it is for this query; one that names nobody is for all. */
  takes(event, query) {
    const index = this.views.indexOf(query);
    return index >= 0 && (event.views === null || event.views.includes(index));
  }

  close() {
    this.#isOver = true;
    clearTimeout(this.#watch);
    this.#controller.abort();
  }

  async #run(place, token) {
    const address = '/stream?' + this.views.map((view) => 'view=' + encodeURIComponent(view)).join('&');
    const headers = { Accept: 'text/event-stream' };
    if (token) {
      headers.Authorization = `Bearer ${token}`;
    }
    if (place) {
      headers['Last-Event-ID'] = place;
    }
    try {
      this.#expect(ANSWER_MS);
      const response = await fetch(address, { headers, signal: this.#controller.signal, cache: 'no-store' });
      if (!response.ok) {
        this.#end(await this.#refusal(response));
        return;
      }
      await this.#read(response.body.getReader());
      this.#end({ name: 'reconnecting', detail: '', retryAfter: this.#retry });
    } catch {
      this.#end({ name: navigator.onLine === false ? 'offline' : 'reconnecting', detail: 'The desk does not answer.', retryAfter: this.#retry });
    }
  }

  async #read(reader) {
    const decoder = new TextDecoder();
    const parser = new EventParser(
      (event) => this.#isOver || this.on.event(event),
      (id) => this.#isOver || this.#reached(id),
      (ms) => (this.#retry = Math.random() * ms),
    );
    for (;;) {
      this.#expect(SILENCE_MS);
      const { done, value } = await reader.read();
      if (done || this.#isOver) {
        return;
      }
      parser.read(decoder.decode(value, { stream: true }));
    }
  }

  /** The first place comes at once: from there on, all is told here, unless a reset comes right after it. */
  #reached(id) {
    this.place = id;
    if (!this.#isOpen) {
      this.#isOpen = true;
      setTimeout(() => this.#isOver || this.on.open(), RESET_MS);
    }
    this.on.place(id);
  }

  /** What an answer that is no stream means. */
  async #refusal(response) {
    let problem = {};
    try {
      problem = await response.json();
    } catch {
      // no problem document: the status has to do
    }
    const detail = problem.detail || response.statusText;
    const retryAfter = (Number(response.headers.get('Retry-After')) || 0) * 1000;
    const view = response.status === 400 && /^view (\d+): (.*)$/s.exec(detail);
    if (view) {
      return { name: 'offline', detail: view[2], query: this.views[Number(view[1])] };
    }
    switch (response.status) {
      case 400:
        return { name: 'offline', detail, place: false };
      case 401:
        return { name: 'offline', detail: 'The desk asks for its token.', retryAfter: 10_000 };
      case 503:
      case 429:
        return { name: 'behind', detail, retryAfter };
      default:
        return { name: 'reconnecting', detail, retryAfter };
    }
  }

  #expect(ms) {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#controller.abort(), ms);
  }

  #end(why) {
    clearTimeout(this.#watch);
    if (!this.#isOver) {
      this.#isOver = true;
      this.#controller.abort();
      this.on.end(why);
    }
  }
}
