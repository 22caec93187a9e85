// When the articles came whose statements are shown, and from where: a statement's record says neither.
import { ask, encode } from '/assets/api.js';

const AT_ONCE = 3;

export class ArticleTimes {
  #known = new Map(); // article id → { filed, source }, or null while it is asked for, or where nothing is known
  #queue = [];
  #running = 0;
  #signal;
  #found;

  /** `found(ids)` is called as answers come. */
  constructor(signal, found) {
    this.#signal = signal;
    this.#found = found;
  }

  /** { filed, source }, or null. */
  of(article) {
    return this.#known.get(article) ?? null;
  }

  /** Asks for those that are not known. */
  learn(articles) {
    for (const article of articles) {
      if (!this.#known.has(article)) {
        this.#known.set(article, null);
        this.#queue.push(article);
      }
    }
    while (this.#running < AT_ONCE && this.#queue.length > 0) {
      this.#next();
    }
  }

  async #next() {
    this.#running++;
    while (this.#queue.length > 0) {
      const article = this.#queue.shift();
      try {
        const { items } = await ask(`/versions/${encode(article)}`, { limit: 1 }, { signal: this.#signal });
        this.#known.set(article, { filed: items[0].filed, source: items[0].source });
        this.#found(article);
      } catch {
        // it is shown without
      }
      if (this.#signal.aborted) {
        this.#queue = [];
      }
    }
    this.#running--;
  }
}
