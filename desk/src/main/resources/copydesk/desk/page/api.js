// What is asked of the desk. Every view asks through here.
import { authorization } from '/assets/token.js';

/** An answer that is no success: `status`, `title` and `detail` of the problem; status 0 where there was no answer. */
export class Trouble extends Error {
  constructor(status, title, detail, retryAfter = 0) {
    super(detail || title);
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }

  /** Whether to ask again in a moment may help. */
  get passes() {
    return this.status === 0 || this.status === 503 || this.status === 429;
  }
}

/**
 * Asks, and returns the JSON that is answered.
 *
 * @param path the path, such as `/articles`; parts that come from data encoded with `encode`
 * @param query names to values; what is null, undefined or '' is left out
 * @throws Trouble
 */
export async function ask(path, query = {}, options = {}) {
  const response = await send(path, query, options);
  return response.json();
}

/** The same for a POST of a body. */
export function post(path, body, type, query = {}) {
  return ask(path, query, { method: 'POST', body, headers: { 'Content-Type': type } });
}

/** A part of a path that comes from data; its slashes stay. */
export const encode = (text) => text.split('/').map(encodeURIComponent).join('/');

/** A question's parameters as they stand in an address. */
export function parameters(query) {
  const all = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') {
      all.append(name, value);
    }
  }
  return all;
}

async function send(path, query, { signal, method = 'GET', body, headers = {} } = {}) {
  const asked = parameters(query).toString();
  let response;
  try {
    response = await fetch(path + (asked ? `?${asked}` : ''), { method, body, signal, headers: { ...headers, ...authorization() }, cache: 'no-store' });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Trouble(0, 'offline', 'the desk does not answer');
  }
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    dispatchEvent(new Event('copydesk-unauthorized'));
  }
  let problem = {};
  try {
    problem = await response.json();
  } catch {
    // no problem document: the status has to do
  }
  throw new Trouble(response.status, problem.title ?? response.statusText, problem.detail ?? '', Number(response.headers.get('Retry-After')) || 0);
}
