// Which view is shown, by the address; each view is a module of its own, loaded when it is first asked for.
//
// A view exports `open(place, host)`: it draws itself into `host` and returns { update(place)?, close()? }. `update` is
// called where the address changes within the view, `close` before another view takes its place.
import { html, render } from '/assets/lit-html/lit-html.js';
import { encode } from '/assets/api.js';
import { askForToken } from '/assets/token.js';

const VIEWS = [
  { name: 'live', path: /^\/$/, load: () => import('/assets/live.js') },
  { name: 'read', path: /^\/read\/(.+)$/, load: () => import('/assets/read.js') },
  { name: 'who', path: /^\/who(?:\/(.+))?$/, load: () => import('/assets/who.js') },
  { name: 'try', path: /^\/try$/, load: () => import('/assets/try.js') },
  { name: 'stages', path: /^\/stages$/, load: () => import('/assets/stages.js') },
];

/** Shown in place of a view whose files cannot be had now: the desk is being restarted, or gone. */
const LOST = {
  open(now, host) {
    const retry = () => go(location.pathname + location.search + location.hash, { replace: true });
    render(html`<div class="page"><h1>This view could not be loaded</h1><p class="note bad">The desk does not answer.</p><p><button class="button" @click=${retry}>Try again</button></p></div>`, host);
  },
};

const main = document.getElementById('main');
let shown = null; // { view, handle }
let asked = 0;

/** Where one is: the view's rest of the path, decoded, its parameters, and what follows #. */
function place() {
  for (const view of VIEWS) {
    const match = view.path.exec(location.pathname);
    if (match) {
      return { view, rest: match[1] ? decodeURIComponent(match[1]) : '', query: new URLSearchParams(location.search), hash: location.hash.slice(1) };
    }
  }
  return { view: VIEWS[0], rest: '', query: new URLSearchParams(), hash: '' };
}

async function show() {
  const now = place();
  const mine = ++asked;
  if (shown && shown.view === now.view && shown.handle.update) {
    shown.handle.update(now);
    if (document.activeElement === document.body) {
      main.focus({ preventScroll: true });
    }
    return;
  }
  let module;
  try {
    module = await now.view.load();
  } catch {
    module = LOST;
  }
  if (mine !== asked) {
    return; // somebody went on while it was loaded
  }
  mark(now.view);
  const isFirst = !shown;
  shown?.handle.close?.();
  main.replaceChildren();
  document.title = 'Copydesk';
  const host = document.createElement('div');
  host.className = `view ${now.view.name}`;
  main.append(host);
  shown = { view: module === LOST ? null : now.view, handle: module.open(now, host) ?? {} };
  if (!isFirst) {
    main.focus({ preventScroll: true }); // whoever cannot see it hears that there is something else now
  }
}

function mark(view) {
  for (const link of document.querySelectorAll('.bar nav a')) {
    link.dataset.view === view.name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  }
}

/** Goes to an address of the page; `replace` where the way back should not stop here. */
export function go(address, { replace = false } = {}) {
  replace ? history.replaceState(null, '', address) : history.pushState(null, '', address);
  if (!replace) {
    scrollTo(0, 0);
  }
  return show();
}

/** The address of an article's view. */
export const readAddress = (id, version) => '/read/' + encode(id) + (version ? `?version=${version}` : '');

/** The address of a speaker's view. */
export const whoAddress = (key) => '/who/' + encode(key);

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href]');
  const plain = !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.target || link.hasAttribute('download') || link.origin !== location.origin) {
    return;
  }
  const url = new URL(link.href);
  if (url.hash && url.pathname === location.pathname && url.search === location.search) {
    return; // a place within what is shown
  }
  if (VIEWS.some((view) => view.path.test(url.pathname))) {
    event.preventDefault();
    go(url.pathname + url.search + url.hash);
  }
});
addEventListener('popstate', show);
addEventListener('copydesk-unauthorized', () => askForToken());
show();
