// Keeps what one reads where it is, while rows come in above it.

const AT_TOP = 4; // pixels

/** Where one is in a list that scrolls with the window; `list` holds blocks, which hold rows. */
export class ReadingPlace {
  #list;
  #edge;
  #left = { y: 0, pixels: 0 };

  /** `edge`: how many pixels of the window's top are covered by what sticks there. */
  constructor(list, edge) {
    this.#list = list;
    this.#edge = edge;
  }

  get isAtTop() {
    return scrollY <= AT_TOP;
  }

  /** Whether one is so far down that what is let go of at the end would be missed. */
  get isAtEnd() {
    return document.documentElement.scrollHeight - scrollY < 4 * innerHeight;
  }

  /** Whether an element is before one's eyes. */
  isSeen(element) {
    if (!element) {
      return false;
    }
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > this.#edge() && top < innerHeight;
  }

  /** Draws, and scrolls so that the first row one sees, or the one that has the focus, stays where it is. */
  keep(draw) {
    const focused = this.#focused();
    if (this.isAtTop && !focused) {
      draw();
      return;
    }
    const first = focused ?? this.first();
    const anchors = [first, first?.nextElementSibling].filter(Boolean).map((row) => ({ row, top: row.getBoundingClientRect().top }));
    const left = this.#left.y === scrollY ? this.#left.pixels : 0;
    draw();
    const anchor = anchors.find(({ row }) => row.isConnected);
    if (anchor) {
      this.put(anchor.row, anchor.top + left);
    }
  }

  /** Scrolls until a row is at a place. The window takes whole pixels only: what is left over is made good the next time, unless one scrolls. */
  put(row, top) {
    const pixels = row.getBoundingClientRect().top - top;
    if (Math.abs(pixels) > 0.05) {
      scrollBy({ top: pixels, behavior: 'instant' });
    }
    this.#left = { y: scrollY, pixels: top - row.getBoundingClientRect().top };
  }

  /** The rows that one sees. */
  seen() {
    const rows = [];
    let block = this.first()?.parentElement;
    for (let row = this.first(); this.isSeen(row); ) {
      rows.push(row);
      row = row.nextElementSibling;
      if (!row) {
        block = block.nextElementSibling;
        row = block?.firstElementChild;
      }
    }
    return rows;
  }

  /** The row that has the focus by the keyboard, if one sees it. */
  #focused() {
    const { activeElement } = document;
    const row = this.#list.contains(activeElement) && activeElement.matches(':focus-visible') ? activeElement.closest('.live-row') : null;
    return this.isSeen(row) ? row : null;
  }

  /** The first row that one sees, if only in part. */
  first() {
    const edge = this.#edge();
    const ends = (element) => element.getBoundingClientRect().bottom > edge;
    const block = firstOf(this.#list.children, ends);
    return block && firstOf(block.children, ends);
  }
}

/** The first that passes, where all after it do too. */
function firstOf(elements, passes) {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    passes(elements[middle]) ? (high = middle) : (low = middle + 1);
  }
  return elements[low] ?? null;
}
