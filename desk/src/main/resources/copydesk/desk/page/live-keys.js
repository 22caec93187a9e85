// The live column by the keyboard.
import { html, render } from '/assets/lit-html/lit-html.js';

const NAME = 'copydesk-single-keys';
const KEYS = [
  ['j', 'The next row'],
  ['k', 'The row before'],
  ['Enter', 'Opens the row\u2019s article'],
  ['/', 'Goes to the field for words'],
  ['p', 'Pauses, and goes on'],
  ['t', 'Goes to the newest row'],
  ['?', 'Shows these keys'],
];

/** Whether keys without Ctrl or the like do something; people who speak to their computer switch it off. */
const areOn = () => localStorage.getItem(NAME) !== 'off';

/**
 * Listens.
 *
 * @param list the element that holds the rows; each has one link `a.open`
 * @param act { words(), pause(), top(), older(), first(): the row to begin with }
 * @return { show(), close() }
 */
export function keys(list, act) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  list.after(dialog);

  function show() {
    render(
      html`<h2 id="keys-title">Keys</h2>
        <dl>${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
        <p class="small muted">On a row, the arrow keys move too. Everything can also be reached with Tab.</p>
        <p class="small"><label><input type="checkbox" .checked=${areOn()} @change=${(event) => localStorage.setItem(NAME, event.target.checked ? 'on' : 'off')} /> Use keys without Ctrl or Alt</label></p>
        <form method="dialog"><button class="button primary" autofocus>Close</button></form>`,
      dialog,
    );
    dialog.showModal();
  }

  function pressed(event) {
    const { target } = event;
    const isTyping = target.closest?.('input, textarea, select, [contenteditable], dialog, [role="tree"]');
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping) {
      return;
    }
    const onRow = list.contains(target);
    const arrow = onRow && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (arrow) {
      move(arrow);
    } else if (areOn() && single[event.key]) {
      single[event.key]();
    } else {
      return;
    }
    event.preventDefault();
  }

  const single = { j: () => move(1), k: () => move(-1), '/': act.words, p: act.pause, t: act.top, '?': show };

  /** Focuses the next row that can be opened, from the one that has the focus or is first before one's eyes. */
  function move(step) {
    const now = list.querySelector('.live-row:focus-within');
    let row = now ? neighbour(now, step) : act.first();
    while (row && !row.querySelector('a.open')) {
      row = neighbour(row, step);
    }
    if (row) {
      const link = row.querySelector('a.open');
      link.focus({ preventScroll: true, focusVisible: true });
      row.scrollIntoView({ block: 'nearest' });
    } else if (step > 0) {
      act.older();
    }
  }

  const neighbour = (row, step) =>
    step > 0
      ? (row.nextElementSibling ?? row.parentElement.nextElementSibling?.firstElementChild)
      : (row.previousElementSibling ?? row.parentElement.previousElementSibling?.lastElementChild);

  document.addEventListener('keydown', pressed);
  return {
    show,
    close() {
      document.removeEventListener('keydown', pressed);
      dialog.remove();
    },
  };
}
