import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.mjs';
import { findBrowsers } from './strict-policies/browsers.mjs';
import { forCdn, forCdnBesideLit, forModules, forSeveralLits } from './strict-policies/policies.mjs';
import { buildPortal, heads, portalPage, servePortal } from './strict-policies/portal-site.mjs';
import { tour } from './strict-policies/tour.mjs';
import { Visit } from './strict-policies/visit.mjs';

const ways = [
  ['bundled', forModules],
  ['module by module', forModules],
  ['cdn', forCdn],
  ['classic', forCdn],
];

/** One engine is enough to see that the modules hold together without a bundler. */
const waysIn = (engine) =>
  engine === 'Chromium' ? ways : ways.filter(([way]) => way !== 'module by module');

/** What a page does that it must not → what the watch must say of it. */
const plants = {
  innerHTML: /^policy: require-trusted-types-for/,
  policy: /^policy: trusted-types/,
  'style-attribute': /^policy: style-src/,
  'style-element': /^policy: style-src/,
  eval: /^policy: (?:script-src|require-trusted-types-for)/,
  image: /^policy: img-src/,
  script: /^policy: (?:script-src|require-trusted-types-for)/,
  'console-error': /^console\.error: .*planted/,
  exception: /^error: .*planted/,
  rejection: /^rejection: .*planted/,
};

/** Of these a browser without Trusted Types knows nothing. */
const needTrustedTypes = ['innerHTML', 'policy'];

const browsers = await findBrowsers();

let portal;
beforeAll(async () => {
  portal = await buildPortal();
});
afterAll(() => portal?.remove());

it('the README prints the policies that are tried here', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8');
  for (const policy of [forModules, forCdn])
    expect(readme).toContain(`\nContent-Security-Policy: ${policy}\n`);
  for (const policy of [forSeveralLits, forCdnBesideLit])
    expect(readme).toContain(`\`${policy.slice(policy.lastIndexOf('trusted-types '))}\``);
});

describe.each(browsers)('under strict policies, in $name', ({ name: engine, open }) => {
  let browser;
  let hasTrustedTypes;

  beforeAll(async () => {
    browser = await open();
  });
  afterAll(() => browser?.close());

  describe.each(waysIn(engine))('%s', (way, policy) => {
    let site;
    let visit;
    beforeAll(async () => {
      site = await servePortal(portal, policy, { '/': portalPage(portal, heads[way](portal)) });
      visit = await Visit.open(browser, `${site.origin}/`);
    });
    afterAll(async () => {
      await visit?.close();
      await site?.close();
    });
    afterEach(async () => expect(await visit.newFaults()).toEqual([]));

    for (const [name, step] of Object.entries(tour)) it(name, () => step(visit));
  });

  describe('the watch on all this sees', () => {
    let site;
    beforeAll(async () => {
      const pages = Object.fromEntries(
        Object.keys(plants).map((plant) => [
          `/${plant}`,
          `<!doctype html><body><script src="/files/planted-faults.js?${plant}"></script></body>`,
        ]),
      );
      site = await servePortal(portal, forCdn, pages);
      const visit = await Visit.open(browser, `${site.origin}/policy`);
      hasTrustedTypes = await visit.ask(() => 'trustedTypes' in window);
      await visit.close();
      if (!hasTrustedTypes)
        console.log(
          `${engine} has no Trusted Types in this version: the rest of the policies alone was tried.`,
        );
    });
    afterAll(() => site?.close());

    it.each(Object.entries(plants))('a planted %s', async (plant, told) => {
      const visit = await Visit.open(browser, `${site.origin}/${plant}`);
      if (hasTrustedTypes || !needTrustedTypes.includes(plant))
        await expect
          .poll(() => visit.faults(), { timeout: 5000 })
          .toContainEqual(expect.stringMatching(told));
      await visit.close();
    });
  });
});
