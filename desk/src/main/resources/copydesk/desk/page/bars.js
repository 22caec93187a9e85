// A short list of what is counted, most first, with bars.
import { html, nothing } from '/assets/lit-html/lit-html.js';
import { count, nameOfKey, some } from '/assets/words.js';

/**
 * The list, as a section with a heading.
 *
 * @param counts an answer of /counts
 * @param address where an item leads
 * @param chosen the key of the one that is chosen
 */
export function bars(heading, counts, address, chosen = '') {
  const id = `bars-${heading.toLowerCase().replaceAll(' ', '-')}`;
  const most = Math.max(1, ...counts.items.map((item) => item.count));
  return html`<section aria-labelledby=${id}>
    <h2 id=${id}>${heading}</h2>
    ${counts.items.length
      ? html`<ol class="bars">
          ${counts.items.map(
            (item) => html`<li .style=${`--share: ${item.count / most}`}>
              <a class="foreign" href=${address(item)} aria-current=${item.key === chosen ? 'true' : nothing}>${item.name ?? nameOfKey(item.key)}</a>
              <span class="numbers">${count(item.count)}</span>
            </li>`,
          )}
        </ol>`
      : html`<p class="small muted">Nothing yet.</p>`}
    ${counts.all ? nothing : html`<p class="tiny muted">Of the newest ${some(counts.counted, 'statement')}.</p>`}
  </section>`;
}
