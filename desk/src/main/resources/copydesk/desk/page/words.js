// How things are said on the page: times, numbers, names, kinds.

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const hourMinute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayTime = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const number = new Intl.NumberFormat('en-GB');

/** A moment (RFC 3339), as short as is clear now: today's by the clock. */
export function moment(text, now = new Date()) {
  const at = new Date(text);
  return at.toDateString() === now.toDateString() ? time.format(at) : dayTime.format(at);
}

/** The time of day of seconds since 1970. */
export const clock = (seconds) => hourMinute.format(new Date(seconds * 1000));

/** A day (YYYY-MM-DD). */
export const date = (text) => day.format(new Date(text + 'T00:00:00Z'));

/** A number with its thousands apart. */
export const count = (n) => number.format(n);

/** "1 statement", "3 statements". */
export const some = (n, one, more = one + 's') => `${count(n)} ${n === 1 ? one : more}`;

/** A share as per cent. */
export const percent = (share) => `${Math.round(share * 100)} %`;

/** A key's part that names somebody, where nothing better is known: person/ann-lee is "Ann Lee". */
export function nameOfKey(key) {
  if (!key.includes('/')) {
    return key === 'unattributed' ? 'Unattributed' : key;
  }
  const words = key.slice(key.indexOf('/') + 1).split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** What stands in text by code points, as the records count: [start, end) of an array of them. */
export const codePoints = (text) => Array.from(text);
