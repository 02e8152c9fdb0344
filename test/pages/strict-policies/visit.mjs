import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openPage } from '../support/browser.mjs';
import { installReader } from './page-reader.mjs';

/** A page under watch: what went wrong on it, and what a user does there. */
export class Visit {
  #page;
  #outside;
  #folder;

  /** Opens an address in one of `browsers.mjs`. */
  static async open({ context, downloads, canEmulateMedia }, address) {
    const { page, faults } = await openPage(context, { width: 1280, height: 900 });
    page.on('console', (message) => {
      const isWarning = message.type() === 'warn' || message.type() === 'warning';
      if (isWarning && /polic|trusted|content.security/i.test(message.text()))
        faults.push(`console.warn: ${message.text()}`);
    });
    await page.evaluateOnNewDocument(installReader);
    await page.goto(address, { waitUntil: 'load' });
    return new Visit(page, faults, { downloads, canEmulateMedia });
  }

  constructor(page, faults, { downloads, canEmulateMedia }) {
    this.#page = page;
    this.#outside = faults;
    this.#folder = downloads;
    this.canEmulateMedia = canEmulateMedia;
  }

  get page() {
    return this.#page;
  }

  /** All that went wrong so far, seen from inside the page and from outside, each fault once. */
  async faults() {
    const inside = await this.#page.evaluate(() => window.reader.faults);
    return [...new Set([...this.#outside, ...inside])];
  }

  /** What went wrong since this was last asked, so that each step answers for its own faults. */
  async newFaults() {
    const inside = await this.#page.evaluate(() => window.reader.faults.splice(0));
    return [...new Set([...this.#outside.splice(0), ...inside])];
  }

  /** Asks the page; the function finds `reader` there. */
  ask(question, ...args) {
    return this.#page.evaluate(question, ...args);
  }

  /** Asks again until the answer is true; fails with what was awaited. */
  async until(what, question, ...args) {
    for (let tries = 0; tries < 400; tries += 1) {
      const answer = await this.ask(question, ...args).catch(() => false);
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Not within 20 s: ${what}. Faults: ${JSON.stringify(await this.faults())}`);
  }

  /** Clicks a button by (a part of) its name, as a mouse does. */
  async press(path, name) {
    const handle = await this.#page.evaluateHandle((...args) => window.reader.control(...args), path, name);
    await this.#click(handle);
  }

  /** Clicks the first thing that fits. */
  async click(path) {
    await this.#click(await this.#page.evaluateHandle((given) => window.reader.one(given), path));
  }

  async #click(handle) {
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await handle.click();
    await handle.dispose();
  }

  /** Types into the first field that fits, in place of what stands there. */
  async type(path, text) {
    const handle = await this.#page.evaluateHandle((given) => window.reader.one(given), path);
    await handle.click({ count: 3 });
    await (text === '' ? this.#page.keyboard.press('Backspace') : this.#page.keyboard.type(text));
  }

  /** Picks an option of the first `<select>` that fits. */
  async pick(path, value) {
    const handle = await this.#page.evaluateHandle((given) => window.reader.one(given), path);
    await handle.select(value);
  }

  rows(path) {
    return this.ask((given) => window.reader.rows(given), path);
  }

  pressed(path) {
    return this.ask((given) => window.reader.pressed(given), path);
  }

  /** Events that the page's own script heard, such as `civic-select`. */
  heard(name) {
    return this.ask((wanted) => window.heard.filter((each) => each.name === wanted), name);
  }

  /** Opens the menu of exports of an element and chooses from it. */
  async choose(path, name) {
    await this.press(path, '导出');
    await this.until('menu', (given) => window.reader.all(`${given} >> [role="menuitem"]`).length > 0, path);
    await this.press(`${path} >> [role="menu"]`, name);
  }

  /** What an element last told of an export. */
  told(path) {
    return this.ask(
      (given) => window.reader.text(window.reader.one(`${given} >> .export [role="status"]`)),
      path,
    );
  }

  /** Chooses a file of the menu of exports, takes it out of the folder and gives what it holds. */
  async download(path, ending) {
    await this.choose(path, `.${ending}`);
    for (let tries = 0; tries < 400; tries += 1) {
      const file = readdirSync(this.#folder).find((each) => each.endsWith(`.${ending}`));
      const bytes = file && readFileSync(join(this.#folder, file));
      if (bytes?.length) {
        rmSync(join(this.#folder, file));
        return { file, bytes, text: bytes.toString('utf8') };
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No .${ending} came within 20 s.`);
  }

  close() {
    return this.#page.close();
  }
}
