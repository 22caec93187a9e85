// The rows of the live column, newest first, in blocks: only a block that changed is drawn again.
//
// A row is { key, number, item, arrived, marks, rev }: `item` a Summary or a StatementRecord, `arrived` when it came live or null, `marks` what happened to it since it
// is here (killed, gone, withdrawn, moved, revised), `rev` changes with it. No drawing here.

const BLOCK = 80;
const MOST = 10_000;
const REVIVAL_MS = 10_000;
const FEW_WORDS = 2;

/** Whether a version says nothing new to who has read the one before: no statement came or went, hardly a word of the headline. */
export function isQuiet(before, now) {
  const change = now.change;
  if (!change || now.correction || change.added.length + change.withdrawn.length > 0 || before.status !== now.status) {
    return false;
  }
  return otherWords(before.headline ?? '', now.headline ?? '') <= FEW_WORDS;
}

/** How many words one of two headlines has and the other has not; commas and capitals are no words. */
function otherWords(one, two) {
  const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map();
  words(one).forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  words(two).forEach((word) => counts.set(word, (counts.get(word) ?? 0) - 1));
  return [...counts.values()].reduce((sum, n) => sum + Math.abs(n), 0);
}

/** The articles' rows, or the statements'. */
export class LiveList {
  blocks = [];
  /** The cursor of what comes after the last row: null where nothing does. */
  older = null;
  size = 0;
  /** Rows that changed since whoever draws them emptied this. */
  touched = new Set();
  #rows = new Map();
  #ofArticle = new Map(); // article id → Set of rows
  #blockCount = 0;
  #rowCount = 0;
  #isSeen;
  #now;

  /**
   * Empty.
   *
   * @param show 'articles' or 'statements'
   * @param isSeen whether a row is before the reader's eyes, so that it must not vanish
   */
  constructor(show, { isSeen = () => false, block = BLOCK, most = MOST, now = Date.now } = {}) {
    this.show = show;
    this.block = block;
    this.most = most;
    this.#isSeen = isSeen;
    this.#now = now;
  }

  keyOf(item) {
    return this.show === 'articles' ? item.id : `${item.article}\n${item.statement.id}`;
  }

  row(key) {
    return this.#rows.get(key);
  }

  /** All rows, newest first. */
  *rows() {
    for (const block of this.blocks) {
      yield* block.rows;
    }
  }

  /** Puts a page of the list below all that is here; what is here already stays where it is. */
  append(items, next) {
    const rows = items.filter((item) => !this.#merge(item)).map((item) => this.#newRow(item, false));
    for (let i = 0; i < rows.length; i += this.block) {
      this.blocks.push(this.#newBlock(rows.slice(i, i + this.block)));
    }
    if (this.blocks.length > 0) {
      this.blocks.at(-1).after = next;
    }
    this.older = next;
  }

  /** Takes an event. Returns how many rows it put on top. */
  take(event) {
    switch (event.type) {
      case 'article':
        return this.show === 'articles' ? this.put(event.data) : 0;
      case 'statement':
        return this.show === 'statements' ? this.put(event.data) : 0;
      case 'withdrawn':
        this.#withdraw(event.data);
        return 0;
      case 'kill':
        this.mark(event.data.id, 'killed');
        return 0;
      default:
        return 0;
    }
  }

  /** Takes an item that is new, or a version of one that is here. Returns how many rows it put on top: 0 or 1. */
  put(item) {
    if (this.#merge(item)) {
      return 0;
    }
    const row = this.#newRow(item, true);
    let top = this.blocks[0];
    if (!top || top.rows.length >= this.block) {
      top = this.#newBlock([]);
      this.blocks.unshift(top);
    }
    row.block = top;
    top.rows.unshift(row);
    top.rev++;
    return 1;
  }

  /** Marks all rows of an article: 'killed', or 'gone' where it is not said why. */
  mark(article, mark) {
    for (const row of this.#ofArticle.get(article) ?? []) {
      if (!row.marks.killed) {
        this.#touch(row, { [mark]: this.#now() });
      }
    }
  }

  /** Has all rows of an article drawn again: something is known of it that is not in the list. */
  redraw(article) {
    for (const row of this.#ofArticle.get(article) ?? []) {
      row.block.rev++;
    }
  }

  get isFull() {
    return this.size > this.most;
  }

  /** Lets go of the oldest rows where there are too many; they can be loaded again. */
  trim() {
    if (!this.isFull) {
      return;
    }
    let last = -1;
    for (let i = 0, rows = 0; i < this.blocks.length; i++) {
      rows += this.blocks[i].rows.length;
      if (rows > this.most) {
        break;
      }
      last = this.blocks[i].after === undefined ? last : i;
    }
    this.cut(last);
  }

  /** Lets go of all blocks after this one, if it is known how to load them again. */
  cut(last) {
    if (last < 0 || last >= this.blocks.length - 1 || this.blocks[last].after === undefined) {
      return;
    }
    for (const block of this.blocks.splice(last + 1)) {
      block.rows.forEach((row) => this.#forget(row));
    }
    this.older = this.blocks[last].after;
  }

  /** Whether the row stays as it is, or is updated, so that no new one is needed. */
  #merge(item) {
    const row = this.#rows.get(this.keyOf(item));
    if (!row) {
      return false;
    }
    if (item.version < row.item.version || (row.marks.killed && this.#now() - row.marks.killed < REVIVAL_MS)) {
      return true; // the killed one may still come from a second connection
    }
    const before = row.item;
    if (this.show === 'articles' && item.version > before.version && !isQuiet(before, item)) {
      this.#leave(row);
      return false;
    }
    const marks = item.version > before.version ? { revised: this.show === 'articles', withdrawn: 0 } : {};
    if (row.marks.gone || row.marks.killed || item.version > before.version || JSON.stringify(item) !== JSON.stringify(before)) {
      row.item = item;
      this.#touch(row, { gone: 0, killed: 0, ...marks });
    }
    return true;
  }

  /** The row is no longer the article's: it vanishes, or says where the article is now. */
  #leave(row) {
    if (this.#isSeen(row)) {
      this.#rows.delete(row.key);
      this.#ofArticle.get(row.item.id).delete(row);
      row.key += `\n${row.item.version}`;
      this.#rows.set(row.key, row);
      this.#touch(row, { moved: true });
    } else {
      row.block.rows.splice(row.block.rows.indexOf(row), 1);
      row.block.rev++;
      this.#forget(row);
    }
  }

  #withdraw({ article, version, statements }) {
    for (const id of this.show === 'statements' ? statements : []) {
      const row = this.#rows.get(`${article}\n${id}`);
      if (row && row.item.version < version) {
        this.#touch(row, { withdrawn: this.#now() });
      }
    }
  }

  #newRow(item, added) {
    const row = { key: this.keyOf(item), number: ++this.#rowCount, item, arrived: added ? new Date(this.#now()).toISOString() : null, marks: {}, rev: 0, block: null };
    this.#rows.set(row.key, row);
    const article = item.id ?? item.article;
    if (!this.#ofArticle.has(article)) {
      this.#ofArticle.set(article, new Set());
    }
    this.#ofArticle.get(article).add(row);
    this.size++;
    return row;
  }

  #newBlock(rows) {
    const block = { key: ++this.#blockCount, rows, rev: 0, after: undefined };
    rows.forEach((row) => (row.block = block));
    return block;
  }

  #touch(row, marks) {
    Object.assign(row.marks, marks);
    this.touched.add(row);
    row.rev++;
    row.block.rev++;
  }

  #forget(row) {
    this.touched.delete(row);
    this.#rows.delete(row.key);
    const article = row.item.id ?? row.item.article;
    const all = this.#ofArticle.get(article);
    all?.delete(row);
    if (all?.size === 0) {
      this.#ofArticle.delete(article);
    }
    this.size--;
  }
}
