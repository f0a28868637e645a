// The station over HTTP as the browser speaks it, without a browser: for what is measured, and to bring a bench into a state.

import { PEOPLE } from './station.mjs';

const unescape = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  .replaceAll('&amp;', '&');

/** What is marked on every weapon of the demo's shipment that has a serial of its own. */
const MARK = 'KE 26';

/** The five steps, with the second typing; and the acts that lead to each from the one before. */
const STEPS = [
  ['identify', []],
  ['again', [['/bench/read', { text: 'MVV139' }]]],
  ['check', [['/bench/read', { text: 'MVV139' }]]],
  ['clamp', [['yes'], ['/bench/simulate', { hand: 'clamp' }]]],
  ['verify', [['yes']]],
];

/** A visitor with a session. */
export class Client {
  constructor(base) {
    this.base = base;
    this.cookie = '';
    this.csrf = '';
  }

  async fetch(path, options = {}) {
    const headers = { cookie: this.cookie, ...options.headers };
    const answer = await fetch(this.base + path, { redirect: 'manual', ...options, headers });
    const given = answer.headers.get('set-cookie');
    if (given) this.cookie = given.split(';')[0];
    return answer;
  }

  /** A page's text; what it needs to act is kept. */
  async get(path) {
    const answer = await this.fetch(path);
    const text = await answer.text();
    this.csrf = /name="csrf" (?:value|content)="([0-9a-f]+)"/.exec(text)?.[1] ?? this.csrf;
    return text;
  }

  /** Acts as the page's script does. */
  post(path, values = {}, headers = {}) {
    const body = new URLSearchParams(values);
    return this.fetch(path, { method: 'POST', body, headers: { 'x-csrf': this.csrf, 'hx-request': 'true', ...headers } });
  }

  /** As `post`, and it must have been done. */
  async act(path, values = {}) {
    const answer = await this.post(path, values);
    if (answer.status !== 204) throw new Error(`${path} ${JSON.stringify(values)}: ${answer.status} ${await answer.text()}`);
    await answer.body?.cancel();
  }

  /** Answers the question that the bench's page shows: `yes` or `no`. */
  async answer(how) {
    const [, asked] = /data-asked="(\d+)"/.exec(await this.get('/bench'));
    await this.act(`/bench/${how}`, { asked });
  }

  /** Brings a weapon through the five steps; `shown` is told each one when the station has come to it. */
  async throughSteps(shown) {
    for (const [step, acts] of STEPS) {
      for (const [path, values] of acts) await (values ? this.act(path, values) : this.answer(path));
      await this.until([step]);
      await shown(step);
    }
  }

  async logIn(name, pin = PEOPLE[name].pin) {
    await this.get('/login');
    const answer = await this.post('/login', { named: name, pin });
    if (answer.status !== 303) throw new Error(`login of ${name}: ${answer.status} ${await answer.text()}`);
    await this.get('/bench');
    return this;
  }

  /** The name of the question that the bench asks. */
  async step() {
    return /data-step="([^"]*)"/.exec(await this.get('/bench'))[1];
  }

  /** Waits until the bench asks something else than a running mark, without asking all the time: what is pushed tells. */
  async until(wanted, limit = 60_000) {
    const end = Date.now() + limit;
    while (Date.now() < end) {
      const step = await this.step();
      if (wanted.includes(step)) return step;
      await new Promise((go) => { setTimeout(go, 50); });
    }
    throw new Error(`the bench does not come to ${wanted}`);
  }

  /** The planned mark, as soon as the page shows it: a station that was just served waits for its controller first. */
  async planned(limit = 60_000) {
    const end = Date.now() + limit;
    while (Date.now() < end) {
      const text = await this.get('/bench');
      const lines = [...text.matchAll(/<bdi class="planned" dir="ltr">([^<]*)</g)].map(([, line]) => unescape(line));
      if (lines.length > 0) return lines;
      await new Promise((go) => { setTimeout(go, 50); });
    }
    throw new Error('the bench does not show what is planned');
  }

  /** Stands at the bench, with the demo's shipment, whatever was left there. */
  async man() {
    await this.act('/bench/man');
    if (await this.step() === 'no-consignment') await this.act('/bench/consignment', { id: 'demo' });
  }

  /** Brings the bench back to nobody and nothing. */
  async clear() {
    await this.post('/bench/man');
    if (await this.step() === 'mark') await this.until(['verify', 'clamp', 'identify', 'doubt']);
    // A supervised machine's mark is read back before anything else.
    if (await this.step() === 'verify') await this.act('/bench/typed-back', [['line', MARK]]);
    if (['again', 'check', 'clamp'].includes(await this.step())) await this.answer('no');
    await (await this.post('/bench/leave')).text();
  }

  /** Hears what is pushed; `told` gets each event as { event, id, data }. Ends by `close()`. */
  async listen(told) {
    const ending = new AbortController();
    const answer = await this.fetch('/live', { headers: { accept: 'text/event-stream' }, signal: ending.signal });
    const heard = (async () => {
      const decoder = new TextDecoder();
      let rest = '';
      try {
        for await (const chunk of answer.body) {
          const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
          rest = parts.pop();
          parts.filter((part) => !part.startsWith(':')).forEach((part) => told(event(part)));
        }
      } catch (error) {
        if (!ending.signal.aborted) this.broken = error;
      }
    })();
    return { close: () => { ending.abort(); return heard; } };
  }
}

/** What the bench's page shows, from what is pushed to it. */
export class Watch {
  constructor() {
    Object.assign(this, { step: undefined, asked: undefined, running: false, part: false, machine: false, ended: 0, jobs: [], waiting: new Set() });
  }

  /** Takes what is pushed; a running mark is one that moves or has struck. */
  tell({ event: name, data }) {
    if (name === 'ended') {
      this.ended += 1;
      this.jobs.push(JSON.parse(data).job);
    }
    const step = /data-step="([^"]*)"/.exec(data)?.[1];
    if (step) this.step = step;
    this.asked = /data-asked="(\d+)"/.exec(data)?.[1] ?? this.asked;
    if (/id="progress"/.test(data)) this.running = /data-moves="true"/.test(data) || !/<progress value="0"/.test(data);
    const part = /data-sign="part" data-light="([a-z]*)"/.exec(data)?.[1];
    if (part) this.part = part === 'good';
    const machine = /data-sign="machine" data-light="([a-z]*)"/.exec(data)?.[1];
    if (machine) this.machine = machine === 'good';
    for (const one of [...this.waiting]) one();
  }

  /** Resolves as soon as it holds. */
  until(holds, what, limit = 60_000) {
    return new Promise((done, failed) => {
      const look = () => {
        if (!holds(this)) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        done();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        failed(new Error(`the bench does not show ${what}: it shows ${this.step}`));
      }, limit);
      this.waiting.add(look);
      look();
    });
  }
}

function event(text) {
  const fields = { event: 'message', id: undefined, data: [] };
  for (const line of text.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/s.exec(line) ?? [];
    if (name === 'data') fields.data.push(value);
    else if (name) fields[name] = value;
  }
  return { ...fields, data: fields.data.join('\n') };
}
