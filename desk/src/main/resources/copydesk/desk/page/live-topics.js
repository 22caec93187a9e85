// The topics of the desk's articles as a tree to choose from (ARIA's tree view).
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { repeat } from '/assets/lit-html/directives/repeat.js';
import { ask } from '/assets/api.js';
import { count } from '/assets/words.js';

let asked = null; // the topics are asked for once for all views of this tab, and again after a while
const FRESH_MS = 60_000;
const RETRY_MS = 5_000;

/** All topics: a promise of a map of id → { id, name, broader?, articles }. */
export function topics() {
  if (!asked || Date.now() - asked.at > FRESH_MS) {
    asked = { at: Date.now(), promise: allTopics() };
    asked.promise.catch(() => (asked = null));
  }
  return asked.promise;
}

async function allTopics() {
  const all = new Map();
  let cursor = null;
  do {
    const page = await ask('/topics', { limit: 200, cursor });
    page.items.forEach((topic) => all.set(topic.id, { ...topic, name: topic.name ?? topic.id }));
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** What a tree shows: [{ topic, level, children, isOpen }], those of most articles first; with words sought, what has them and what is above. */
export function visibleTopics(all, open, sought) {
  const below = new Map();
  for (const topic of all.values()) {
    const above = all.has(topic.broader) ? topic.broader : '';
    below.set(above, [...(below.get(above) ?? []), topic]);
  }
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = words.length === 0 ? null : new Set();
  for (const topic of kept ? all.values() : []) {
    if (words.every((word) => topic.name.toLowerCase().includes(word))) {
      for (let up = topic; up && !kept.has(up.id); up = all.get(up.broader)) {
        kept.add(up.id);
      }
    }
  }
  const rows = [];
  const walk = (above, level) => {
    const here = (below.get(above) ?? []).filter((topic) => !kept || kept.has(topic.id));
    here.sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name));
    here.forEach((topic, index) => {
      const children = (below.get(topic.id) ?? []).filter((child) => !kept || kept.has(child.id)).length;
      const isOpen = children > 0 && (kept !== null || open.has(topic.id));
      rows.push({ topic, level, children, isOpen, index, siblings: here.length });
      isOpen && walk(topic.id, level + 1);
    });
  };
  walk('', 1);
  return rows;
}

/**
 * Puts the tree into a place.
 *
 * @param choose (topic) is called with what was chosen
 * @return { select(id) }
 */
export function topicTree(host, choose) {
  let all = new Map();
  let trouble = '';
  let sought = '';
  let selected = '';
  let active = ''; // the id that Tab comes to
  let isHere = false;
  const open = new Set();

  function draw() {
    const rows = visibleTopics(all, open, sought);
    if (!rows.some((row) => row.topic.id === active)) {
      active = rows[0]?.topic.id ?? '';
    }
    render(
      html`<label class="label" for="topic-words">Topic</label>
        <input id="topic-words" class="field" type="search" placeholder="Find a topic" autocomplete="off" @input=${seek} />
        ${isHere && rows.length === 0 ? html`<p class="tiny muted none">${trouble || (sought ? 'No topic of that name.' : 'No topics yet.')}</p>` : nothing}
        <ul class="tree" role="tree" aria-label="Topics" ?hidden=${isHere && rows.length === 0} @keydown=${(event) => key(event, rows)}>
          ${repeat(rows, (row) => row.topic.id, row)}
        </ul>`,
      host,
    );
  }

  const row = ({ topic, level, children, isOpen, index, siblings }) => html`<li role="treeitem" class="level-${Math.min(level, 6)}" data-topic=${topic.id}
    aria-level=${level} aria-posinset=${index + 1} aria-setsize=${siblings} aria-expanded=${children > 0 ? isOpen : nothing}
    aria-selected=${topic.id === selected} tabindex=${topic.id === active ? 0 : -1} @click=${() => take(topic)}>
    <span class="twist" aria-hidden="true" @click=${(event) => twist(event, topic.id)}>${children > 0 ? (isOpen ? '\u25be' : '\u25b8') : ''}</span>
    <span class="name foreign">${topic.name}</span><span class="numbers muted">${count(topic.articles)}</span>
  </li>`;

  function seek(event) {
    sought = event.target.value;
    draw();
  }

  function take(topic) {
    activate(topic.id);
    choose(topic);
  }

  function twist(event, id) {
    event.stopPropagation();
    toggle(id);
  }

  function toggle(id, to = !open.has(id)) {
    to ? open.add(id) : open.delete(id);
    draw();
  }

  function activate(id) {
    active = id;
    draw();
  }

  function focus(id) {
    activate(id);
    host.querySelector('[role="treeitem"][tabindex="0"]')?.focus();
  }

  function key(event, rows) {
    const at = rows.findIndex((one) => one.topic.id === event.target.dataset.topic);
    const now = rows[at];
    if (!now || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const to = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[event.key];
    if (to) {
      focus(to.topic.id);
    } else if (event.key === 'ArrowRight' && now.children > 0) {
      now.isOpen ? focus(rows[at + 1].topic.id) : toggle(now.topic.id, true);
    } else if (event.key === 'ArrowLeft') {
      now.isOpen && !sought ? toggle(now.topic.id, false) : all.has(now.topic.broader) && focus(now.topic.broader);
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(now.topic);
    } else if (!['ArrowDown', 'ArrowUp', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  async function load() {
    try {
      all = await topics();
      trouble = '';
    } catch (failure) {
      trouble = failure.message;
      host.isConnected && failure.passes && setTimeout(load, RETRY_MS);
    }
    isHere = true;
    selected && show(selected);
    draw();
  }

  /** Opens what is above a topic, so that it is seen. */
  function show(id) {
    for (let up = all.get(all.get(id)?.broader); up; up = all.get(up.broader)) {
      open.add(up.id);
    }
    active = id;
  }

  draw();
  load();
  return {
    select(id) {
      selected = id;
      id && show(id);
      draw();
    },
  };
}
