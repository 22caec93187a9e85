/** Figures as pictures: lines over two axes, as SVG. */
package copydesk.bench.plot;
