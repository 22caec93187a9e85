// How the stages are: throughput, latency, what is still to be read, and what could not be read, with a way to send it back.
import { html, nothing, render } from '/assets/lit-html/lit-html.js';
import { ask } from '/assets/api.js';
import { Chart } from '/assets/chart.js';
import { Letters } from '/assets/letters.js';
import { clock, count, moment } from '/assets/words.js';

const EVERY_MILLIS = 2_000;
/** How many looks the chart keeps: ten minutes. */
const LOOKS = 300;
const STATES = { ready: 'Ready', 'not-ready': 'Not ready', 'not-live': 'Stopped' };

/** Opens the view. */
export function open(place, host) {
  const stages = new Stages(host);
  return { close: () => stages.close() };
}

class Stages {
  constructor(host) {
    this.host = host;
    this.looks = [];
    this.letters = new Letters(() => this.closed || this.draw());
    document.title = 'Stages · Copydesk';
    render(html`<p class="loading">Loading …</p>`, host);
    this.look();
    this.letters.load();
  }

  close() {
    clearTimeout(this.timer);
    this.closed = true;
    this.charts?.forEach((chart) => chart.close());
  }

  async look() {
    if (!document.hidden) {
      try {
        this.status = await ask('/status');
        this.failure = null;
        this.note();
      } catch (failure) {
        this.failure = failure;
      }
      this.closed || this.draw();
    }
    this.timer = this.closed ? null : setTimeout(() => this.look(), EVERY_MILLIS);
  }

  note() {
    const dead = this.status.stages.reduce((sum, stage) => sum + deadOf(stage), 0);
    if (this.dead !== undefined && dead !== this.dead) {
      this.letters.load();
    }
    this.dead = dead;
    const enrich = this.status.stages.find((stage) => stage.latency);
    this.looks.push({ at: Date.now() / 1000, rate: enrich?.perSecond['10s'] ?? 0, p99: enrich?.latency.p99Millis ?? 0 });
    this.looks.splice(0, this.looks.length - LOOKS);
  }

  draw() {
    const { status, failure } = this;
    render(
      html`<div class="page stages-page">
        <h1 class="visually-hidden">Stages</h1>
        ${failure ? html`<p class="note bad foreign" role="alert">${status ? 'Not up to date: ' : ''}${failure.message}</p>` : nothing} ${status ? this.body() : nothing} ${this.letters.section()}
      </div>`,
      this.host,
    );
    status && this.drawRate();
  }

  body() {
    const { status } = this;
    return html`
      <p class="small muted">
        Copydesk ${status.version}, model ${status.model}; up since ${moment(status.started)}; Kafka ${status.kafka.reachable ? 'answers' : html`<span class="chip bad foreign">${status.kafka.reason ?? 'does not answer'}</span>`}
      </p>
      <div class="scroll" tabindex="0" role="region" aria-label="Stages, as a table">
        <table class="plain">
          <caption class="visually-hidden">Each stage: its state, throughput, latency and what it has still to read</caption>
          <thead>
            <tr>
              <th scope="col">Stage</th><th scope="col">State</th><th scope="col" class="number">a second, 10 s</th><th scope="col" class="number">1 min</th><th scope="col" class="number">5 min</th>
              <th scope="col" class="number">p50</th><th scope="col" class="number">p99</th><th scope="col" class="number">behind</th><th scope="col" class="number">dead letters</th>
            </tr>
          </thead>
          <tbody>${status.stages.map((stage) => this.row(stage))}</tbody>
        </table>
      </div>
      <div class="charts">
        <section aria-labelledby="rate-head"><h2 id="rate-head">Articles a second</h2><div id="rate"></div></section>
        <section aria-labelledby="latency-head"><h2 id="latency-head">Latency, p99 in ms</h2><div id="latency"></div></section>
      </div>`;
  }

  row(stage) {
    const millis = (value) => (value === null || value === undefined ? '–' : `${count(Math.round(value))} ms`);
    return html`<tr>
      <th scope="row">${stage.stage}</th>
      <td><span class=${stage.state === 'ready' ? 'is-good' : 'is-bad'}>${STATES[stage.state] ?? stage.state}</span>${stage.reason ? html` <span class="muted foreign">${stage.reason}</span>` : nothing}</td>
      <td class="number">${count(stage.perSecond['10s'])}</td>
      <td class="number">${count(stage.perSecond['1m'])}</td>
      <td class="number">${count(stage.perSecond['5m'])}</td>
      <td class="number">${millis(stage.latency?.p50Millis)}</td>
      <td class="number">${millis(stage.latency?.p99Millis)}</td>
      <td class="number">${stage.lag ? html`<span title=${stage.lag.partitions.map((part) => `${part.channel}-${part.partition}: ${part.lag}`).join('\n')}>${count(stage.lag.sum)}</span>` : '–'}</td>
      <td class="number">${stage.dead ? count(deadOf(stage)) : '–'}</td>
    </tr>`;
  }

  drawRate() {
    const when = (at) => moment(new Date(at * 1000).toISOString());
    this.charts ??= [
      new Chart(this.host.querySelector('#rate'), { label: 'Articles a second', when, tick: clock, lines: true }),
      new Chart(this.host.querySelector('#latency'), { label: 'Milliseconds from received to enriched, 99th percentile', when, tick: clock, lines: true }),
    ];
    const times = this.looks.map((look) => look.at);
    this.charts[0].show(times, [{ label: 'articles a second', colour: '--accent', values: this.looks.map((look) => look.rate) }]);
    this.charts[1].show(times, [{ label: 'p99 in ms', colour: '--warn', values: this.looks.map((look) => look.p99) }]);
  }
}

/** How many dead letters a stage has written since it started. */
const deadOf = (stage) => Object.values(stage.dead?.sinceStart ?? {}).reduce((a, b) => a + b, 0);
