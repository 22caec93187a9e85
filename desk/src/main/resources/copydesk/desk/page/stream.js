// Follows the desk: what is filed, said, taken back or killed, as it is committed.
//
// All tabs of a browser share one connection, which a shared worker holds; a browser without such workers has one for
// each tab that is looked at. To miss nothing: follow first and keep what comes, then ask for the list when the state
// is `live`, then put together by id and version, then apply what was kept. Each time the state becomes `live` again,
// ask for the list again: what was killed while the connection was away is not told.
import { token } from '/assets/token.js';

const PROTOCOL = 1; // in the worker's name: tabs of two releases do not share one

let link = null;

/**
 * Follows.
 *
 * @param query a query as of /stream, such as `topic=medtop:11000000&events=articles`; '' for everything
 * @param on onEvents(events): an array in order of { type: 'article'|'statement'|'withdrawn'|'kill'|'reset', data, id },
 *     at most four times a second; onState({ name: 'connecting'|'live'|'behind'|'reconnecting'|'offline', detail, since, final? })
 * @return { close() }
 */
export function follow(query, { onEvents, onState = () => {} }) {
  link ??= globalThis.SharedWorker ? sharedLink() : ownLink();
  return link.follow(query, { events: onEvents, state: onState });
}

function sharedLink() {
  const worker = new SharedWorker('/assets/stream-worker.js', { type: 'module', name: `copydesk-stream-${PROTOCOL}` });
  const { port } = worker;
  const followers = new Map(); // number → { query, sink }
  let last = 0;
  const send = (number) => port.postMessage({ follow: number, query: followers.get(number).query });
  const again = () => {
    port.postMessage({ token: token() });
    for (const [number, { sink }] of followers) {
      sink.events([{ type: 'reset', data: {}, id: null }]);
      send(number);
    }
  };
  port.addEventListener('message', ({ data }) => {
    if (data.ask) {
      port.postMessage({ here: true });
    } else if (data.gone) {
      again();
    } else {
      const sink = followers.get(data.number)?.sink;
      data.events && sink?.events(data.events);
      data.state && sink?.state(data.state);
    }
  });
  port.start();
  port.postMessage({ token: token() });
  worker.addEventListener('error', () => {
    link = ownLink(); // the browser has no such workers after all
    followers.forEach((follower) => (follower.own = link.follow(follower.query, follower.sink)));
  });
  addEventListener('pagehide', () => followers.forEach((_, number) => port.postMessage({ leave: number })));
  addEventListener('pageshow', (event) => event.persisted && again());
  return {
    follow(query, sink) {
      const number = ++last;
      followers.set(number, { query, sink });
      send(number);
      return {
        close() {
          followers.get(number)?.own?.close();
          followers.delete(number);
          port.postMessage({ leave: number });
        },
      };
    },
  };
}

/** The same without a worker; while nobody looks at the tab it holds no connection, of which a browser has few. */
function ownLink() {
  const ready = import('/assets/stream-hub.js').then(({ StreamHub }) => {
    const hub = new StreamHub(token());
    const look = () => (document.hidden ? hub.sleep() : hub.wake());
    document.addEventListener('visibilitychange', look);
    look();
    return hub;
  });
  return {
    follow(query, sink) {
      let isOpen = true;
      let end = () => {};
      ready.then((hub) => {
        if (isOpen) {
          end = hub.follow(query, sink);
        }
      });
      return {
        close() {
          isOpen = false;
          end();
        },
      };
    },
  };
}
