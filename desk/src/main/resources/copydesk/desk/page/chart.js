// Lines and bars over time, with the same numbers as a table for those who do not see them.
import uPlot from '/assets/uplot/dist/uPlot.esm.js';
import { html, render } from '/assets/lit-html/lit-html.js';
import { count } from '/assets/words.js';

const HEIGHT = 180;
const DARK = matchMedia('(prefers-color-scheme: dark)');

/**
 * A chart in an element: bars for one series unless `lines` is asked for, lines for several.
 *
 * Data: `times`, seconds since 1970 in order; `series`, [{ label, colour: a custom property's name, values }]; `label`, what
 * is shown; `when(seconds)`, a time in words, and `tick(seconds)`, as it stands at the axis.
 */
export class Chart {
  constructor(host, { label, when, tick = when, lines = false }) {
    this.label = label;
    this.when = when;
    this.tick = tick;
    this.lines = lines;
    this.frame = host.appendChild(document.createElement('figure'));
    this.frame.className = 'chart';
    this.drawing = this.frame.appendChild(document.createElement('div'));
    this.drawing.setAttribute('role', 'img');
    this.below = this.frame.appendChild(document.createElement('div'));
    this.resized = new ResizeObserver(() => this.fit());
    this.resized.observe(this.frame);
    this.recoloured = () => this.data && this.make();
    DARK.addEventListener('change', this.recoloured);
  }

  /** Shows these numbers. */
  show(times, series) {
    const sameShape = this.plot && this.data.series.length === series.length;
    this.data = { times, series };
    if (sameShape) {
      this.plot.setData([times, ...series.map((one) => one.values)]);
    } else {
      this.make();
    }
    const sums = series.map((one) => `${count(one.values.reduce((a, b) => a + b, 0))} ${one.label}`);
    this.drawing.setAttribute('aria-label', `${this.label}: ${sums.join(', ')}`);
    this.table();
  }

  close() {
    this.resized.disconnect();
    DARK.removeEventListener('change', this.recoloured);
    this.plot?.destroy();
  }

  make() {
    this.plot?.destroy();
    const ink = colour('--ink-2');
    const grid = { stroke: colour('--rule'), width: 1 };
    const axis = { stroke: ink, grid, ticks: { show: false }, font: '11px system-ui, sans-serif' };
    const { times, series } = this.data;
    this.plot = new uPlot(
      {
        width: Math.max(200, this.frame.clientWidth),
        height: HEIGHT,
        padding: [8, 28, 0, 0],
        legend: { live: true, show: series.length > 1 },
        cursor: { drag: { x: false, y: false } },
        scales: { x: { time: true }, y: { range: (plot, low, high) => [0, Math.max(1, high * 1.05)] } },
        axes: [{ ...axis, space: 80, values: (plot, all) => all.map(this.tick) }, { ...axis, size: 44, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 100000] }],
        series: [{ label: 'time', value: (plot, at) => (at === null || at === undefined ? '' : this.when(at)) }, ...series.map((one) => this.drawn(one, series.length))],
      },
      [times, ...series.map((one) => one.values)],
      this.drawing,
    );
  }

  drawn(one, number) {
    const stroke = colour(one.colour);
    return number > 1 || this.lines
      ? { label: one.label, stroke, width: 1.5, points: { show: false } }
      : { label: one.label, stroke, fill: stroke, width: 0, points: { show: false }, paths: uPlot.paths.bars({ size: [0.7, 40], align: 0 }) };
  }

  fit() {
    this.plot?.setSize({ width: Math.max(200, this.frame.clientWidth), height: HEIGHT });
  }

  table() {
    const { times, series } = this.data;
    render(
      html`<details class="tiny">
        <summary>As a table</summary>
        <table class="plain">
          <caption class="visually-hidden">${this.label}</caption>
          <thead><tr><th scope="col">Time</th>${series.map((one) => html`<th scope="col" class="number">${one.label}</th>`)}</tr></thead>
          <tbody>${times.map((at, i) => html`<tr><th scope="row">${this.when(at)}</th>${series.map((one) => html`<td class="number">${count(one.values[i])}</td>`)}</tr>`)}</tbody>
        </table>
      </details>`,
      this.below,
    );
  }
}

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
