import { launch } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';

/** Chromium, driven from outside. */
export async function openBrowser(options = {}) {
  const { launch: found } = await findBrowser();
  return launch({ ...found, ...options, args: [...found.args, ...(options.args ?? [])] });
}

/**
 * A page whose faults are kept: errors nobody caught, `console.error`, what a policy blocked, and answers of
 * 400 and above.
 */
export async function openPage(browser, { width = 1200, height = 900 } = {}) {
  const page = await browser.newPage();
  // How long a page takes says nothing on a busy machine.
  page.setDefaultTimeout(100_000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console.error: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      faults.push(`${response.status()} ${response.url()}`);
  });
  await page.setViewport({ width, height });
  return { page, faults };
}
