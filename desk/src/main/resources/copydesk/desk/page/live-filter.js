// What of the stream one wants to see, as it stands in the address and as the desk is asked.

/** What one can choose by, in the order of the chips. */
const FIELDS = ['text', 'topic', 'party', 'speaker', 'about', 'kind', 'source', 'from', 'to'];

/** Those that only statements have. */
const OF_STATEMENTS = ['speaker', 'about', 'kind'];

export const KINDS = ['direct', 'mixed', 'indirect'];

const LABELS = { text: 'Words', topic: 'Topic', party: 'Party', speaker: 'Speaker', about: 'About', kind: 'Kind', source: 'Source', from: 'From', to: 'To' };

/** What the chip of a value is called; a country is a party too. */
export const labelOf = (name, value) => (name === 'party' && isCountry(value) ? 'Country' : LABELS[name]);

export const isCountry = (key) => key.startsWith('country/');

/** Reads an address's parameters: { show: 'articles'|'statements', and the fields that are set }. */
export function readFilter(query) {
  const filter = {};
  for (const name of FIELDS) {
    const value = (query.get(name) ?? '').trim();
    if (value !== '') {
      filter[name] = value;
    }
  }
  return showing(filter, query.get('show') === 'statements' ? 'statements' : 'articles');
}

/** The same with a field set, or not set where the value is ''. */
export function withField(filter, name, value) {
  const next = { ...filter };
  delete next[name];
  if (value !== '') {
    next[name] = value;
  }
  return showing(next, filter.show);
}

/** The same fields, as far as what is shown has them. */
export function withShow(filter, show) {
  const next = { ...filter, show };
  if (show === 'articles') {
    OF_STATEMENTS.forEach((name) => delete next[name]);
  }
  return next;
}

/** Nothing chosen, of the same kind. */
export const cleared = (filter) => ({ show: filter.show });

/** The fields that are set, as pairs. */
export const chosen = (filter) => FIELDS.filter((name) => name in filter).map((name) => [name, filter[name]]);

/** The address that has it. */
export function addressOf(filter) {
  const query = new URLSearchParams(chosen(filter));
  if (filter.show === 'statements') {
    query.append('show', 'statements');
  }
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '/' : `/?${text}`;
}

/** The list that it asks the desk for: its path and parameters. */
export const listOf = (filter) => ({ path: `/${filter.show}`, query: Object.fromEntries(chosen(filter)) });

/** The stream that it follows, as a query. */
export const streamOf = (filter) => new URLSearchParams([...chosen(filter), ['events', filter.show]]).toString();

function showing(filter, show) {
  filter.show = OF_STATEMENTS.some((name) => name in filter) ? 'statements' : show;
  return filter;
}
