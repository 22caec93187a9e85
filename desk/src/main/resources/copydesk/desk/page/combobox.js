// A field in which one types the beginning of a name and chooses from what is found (ARIA's combobox with a listbox).
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { count } from '/assets/words.js';

const PATIENCE_MS = 150;

/**
 * Puts a combobox into a place.
 *
 * @param host the element to draw into
 * @param id the field's id, of which the others are made
 * @param find (typed, signal) → a promise of [{ key, name, count? }]
 * @param choose (option) is called with what was chosen
 */
export function combobox(host, { id, label, placeholder = '', find, choose }) {
  let options = [];
  let active = -1;
  let isOpen = false;
  let said = '';
  let timer = 0;
  let controller = null;

  const field = () => host.querySelector('input');

  function draw() {
    const shown = isOpen && options.length > 0;
    render(
      html`<label class="label" for=${id}>${label}</label>
        <div class="combobox">
          <input id=${id} class="field" type="text" role="combobox" autocomplete="off" spellcheck="false" placeholder=${placeholder}
            aria-autocomplete="list" aria-expanded=${shown} aria-controls="${id}-list" aria-activedescendant=${shown && active >= 0 ? `${id}-${active}` : nothing}
            @input=${typed} @focus=${typed} @blur=${close} @keydown=${key} />
          <ul id="${id}-list" role="listbox" aria-label=${label} ?hidden=${!shown} @mousedown=${(event) => event.preventDefault()}>
            ${shown ? options.map((option, index) => html`<li id="${id}-${index}" role="option" aria-selected=${index === active} @click=${() => take(option)}><bdi class="foreign">${option.name}</bdi>${option.count === undefined ? nothing : html`<span class="numbers muted">${count(option.count)}</span>`}</li>`) : nothing}
          </ul>
          <p class="combobox-found tiny" role="status">${isOpen ? said : ''}</p>
        </div>`,
      host,
    );
  }

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(search, PATIENCE_MS);
  }

  async function search() {
    controller?.abort();
    controller = new AbortController();
    const mine = controller;
    try {
      options = await find(field().value.trim(), mine.signal);
      said = options.length === 0 ? 'Nothing is found.' : '';
    } catch (failure) {
      if (failure.name === 'AbortError') {
        return;
      }
      options = [];
      said = failure.message;
    }
    if (mine === controller && document.activeElement === field()) {
      active = -1;
      isOpen = true;
      draw();
    }
  }

  function key(event) {
    const last = options.length - 1;
    const move = { ArrowDown: active >= last ? 0 : active + 1, ArrowUp: active <= 0 ? last : active - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (isOpen && options.length > 0) {
        active = move;
        draw();
        host.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
      } else {
        search();
      }
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = options[active] ?? (options.length === 1 ? options[0] : null);
      isOpen && option && take(option);
    } else if (event.key === 'Escape' && (isOpen || field().value !== '')) {
      event.preventDefault();
      isOpen ? close() : (field().value = '');
    }
  }

  function take(option) {
    field().value = '';
    close();
    choose(option);
  }

  function close() {
    clearTimeout(timer);
    controller?.abort();
    isOpen = false;
    active = -1;
    draw();
  }

  draw();
}
