// An article with its marks: the text in the middle, who says what at its margin, and beside it what is chosen.
// Used by the view of an article and by "Try it".
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { guard } from '/assets/lit-html/directives/guard.js';
import { blocks, PORTION } from '/assets/marks.js';
import { rail } from '/assets/rail.js';
import { act, reason } from '/assets/codes.js';
import { count } from '/assets/words.js';

/**
 * An article in an element, whose content it replaces.
 *
 * Options: `head`, a template above the text; `more`, one at the end of the rail; `onChosen(choice)`, told what is kept chosen.
 */
export class ArticleView {
  constructor(host, options = {}) {
    this.host = host;
    this.options = options;
    this.chosen = null; // { statement: number } | { party: id, within?: number } | { topic: number }
    this.pinned = false;
    this.keys = (event) => this.onKey(event);
    host.addEventListener('keydown', this.keys);
  }

  /** Shows this record. */
  show(article, options = {}) {
    this.options = { ...this.options, ...options };
    this.record = article;
    this.parties = new Map(article.parties.map((party) => [party.id, party]));
    this.blocks = blocks(article);
    this.drawn = PORTION;
    this.chosen = null;
    this.pinned = false;
    this.draw();
  }

  /** Changes what stands around the article. */
  renew(options) {
    this.options = { ...this.options, ...options };
    this.draw();
  }

  close() {
    this.host.removeEventListener('keydown', this.keys);
    render(nothing, this.host);
  }

  draw() {
    const shown = this.blocks.filter((block) => block.start < this.drawn);
    const left = (this.blocks.at(-1)?.end ?? 0) - (shown.at(-1)?.end ?? 0);
    render(
      html`<div class="sheet">
        <article class="story">
          ${this.options.head ?? nothing}
          ${guard([this.record, this.drawn], () => html`<div class="text" tabindex="0" role="group" aria-label="Text with its marks; arrow keys go from one to the next"
            @mouseover=${(e) => this.over(e)} @mouseleave=${() => this.leave()} @focusin=${(e) => this.over(e)} @click=${(e) => this.pin(e)}>
            ${shown.map((block) => this.block(block))}
          </div>`)}
          ${left > 0
            ? html`<p class="more"><button class="button" @click=${() => this.drawMore()}>Show more of the text (${count(left)} characters are left)</button></p>`
            : nothing}
        </article>
        <div class="rail">${rail(this)}${this.options.more ?? nothing}</div>
      </div>`,
      this.host,
    );
    this.highlight();
  }

  drawMore() {
    this.drawn += PORTION;
    this.draw();
  }

  block(block) {
    const words = block.parts.map((part) => this.part(part));
    const text = block.kind === 'headline' ? html`<h2 class="foreign" dir="auto">${words}</h2>` : html`<p class="foreign" dir="auto">${words}</p>`;
    return html`<div class=${`block is-${block.kind}`}>
      ${block.statements.length ? html`<ul class="margin" aria-label="Said here">${this.voices(block.statements)}</ul>` : nothing} ${text}
    </div>`;
  }

  part(part) {
    const party = part.parties.length ? this.parties.get(part.parties.at(-1)) : null;
    if (!party && !part.statements.length && !part.cues.length && !part.evidence.length) {
      return part.text;
    }
    const last = part.statements.at(-1);
    const classes = [
      party ? `mention ${party.type} by-${part.mention.kind}` : '',
      last === undefined ? '' : `said ${this.record.statements[last].kind}`,
      part.cues.length ? 'cue' : '',
    ].join(' ');
    return html`<span class=${classes} data-s=${list(part.statements)} data-c=${list(part.cues)} data-p=${list(part.parties)} data-e=${list(part.evidence)}
      role=${party ? 'button' : nothing} tabindex=${party ? '-1' : nothing}>${part.text}</span>`;
  }

  /** Who speaks in a block: one entry for what one says in a row, through the same relayers. */
  voices(numbers) {
    const rows = [];
    for (const number of numbers) {
      const statement = this.record.statements[number];
      const same = chainKey(statement);
      if (rows.at(-1)?.same === same) {
        rows.at(-1).numbers.push(number);
      } else {
        rows.push({ same, statement, numbers: [number] });
      }
    }
    return rows.map(
      ({ statement, numbers: mine }) => html`<li>
        <button class="voice" data-s=${list(mine)} aria-label=${`${speakerOf(statement)} ${act(statement.act)}: ${statement.text.slice(0, 120)}`}
          @mouseenter=${() => this.pinned || this.choose({ statement: mine[0] })} @focus=${() => this.pinned || this.choose({ statement: mine[0] })} @click=${() => this.pinNext(mine)}>
          <span class=${statement.speaker ? 'name foreign' : 'name none'} title=${statement.speaker ? nothing : reason(statement.unattributed)}>${speakerOf(statement)}</span>
          ${mine.length > 1 ? html`<span class="times numbers">× ${mine.length}</span>` : nothing}
        </button>
        ${statement.relayedBy.map((voice) => html`<span class="via foreign">via ${voice.name}</span>`)}
        ${statement.addressee ? html`<span class="to foreign">to ${statement.addressee.name}</span>` : nothing}
      </li>`,
    );
  }

  over(event) {
    const at = event.target.closest?.('[data-p], [data-s]');
    if (!at || this.pinned || at.closest('.voice')) {
      return;
    }
    this.choose(choiceOf(at));
  }

  leave() {
    if (!this.pinned) {
      this.choose(null);
    }
  }

  pin(event) {
    const at = event.target.closest?.('.text span[data-p], .text span[data-s]');
    if (at) {
      this.pinChoice(choiceOf(at));
    }
  }

  /** Of several statements at the margin the first, then with each click the next. */
  pinNext(numbers) {
    const at = this.pinned ? numbers.indexOf(this.chosen?.statement) : -1;
    this.pinChoice({ statement: numbers[(at + 1) % numbers.length] });
  }

  /** Keeps it chosen until something else is, or Escape. */
  pinChoice(choice) {
    this.pinned = true;
    this.choose(choice);
    this.options.onChosen?.(choice);
  }

  choose(choice) {
    if (JSON.stringify(choice) === JSON.stringify(this.chosen)) {
      return;
    }
    this.chosen = choice;
    this.draw();
  }

  /** Marks what belongs to the choice, in the text and at the margin. */
  highlight() {
    for (const lit of this.host.querySelectorAll('.lit')) {
      lit.classList.remove('lit');
    }
    const choice = this.chosen;
    this.host.querySelector('.text').classList.toggle('by-topic', choice?.topic !== undefined);
    if (!choice) {
      return;
    }
    const selector =
      choice.statement !== undefined
        ? `[data-s~="${choice.statement}"], [data-c~="${choice.statement}"]`
        : choice.party !== undefined
          ? `[data-p~="${CSS.escape(choice.party)}"]`
          : `[data-e~="${choice.topic}"]`;
    for (const found of this.host.querySelectorAll(selector)) {
      found.classList.add('lit');
    }
  }

  /** Brings the choice's first place into sight. */
  reveal(choice) {
    const start =
      choice.statement !== undefined
        ? this.record.statements[choice.statement].spans[0].start
        : choice.party !== undefined
          ? (this.parties.get(choice.party).mentions[0]?.start ?? 0)
          : (this.record.topics[choice.topic].evidence[0]?.start ?? 0);
    while (this.drawn <= start) {
      this.drawn += PORTION;
    }
    this.pinned = true;
    this.chosen = choice;
    this.draw();
    this.host.querySelector('.text span.lit')?.scrollIntoView({ block: 'center' });
  }

  onKey(event) {
    if (event.key === 'Escape' && this.chosen) {
      this.pinned = false;
      this.choose(null);
      return;
    }
    if (!event.target.closest?.('.text')) {
      return;
    }
    if (event.target.dataset.p && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.pinChoice(choiceOf(event.target));
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      this.pinned = false;
      const marks = [...this.host.querySelectorAll('.text span[role="button"]')];
      marks[marks.indexOf(event.target) + (event.key === 'ArrowRight' ? 1 : -1)]?.focus();
    }
  }
}

/** Who speaks, as it is shown. */
export const speakerOf = (statement) => statement.speaker?.name ?? 'No speaker';

const list = (all) => (all.length ? all.join(' ') : nothing);

const chainKey = (statement) =>
  JSON.stringify([statement.speaker?.party, statement.speaker?.name, statement.relayedBy.map((voice) => voice.name), statement.addressee?.name]);

/** A mention says its party, and what it is said in; other words say the statement that they are of. */
function choiceOf(at) {
  const last = (numbers) => numbers.split(' ').at(-1);
  const statement = at.dataset.s ? Number(last(at.dataset.s)) : undefined;
  return at.dataset.p ? { party: last(at.dataset.p), within: statement } : { statement };
}
