// The browser, and what a person does at the station's screen: by mouse, by keyboard, by scanner.

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { KEPT, PEOPLE } from './station.mjs';

/** The panel of the bench, pixels. */
export const PANEL = { width: 1280, height: 800 };
/** Languages of the screens. */
export const LANGUAGES = ['en', 'fr', 'es', 'pt', 'ar', 'sw'];
/** Colours of the screens. */
export const THEMES = ['day', 'night', 'red', 'green'];

/** Debian's browser. */
export function browser() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`there is no ${executablePath}: apt-get install chromium`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** What a button does, by the place that its form is sent to. */
export const button = (path) => `form[action="${path}"] button:not([type=button])`;

/** A page of the station, and who sits before it. */
export class Screen {
  constructor(page, base) {
    Object.assign(this, { page, base });
    this.problems = [];
    page.on('pageerror', (error) => this.problems.push(String(error)));
    page.on('response', (answer) => {
      if (answer.request().isNavigationRequest()) this.refused = answer.status();
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(`${message.text()} ${message.location().url}`);
    });
  }

  /** A new session in a browser. */
  static async open(browser, base, options = {}) {
    const context = await browser.newContext({ viewport: PANEL, locale: 'en-GB', ...options });
    context.setDefaultTimeout(60_000);
    return new Screen(await context.newPage(), base);
  }

  async go(path) {
    try {
      return await this.page.goto(this.base + path, { waitUntil: 'load' });
    } catch (error) {
      // One address has so many requests a second, and a test that goes through all pages may need more.
      if (this.refused !== 429) throw error;
      this.refused = undefined;
      await new Promise((over) => { setTimeout(over, 1000); });
      return this.go(path);
    }
  }

  async close() {
    await this.page.context().close();
  }

  /** Says who is there, by mouse and keys. */
  async logIn(name, pin = PEOPLE[name].pin) {
    await this.go('/login');
    await this.page.fill('#named', name);
    await this.page.fill('#pin', pin);
    await Promise.all([this.page.waitForNavigation(), this.page.click('main button.primary')]);
  }

  /** Logs in and stands at the bench, with the demo's shipment before the weapon is asked for. */
  async man(name) {
    await this.logIn(name);
    if (await this.step() === 'unmanned') {
      await this.click('/bench/man');
      await this.page.waitForSelector('#step:not([data-step=unmanned])');
    }
    if (await this.step() === 'no-consignment') {
      await this.page.click(`${button('/bench/consignment')}[value=demo]`);
    }
    await this.at('identify');
  }

  /** Which question the page shows. */
  step() {
    return this.page.getAttribute('#step', 'data-step');
  }

  /** Waits for a step; an error says what the page shows instead. */
  async at(step, timeout = 60_000) {
    try {
      return await this.page.waitForSelector(`#step[data-step="${step}"]`, { timeout });
    } catch (error) {
      const typed = await this.page.locator('#step input:not([type=hidden])').evaluateAll((fields) => fields.map(({ value }) => value));
      throw new Error(`${this.page.url()} does not come to ${step}; typed: ${JSON.stringify(typed)}; shown: ${await this.words('body')}`, { cause: error });
    }
  }

  /** Presses the button that is sent there. */
  click(path) {
    return this.page.click(button(path));
  }

  /** The simulated hands do one thing. */
  async hand(name) {
    await this.page.evaluate((hand) => fetch('/bench/simulate', {
      method: 'POST',
      headers: { 'X-CSRF': document.querySelector('meta[name=csrf]').content, 'HX-Request': 'true' },
      body: new URLSearchParams({ hand }),
    }).then((answer) => { if (!answer.ok) throw new Error(`hand ${hand}: ${answer.status}`); }), name);
  }

  /** Types into the one field of the step and sends it with the large button. */
  async type(text, path = '/bench/read') {
    const form = `form[action="${path}"]`;
    await this.page.fill(`${form} input:not([type=hidden])`, text);
    await this.page.click(`${form} .primary`);
  }

  /** The lines of the planned mark, as the page shows them. */
  planned() {
    return this.page.locator('#step bdi.planned').allTextContents();
  }

  /** Waits until the signs say that machine and part are ready. */
  async ready() {
    for (const sign of ['machine', 'part']) await this.page.waitForSelector(`[data-sign=${sign}][data-light=good]`);
  }

  /** What was told last. */
  told() {
    return this.page.innerText('#step .told');
  }

  /** Fills in the fields of a form by their names and sends it with one of its buttons; the page that answers is shown. */
  async send(action, fields = {}, button = 'button:not([type=button])') {
    const form = this.page.locator(`form[action^="${action}"]`).first();
    for (const [name, value] of Object.entries(fields)) await fill(form.locator(`[name="${name}"]`).first(), value);
    await Promise.all([this.page.waitForNavigation(), form.locator(button).first().click()]);
  }

  /** What the page says below its banner, or in one part of it; without the signs that keep names to their own direction. */
  async words(selector = 'main') {
    return (await this.page.innerText(selector)).replace(/[\u2066-\u2069]/g, '');
  }

  /** From the crate to the running mark, by mouse. */
  async bring(serial) {
    await this.type(serial);
    await this.at('again');
    await this.type(serial);
    await this.page.waitForSelector('#step[data-step=check] bdi.planned');
    const planned = await this.planned();
    await this.click('/bench/yes');
    await this.at('clamp');
    await this.hand('clamp');
    await this.ready();
    await this.click('/bench/yes');
    return planned;
  }

  /** What a scanner that is a keyboard sends: keys without a pause, as the system that reads them gives their times. */
  async scan(text) {
    const client = this.client ??= await this.page.context().newCDPSession(this.page);
    const keys = [...[...text].map((key) => ({ key, text: key, code: code(key) })), { key: 'Enter', code: 'Enter', text: '\r' }];
    const begun = Date.now() / 1000;
    // All of them are on their way before the first is answered.
    await Promise.all(keys.flatMap((key, at) => {
      const sent = { ...key, modifiers: shift(key.key), timestamp: begun + at * 0.004 };
      return [
        client.send('Input.dispatchKeyEvent', { type: 'keyDown', ...sent }),
        client.send('Input.dispatchKeyEvent', { type: 'keyUp', ...sent, text: undefined }),
      ];
    }));
  }

  /** Chooses a language where every page offers it. */
  async language(tag) {
    const { page } = this;
    if (!(await page.locator('details.menu').evaluate(({ open }) => open))) await page.click('details.menu summary');
    await page.click(`button[name=language][value=${tag}]`);
    // The page may come anew twice: for the form, and since it hears that it is in another language.
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted && document.readyState === 'complete', tag);
  }

  /** Keeps a picture of the whole page for a person to look at. */
  async picture(name) {
    mkdirSync(KEPT, { recursive: true });
    await this.page.screenshot({ path: join(KEPT, `${name}.png`) });
  }
}

/** A field of any kind: a list, a box, a file, or text. */
async function fill(field, value) {
  const kind = await field.evaluate((element) => (element.matches('select') ? 'select' : element.type));
  if (kind === 'select') await field.selectOption(value);
  else if (kind === 'checkbox') await field.check();
  else if (kind === 'file') await field.setInputFiles(value);
  else await field.fill(value);
}

const SIGNS = { '-': 'Minus', '.': 'Period', '/': 'Slash', ',': 'Comma', ';': 'Semicolon', ':': 'Semicolon', _: 'Minus', ' ': 'Space' };
const shift = (key) => (/^[A-Z_:]$/.test(key) ? 8 : 0);

function code(key) {
  if (/^[a-zA-Z]$/.test(key)) return `Key${key.toUpperCase()}`;
  return /^\d$/.test(key) ? `Digit${key}` : SIGNS[key];
}
