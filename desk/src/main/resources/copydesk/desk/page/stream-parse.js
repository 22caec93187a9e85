// Server-sent events out of text that comes in pieces.

/** Reads events; `take` is given each as { type, data, id, views }, `place` each id, also where no event comes with it. */
export class EventParser {
  constructor(take, place = () => {}, retry = () => {}) {
    this.take = take;
    this.place = place;
    this.retry = retry;
    this.rest = '';
    this.afterReturn = false;
    this.#begin();
  }

  /** The next piece of the text. */
  read(piece) {
    let text = this.rest + piece;
    let from = 0;
    for (let i = this.rest.length; i < text.length; i++) {
      const character = text.charCodeAt(i);
      const skip = character === 10 && this.afterReturn;
      this.afterReturn = character === 13;
      if (skip) {
        from = i + 1; // the second half of one end of line
      } else if (character === 10 || character === 13) {
        this.#line(text.slice(from, i));
        from = i + 1;
      }
    }
    this.rest = text.slice(from);
  }

  #line(line) {
    if (line === '') {
      this.#end();
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) {
      return;
    }
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1);
    switch (name) {
      case 'event':
        this.type = value;
        break;
      case 'data':
        this.data.push(value);
        break;
      case 'id':
        this.id = value;
        break;
      case 'views':
        this.views = value.split(' ').filter(Boolean).map(Number);
        break;
      case 'retry':
        if (/^\d+$/.test(value)) {
          this.retry(Number(value));
        }
        break;
      default: // a field of a later release
    }
  }

  #end() {
    if (this.data.length > 0) {
      this.take({ type: this.type || 'message', data: this.data.join('\n'), id: this.id, views: this.views });
    }
    if (this.id !== null) {
      this.place(this.id);
    }
    this.#begin();
  }

  #begin() {
    this.type = '';
    this.data = [];
    this.id = null;
    this.views = null;
  }
}
