// One connection to /stream for all who follow through this hub, each with a query of its own.
//
// A hub lives in the shared worker, or in a tab where there is none. Who follows is told events in batches, and what
// the connection is doing. Nothing is lost when queries come and go: the next connection is opened with the place that
// the last one reached, and the last one stays open for a moment beside it, since kills are not told again.
import { StreamConnection } from '/assets/stream-connection.js';

const BATCH_MS = 250;
const GATHER_MS = 40;
const OVERLAP_MS = 1000;
const MOST_VIEWS = 32;
const LONGEST = 15_000;
const LONGEST_GAP_MS = 5 * 60_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

export class StreamHub {
  #followers = new Set();
  #connection = null;
  #opening = null;
  #fading = null;
  #timer = 0;
  #place = null;
  #seen = 0; // when the connection was last known to be there
  #failures = 0;
  #wasReset = false;
  #sleeps = false;
  #state = { name: 'connecting', detail: '', since: Date.now() };

  constructor(token = null) {
    this.token = token;
  }

  /** A new token, or none: tried at once where the connection is down. */
  setToken(token) {
    const isNew = token !== this.token;
    this.token = token;
    if (isNew && !this.#connection && this.#followers.size > 0) {
      this.#openSoon(GATHER_MS);
    }
  }

  /** Follows what a query takes; `sink` has events(array) and state(state). Call what is returned to end it. */
  follow(query, sink) {
    const follower = { query, sink, events: [], timer: 0, state: '', refused: '', isOneTooMany: false };
    this.#followers.add(follower);
    this.#tell(follower);
    if (!this.#connection?.has(query) && !this.#opening?.has(query)) {
      const waits = !this.#connection && this.#timer !== 0 && this.#failures > 0;
      waits || this.#openSoon(GATHER_MS);
    }
    return () => this.#leave(follower);
  }

  /** Tries at once, as where the network is back. */
  hurry() {
    if (this.#timer !== 0) {
      this.#openSoon(0);
    }
  }

  /** Lets the connection go until `wake`, as where nobody looks. */
  sleep() {
    this.#sleeps = true;
    this.#close();
    this.#become('reconnecting', '');
  }

  wake() {
    if (this.#sleeps) {
      this.#sleeps = false;
      this.#followers.size > 0 && this.#openSoon(0);
    }
  }

  #leave(follower) {
    clearTimeout(follower.timer);
    this.#followers.delete(follower);
    if (this.#followers.size === 0) {
      this.#close();
      this.#place = null;
      this.#become('connecting', '');
    } else if (!follower.refused && [...this.#followers].some((other) => other.isOneTooMany)) {
      this.#timer === 0 && this.#openSoon(GATHER_MS); // there may be room now
    }
  }

  #close() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#connection?.close();
    this.#opening?.close();
    this.#fading?.close();
    this.#connection = this.#opening = this.#fading = null;
  }

  #openSoon(wait) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#open();
    }, wait);
  }

  #open() {
    if (this.#sleeps || this.#followers.size === 0) {
      return;
    }
    this.#opening?.close();
    this.#opening = null;
    this.#fading?.close(); // a browser has few connections: never more than two of them are here
    const views = this.#views();
    if (views.length === 0) { // all are refused; a stream without a view would tell everything
      this.#close();
      this.#place = null;
      return;
    }
    const hasGap = !this.#connection && this.#place !== null && Date.now() - this.#seen > LONGEST_GAP_MS;
    if (hasGap) {
      this.#place = null; // a list says more shortly what came meanwhile
      this.#wasReset = true;
    }
    const opening = new StreamConnection(views, this.#place, this.token, {
      open: () => this.#opened(opening),
      event: (event) => this.#event(opening, event),
      place: (place) => this.#reached(opening, place),
      end: (why) => this.#ended(opening, why),
    });
    this.#opening = opening;
  }

  /** The queries of all, as many as one stream takes; who has one of the others is told. */
  #views() {
    const views = new Set();
    let length = 0;
    for (const follower of this.#followers) {
      if (follower.refused && !follower.isOneTooMany) {
        continue; // by the desk
      }
      const more = views.has(follower.query) ? 0 : encodeURIComponent(follower.query).length + 6;
      follower.isOneTooMany = more > 0 && (views.size === MOST_VIEWS || length + more > LONGEST);
      this.#refuse(follower, follower.isOneTooMany ? 'This browser follows as many searches as one stream can have. Close a tab.' : '');
      if (!follower.isOneTooMany) {
        views.add(follower.query);
        length += more;
      }
    }
    return [...views];
  }

  #opened(connection) {
    if (connection !== this.#opening) {
      return;
    }
    const before = this.#connection;
    this.#fading = before;
    this.#connection = connection;
    this.#place = connection.place;
    this.#opening = null;
    this.#failures = 0;
    this.#seen = Date.now();
    setTimeout(() => before?.close(), OVERLAP_MS);
    if (this.#wasReset) {
      this.#wasReset = false;
      for (const follower of this.#followers) {
        this.#give(follower, { type: 'reset', data: {}, id: null });
        this.#flush(follower);
      }
    }
    this.#become('live', '');
    if ([...this.#followers].some((follower) => !connection.has(follower.query) && !follower.refused)) {
      this.#openSoon(GATHER_MS); // somebody came while it was opened
    }
  }

  #reached(connection, place) {
    this.#seen = Date.now();
    if (connection === this.#connection) {
      this.#place = place;
    }
  }

  #event(connection, event) {
    if (event.type === 'reset') {
      // The desk would now tell all that it has; a list does that better. So: go on from now, and say so.
      if (connection === this.#connection || connection === this.#opening) {
        this.#close();
        this.#place = null;
        this.#wasReset = true;
        this.#become('reconnecting', 'The stream begins again.');
        this.#openSoon(0);
      }
      return;
    }
    const data = JSON.parse(event.data);
    for (const follower of this.#followers) {
      if (connection.takes(event, follower.query)) {
        this.#give(follower, { type: event.type, data, id: event.id });
      }
    }
  }

  #give(follower, event) {
    follower.events.push(event);
    follower.timer ||= setTimeout(() => this.#flush(follower), BATCH_MS);
  }

  #flush(follower) {
    clearTimeout(follower.timer);
    follower.timer = 0;
    follower.sink.events(follower.events.splice(0));
  }

  /** A connection is over: { name, detail, retryAfter (ms), view (its number), query, place (false: it is not taken) }. */
  #ended(connection, why) {
    if (connection !== this.#opening && connection !== this.#connection) {
      return; // an earlier one, which was to end
    }
    if (connection === this.#opening) {
      this.#opening = null;
    } else {
      this.#connection = null;
    }
    if (why.query !== undefined) {
      this.#followers.forEach((follower) => follower.query === why.query && this.#refuse(follower, why.detail));
      this.#openSoon(0);
      return;
    }
    if (why.place === false && this.#place !== null) {
      this.#place = null;
      this.#wasReset = true;
    }
    this.#failures++;
    if (!this.#connection) {
      this.#become(why.name, why.detail);
    }
    this.#openSoon(Math.max(why.retryAfter ?? 0, this.#wait()));
  }

  /** How long to wait before the next attempt: longer each time, and not for all browsers at once. */
  #wait() {
    const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.#failures, 10));
    return most / 2 + (Math.random() * most) / 2;
  }

  /** Refused for a reason, or not where it is ''. */
  #refuse(follower, detail) {
    follower.refused = detail;
    this.#tell(follower);
  }

  #become(name, detail) {
    if (this.#state.name !== name || this.#state.detail !== detail) {
      this.#state = { name, detail, since: this.#state.name === name ? this.#state.since : Date.now() };
    }
    this.#followers.forEach((follower) => this.#tell(follower));
  }

  #tell(follower) {
    const waits = this.#state.name === 'live' && !this.#connection?.has(follower.query);
    let state = waits ? { name: 'connecting', detail: '', since: Date.now() } : this.#state;
    if (follower.refused) {
      state = { name: 'offline', detail: follower.refused, since: this.#state.since, final: true };
    }
    const said = state.name + state.detail;
    if (said !== follower.state) {
      follower.state = said;
      follower.sink.state(state);
    }
  }
}
