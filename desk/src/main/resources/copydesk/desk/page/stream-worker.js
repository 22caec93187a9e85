// The worker that all tabs of a browser share: it holds their one stream.
//
// A tab says { follow: number, query }, { leave: number }, { token } or { here: true }; it is told { number, events },
// { number, state }, { ask: true } and, where it was given up, { gone: true }. There is no sign of a tab that is gone
// without a word, so each is asked now and then; one that sleeps answers when it wakes, and is told that it must begin again.
import { StreamHub } from '/assets/stream-hub.js';

const ASK_MS = 60_000;
const UNANSWERED = 3;

const hub = new StreamHub();
const tabs = new Map(); // port → { ends: Map of number → end, unanswered }

function receive(port, message) {
  const tab = tabs.get(port);
  if (!tab) {
    port.postMessage({ gone: true });
    tabs.set(port, { ends: new Map(), unanswered: 0 });
    return;
  }
  tab.unanswered = 0;
  if (message.token) {
    hub.setToken(message.token); // a tab that has none does not take that of the others
  }
  if ('follow' in message) {
    const number = message.follow;
    tab.ends.set(
      number,
      hub.follow(message.query, {
        events: (events) => port.postMessage({ number, events }),
        state: (state) => port.postMessage({ number, state }),
      }),
    );
  }
  if ('leave' in message) {
    tab.ends.get(message.leave)?.();
    tab.ends.delete(message.leave);
  }
}

function giveUp(port) {
  tabs.get(port)?.ends.forEach((end) => end());
  tabs.delete(port);
}

addEventListener('connect', (event) => {
  const port = event.ports[0];
  tabs.set(port, { ends: new Map(), unanswered: 0 });
  port.addEventListener('message', ({ data }) => receive(port, data));
  port.addEventListener('close', () => giveUp(port));
  port.start();
});

addEventListener('online', () => hub.hurry());

setInterval(() => {
  for (const [port, tab] of tabs) {
    if (++tab.unanswered > UNANSWERED) {
      giveUp(port);
    } else {
      port.postMessage({ ask: true });
    }
  }
}, ASK_MS);
