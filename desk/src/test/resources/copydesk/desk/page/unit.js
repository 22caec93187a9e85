// Tests of the page's parts that draw nothing. Runs in a page of the desk's origin, loaded by unit.html or evaluated as a
// script, and says how it went in `document.title` ("12 passed" or "2 of 12 failed") and in `window.unit` ({ passed, failed: [texts] }).
(async () => {
  const tests = [];
  const test = (name, run) => tests.push({ name, run });
  const equal = (is, wanted, what = '') => {
    const [one, two] = [JSON.stringify(is), JSON.stringify(wanted)];
    if (one !== two) {
      throw new Error(`${what} is ${one}, not ${two}`);
    }
  };
  const { EventParser } = await import('/assets/stream-parse.js');
  const { StreamHub } = await import('/assets/stream-hub.js');
  const filters = await import('/assets/live-filter.js');
  const { LiveFeed } = await import('/assets/live-feed.js');
  const { noteOf, stateOf } = await import('/assets/live-state.js');
  const { LiveList, isQuiet } = await import('/assets/live-list.js');
  const { visibleTopics } = await import('/assets/live-topics.js');

  const parsed = (...pieces) => {
    const events = [];
    const places = [];
    const parser = new EventParser((event) => events.push(event), (place) => places.push(place));
    pieces.forEach((piece) => parser.read(piece));
    return { events, places };
  };

  test('an event comes in pieces, with any end of line', () => {
    const text = 'event: article\r\ndata: {"a":\rdata: 1}\nviews: 0 2\r\nid: x~1\r\n\r\n';
    const whole = { type: 'article', data: '{"a":\n1}', id: 'x~1', views: [0, 2] };
    equal(parsed(text).events, [whole]);
    equal(parsed(...text).events, [whole], 'letter by letter');
  });
  test('a comment has a place, and no event', () => equal(parsed(': here\nid: x~2\n\n'), { events: [], places: ['x~2'] }));
  test('an event that has not ended is not told', () => equal(parsed('data: 1\nid: x\n'), { events: [], places: [] }));
  test('an event without views is for all', () => equal(parsed('event: kill\ndata: {}\n\n').events[0].views, null));

  test('a filter comes back from its address', () => {
    const filter = { text: '"a b" c&d', topic: 'medtop:1', party: 'country/x', speaker: 'person/ann-lee', kind: 'direct', show: 'statements' };
    const address = filters.addressOf(filter);
    equal(filters.readFilter(new URL(address, location.origin).searchParams), { text: '"a b" c&d', topic: 'medtop:1', party: 'country/x', speaker: 'person/ann-lee', kind: 'direct', show: 'statements' });
    equal(filters.addressOf(filters.readFilter(new URLSearchParams())), '/');
  });
  test('a speaker shows statements, and articles have none', () => {
    const filter = filters.withField({ show: 'articles', source: 'afp' }, 'speaker', 'person/x');
    equal(filter.show, 'statements');
    equal(filters.withShow(filter, 'articles'), { show: 'articles', source: 'afp' });
    equal(filters.streamOf(filter), 'speaker=person%2Fx&source=afp&events=statements');
  });

  const article = (id, version = 1, more = {}) => ({ id, version, status: 'usable', headline: `Headline of ${id}`, ...more });
  const said = (id, statement, version = 1) => ({ article: id, version, statement: { id: statement } });
  const ids = (list) => [...list.rows()].map((row) => row.item.id + row.item.version);
  const none = { added: [], withdrawn: [], kept: [] };

  test('the highest version wins, in any order', () => {
    const list = new LiveList('articles');
    list.append([article('b'), article('a', 2)], null);
    equal(list.put(article('a', 1)), 0);
    equal(list.put(article('a', 2)), 0);
    equal(list.put(article('a', 3, { change: { ...none, added: ['s'] } })), 1);
    equal(ids(list), ['a3', 'b1']);
    list.append([article('a', 2), article('c')], null);
    equal(ids(list), ['a3', 'b1', 'c1']);
  });
  test('a version that says nothing new stays in its place', () => {
    const list = new LiveList('articles');
    list.append([article('b'), article('a')], null);
    equal(list.put(article('a', 2, { change: none, headline: 'Headline, of A' })), 0);
    equal(ids(list), ['b1', 'a2']);
    equal(isQuiet(article('a'), article('a', 2, { change: none, correction: true })), false, 'a correction');
    equal(isQuiet(article('a'), article('a', 2, { change: none, headline: 'Quite another line' })), false, 'another headline');
    equal(isQuiet(article('a'), article('a', 2)), false, 'not known');
  });
  test('a row that is seen leaves a mark where it was', () => {
    const list = new LiveList('articles', { isSeen: () => true });
    list.append([article('b'), article('a')], null);
    list.put(article('a', 2));
    equal([...list.rows()].map((row) => [row.item.version, Boolean(row.marks.moved)]), [[2, false], [1, false], [1, true]]);
  });
  test('a kill marks all of an article, for a while also against what comes late', () => {
    let now = 1000;
    const list = new LiveList('statements', { now: () => now });
    list.append([said('a', 's1'), said('a', 's2'), said('b', 's1')], null);
    list.take({ type: 'kill', data: { id: 'a' } });
    list.take({ type: 'statement', data: said('a', 's1') });
    equal([...list.rows()].map((row) => Boolean(row.marks.killed)), [true, true, false]);
    now += 60_000;
    list.take({ type: 'statement', data: said('a', 's1') });
    equal(Boolean(list.row('a\ns1').marks.killed), false, 'filed again');
  });
  test('what a version takes back is marked until a later one has it', () => {
    const list = new LiveList('statements');
    list.append([said('a', 's1'), said('a', 's2')], null);
    list.take({ type: 'withdrawn', data: { article: 'a', version: 2, statements: ['s2', 'unknown'] } });
    equal([...list.rows()].map((row) => Boolean(row.marks.withdrawn)), [false, true]);
    list.take({ type: 'statement', data: said('a', 's2', 3) });
    equal([...list.rows()].map((row) => Boolean(row.marks.withdrawn)), [false, false]);
  });
  test('the list is bounded, and what is let go of can be loaded again', () => {
    const list = new LiveList('articles', { block: 10, most: 50 });
    list.append(Array.from({ length: 10 }, (_, i) => article(`old${i}`)), 'after-old');
    for (let i = 0; i < 100; i++) {
      list.put(article(`new${i}`));
      if (i % 20 === 0) {
        list.blocks[0].after = `after-${i}`;
      }
      list.trim();
    }
    equal([list.size <= 70, list.older.startsWith('after-'), ids(list)[0]], [true, true, 'new991']);
    equal(list.size, ids(list).length);
  });

  test('topics: what is sought, and what is above it', () => {
    const all = new Map([['1', 'politics'], ['2', 'council', '1'], ['3', 'sport']].map(([id, name, broader]) => [id, { id, name, broader, articles: Number(id) }]));
    const names = (open, sought) => visibleTopics(all, new Set(open), sought).map((row) => row.level + row.topic.name);
    equal(names([], ''), ['1sport', '1politics']);
    equal(names(['1'], ''), ['1sport', '1politics', '2council']);
    equal(names([], 'COUNC'), ['1politics', '2council']);
  });

  test('all who follow share one connection, and each is told its own', () =>
    streaming(async ({ connections, send }) => {
      const hub = new StreamHub('secret');
      const got = { a: [], b: [] };
      const states = [];
      const ends = [hub.follow('topic=1', { events: (events) => got.a.push(...events), state: (state) => states.push(state.name) }), hub.follow('kind=direct', { events: (events) => got.b.push(...events), state() {} })];
      await until(() => states.at(-1) === 'live');
      equal(connections.map((one) => one.address), ['/stream?view=topic%3D1&view=kind%3Ddirect']);
      equal(connections[0].headers.Authorization, 'Bearer secret');
      send('event: article\ndata: {"id":"x"}\nviews: 0\nid: c~1\n\nevent: kill\ndata: {"id":"y"}\nviews: 0 1\nid: c~2\n\n');
      await until(() => got.a.length === 2 && got.b.length === 1);
      equal([got.a.map((event) => event.type), got.b.map((event) => event.data.id)], [['article', 'kill'], ['y']]);
      connections[0].end();
      await until(() => connections.length === 2);
      equal(connections[1].headers['Last-Event-ID'], 'c~2');
      ends.forEach((end) => end());
      await until(() => connections[1].isClosed());
    }));
  test('a stream that begins again is told as a reset, from now on', () =>
    streaming(async ({ connections, send }) => {
      const hub = new StreamHub();
      const events = [];
      const end = hub.follow('', { events: (batch) => events.push(...batch), state() {} });
      await until(() => connections.length === 1);
      send('event: reset\ndata: {"position":"c~0"}\nviews: 0\nid: c~0\n\n');
      await until(() => events.length === 1);
      equal([events[0].type, connections.length, connections[1].headers['Last-Event-ID'] ?? null], ['reset', 2, null]);
      end();
    }));

  test('more than is kept while paused: the list begins anew, and says so', () =>
    feeding(async ({ feed, file, tell }) => {
      file('a', 'b');
      await until(() => feed.phase === 'ready');
      feed.pause();
      tell(Array.from({ length: 15_000 }, (_, i) => ({ type: 'article', data: article(`x${i}`) })));
      tell(Array.from({ length: 15_000 }, (_, i) => ({ type: 'article', data: article(`y${i}`) })));
      tell([{ type: 'article', data: article('z') }]);
      equal(feed.waiting, 30_001);
      file(...Array.from({ length: 900 }, (_, i) => `z${i}`));
      feed.resume();
      equal(feed.waiting, 0);
      await until(() => feed.missed?.tooMany);
      equal([ids(feed.list)[0], feed.list.size, feed.list.older], ['z8991', 80, '822']);
      tell([{ type: 'article', data: article('after') }]);
      equal(ids(feed.list).slice(0, 2), ['after1', 'z8991']);
    }));
  test('fewer than are kept while paused are all there when it goes on', () =>
    feeding(async ({ feed, file, tell }) => {
      file('a', 'b');
      await until(() => feed.phase === 'ready');
      feed.pause();
      tell(['c', 'd', 'c'].map((id) => ({ type: 'article', data: article(id) })));
      equal([feed.waiting, ids(feed.list)], [2, ['b1', 'a1']]);
      feed.resume();
      equal([feed.waiting, ids(feed.list), feed.missed], [0, ['d1', 'c1', 'b1', 'a1'], null]);
    }));
  test('what was paused is drawn as going on, also where nothing came', () =>
    feeding(async ({ feed, desk, file }) => {
      file('a');
      await until(() => feed.phase === 'ready');
      feed.pause();
      const before = desk.changes;
      feed.resume();
      equal([feed.paused, desk.changes > before], [false, true]);
    }));
  test('what the desk refuses is not followed, nor everything instead of it', () =>
    streaming(async ({ connections, refuse }) => {
      refuse(/wrong/, 'it is wrong');
      const hub = new StreamHub();
      const states = [];
      const end = hub.follow('wrong=1', { events() {}, state: (state) => states.push(state) });
      await until(() => states.at(-1)?.final);
      await new Promise((resolve) => setTimeout(resolve, 200));
      equal([states.at(-1).detail, connections.map((one) => one.address)], ['it is wrong', ['/stream?view=wrong%3D1']]);
      const other = hub.follow('kind=direct', { events() {}, state: (state) => states.push(state) });
      await until(() => states.at(-1).name === 'live');
      equal(connections.at(-1).address, '/stream?view=kind%3Ddirect');
      other();
      end();
    }));
  test('one search too many is followed when another ends', () =>
    streaming(async ({ connections }) => {
      const hub = new StreamHub();
      const states = [];
      const ends = Array.from({ length: 33 }, (_, i) => hub.follow(`topic=${i}`, { events() {}, state: (state) => (states[i] = state) }));
      await until(() => states[32]?.final);
      await until(() => states[31].name === 'live');
      ends[3]();
      await until(() => states[32].name === 'live');
      equal([Boolean(states[32].final), connections.length], [false, 2]);
      ends.forEach((end) => end());
      await until(() => connections[1].isClosed());
    }));
  test('a list that could not be compared is compared later, with what was there before', () =>
    feeding(async ({ feed, desk, file, tell }) => {
      file('a', 'b');
      await until(() => feed.phase === 'ready');
      desk.failsWith = 500;
      file('missed');
      tell([{ type: 'reset', data: {} }]);
      await until(() => feed.trouble);
      file('after');
      tell([{ type: 'article', data: article('after') }]);
      equal([stateOf(feed), noteOf(feed, {}).values.includes('The list could not be compared: it is not so.')], ['live', true]);
      desk.failsWith = 0;
      feed.retry();
      await until(() => feed.missed);
      equal([ids(feed.list).sort(), feed.missed.count], [['a1', 'after1', 'b1', 'missed1'], 1]);
    }));

  /** Runs with a feed of articles and a desk that has those that are filed; `tell` tells events. */
  async function feeding(run) {
    const real = window.fetch;
    const filed = [];
    let sink;
    const desk = { failsWith: 0, changes: 0, file: (...more) => filed.unshift(...more.reverse()), tell: (events) => sink.onEvents(events), become: (name) => sink.onState({ name, detail: '', since: Date.now() }) };
    window.fetch = async (address) => {
      const query = new URL(address, location.origin).searchParams;
      if (desk.failsWith > 0) {
        return new Response(JSON.stringify({ title: 'refused', detail: 'it is not so' }), { status: desk.failsWith });
      }
      const from = filed.length - Number(query.get('cursor') ?? filed.length);
      const to = from + Number(query.get('limit'));
      return new Response(JSON.stringify({ items: filed.slice(from, to).map((id) => article(id)), next: to < filed.length ? String(filed.length - to) : null }));
    };
    const on = { changed: () => desk.changes++, isSeen: () => false, isAtTop: () => true, isAtEnd: () => true };
    desk.feed = new LiveFeed({ show: 'articles' }, on, (_, it) => {
      sink = it;
      setTimeout(() => desk.become('live'));
      return { close() {} };
    });
    try {
      await run({ ...desk, desk });
    } finally {
      desk.feed.close();
      window.fetch = real;
    }
  }

  /** Runs with a desk that answers /stream; `send` tells something on the last connection, `refuse` has a view refused. */
  async function streaming(run) {
    const real = window.fetch;
    const connections = [];
    let refused = null;
    window.fetch = async (address, { headers, signal }) => {
      const wrong = new URL(address, location.origin).searchParams.getAll('view').findIndex((view) => refused?.what.test(view));
      if (wrong >= 0) {
        connections.push({ address, headers });
        return new Response(JSON.stringify({ title: 'bad-request', detail: `view ${wrong}: ${refused.why}` }), { status: 400 });
      }
      let controller;
      const body = new ReadableStream({ start: (it) => (controller = it) });
      const write = (text) => controller.enqueue(new TextEncoder().encode(text));
      signal.addEventListener('abort', () => {
        try {
          controller.error(signal.reason);
        } catch {
          // it had ended
        }
      });
      write('retry: 1\nid: c~0\n\n');
      connections.push({ address, headers, write, end: () => controller.close(), isClosed: () => signal.aborted });
      return new Response(body, { status: 200 });
    };
    try {
      await run({ connections, send: (text) => connections.at(-1).write(text), refuse: (what, why) => (refused = { what, why }) });
    } finally {
      window.fetch = real;
    }
  }

  async function until(isSo) {
    const end = performance.now() + 5_000;
    while (!isSo()) {
      if (performance.now() > end) {
        throw new Error(`does not become so: ${isSo}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  const failed = [];
  for (const { name, run } of tests) {
    try {
      await run();
    } catch (failure) {
      failed.push(`${name}: ${failure.message}`);
    }
  }
  window.unit = { passed: tests.length - failed.length, failed };
  document.title = failed.length === 0 ? `${tests.length} passed` : `${failed.length} of ${tests.length} failed`;
})().catch((failure) => {
  window.unit = { passed: 0, failed: [String(failure)] };
  document.title = 'not run';
});
