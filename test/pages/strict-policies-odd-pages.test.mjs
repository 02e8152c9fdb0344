import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from './strict-policies/browsers.mjs';
import * as policies from './strict-policies/policies.mjs';
import { buildPortal, heads, portalPage, servePortal } from './strict-policies/portal-site.mjs';
import { briefTour, tour } from './strict-policies/tour.mjs';
import { Visit } from './strict-policies/visit.mjs';

const script = (address) => `<script type="module" src="${address}"></script>`;
const otherLit = script('/app/other-widget.js');
const ours = heads.cdn();

/** An intranet's name: served without TLS it is no secure context, as 127.0.0.1 would be. */
const intranet = 'portal.test';

describe('under strict policies', () => {
  let portal;
  let browser;
  beforeAll(async () => {
    portal = await buildPortal();
    browser = await openChromium({ args: [`--host-resolver-rules=MAP ${intranet} 127.0.0.1`] });
  });
  afterAll(async () => {
    await browser?.close();
    portal?.remove();
  });

  /** Opens a page under a policy, takes the steps, and gives what went wrong. */
  async function faultsOf({ policy, head, steps = briefTour, otherDraws = false, host, ...rest }) {
    const body = otherDraws ? '<other-widget></other-widget>' : '';
    const page = portalPage(portal, head, { body, ...rest });
    const site = await servePortal(portal, policy, { '/': page });
    const visit = await Visit.open(
      browser,
      `${host ? site.origin.replace('127.0.0.1', host) : site.origin}/`,
    );
    try {
      for (const step of Object.values(steps)) await step(visit);
      if (otherDraws) await drawnByOther(visit);
      return await visit.faults();
    } finally {
      await visit.close();
      await site.close();
    }
  }

  const drawnByOther = (visit) =>
    visit.until(
      'the other library draws',
      () => window.reader.text(window.reader.one('other-widget >> p')) === 'drawn by another Lit',
    );

  describe('beside another copy of Lit', () => {
    it.each([
      ['after', otherLit + ours],
      ['before', ours + otherLit],
    ])('the CDN file works, loaded %s it', async (_, head) => {
      const policy = policies.forCdnBesideLit;
      expect(await faultsOf({ policy, head, otherDraws: true })).toEqual([]);
    });

    it('the classic script works', async () => {
      const policy = policies.forCdnBesideLit;
      expect(await faultsOf({ policy, head: heads.classic() + otherLit, otherDraws: true })).toEqual([]);
    });

    it("the modules work where the policy has 'allow-duplicates'", async () => {
      const policy = policies.forSeveralLits;
      expect(await faultsOf({ policy, head: otherLit + heads.bundled(), otherDraws: true })).toEqual([]);
    });

    it('one of the two fails without it, which is why the files for a CDN have a policy of their own', async () => {
      const policy = policies.forModules;
      const faults = await faultsOf({
        policy,
        head: otherLit + heads.bundled(),
        steps: {},
        otherDraws: true,
      });
      expect(faults).toContainEqual(expect.stringMatching(/^policy: trusted-types .*lit-html/));
    });
  });

  describe('with two copies on the page', () => {
    const copies = {
      'the CDN file twice': ours + script('/copy/civicboard.js'),
      'the classic script twice': heads.classic() + '<script src="/copy/civicboard.classic.js"></script>',
      'the CDN file behind the classic script': heads.classic() + script('/cdn/civicboard.js'),
      'the classic script behind the CDN file':
        ours + '<script src="/cdn/civicboard.classic.js" defer></script>',
    };
    it.each(Object.entries(copies))('%s: the first draws', async (_, head) => {
      expect(await faultsOf({ policy: policies.forCdn, head })).toEqual([]);
    });
  });

  describe('with scripts and styles by nonce alone', () => {
    const nonce = 'r4nd0m';
    const policy = policies.byNonce(nonce);
    it.each(['cdn', 'classic', 'bundled'])('%s', async (way) => {
      const head = heads[way]().replaceAll('<script ', `<script nonce="${nonce}" `);
      const asked = way === 'bundled' ? policy.replace('civicboard', 'lit-html') : policy;
      expect(await faultsOf({ policy: asked, head, attributes: `nonce="${nonce}"` })).toEqual([]);
    });
  });

  describe('on a plain-http intranet, which is no secure context', () => {
    it.each([
      ['bundled', policies.forModules, briefTour],
      ['cdn', policies.forCdn, briefTour],
      ['classic', policies.forCdn, tour],
    ])('%s', async (way, policy, steps) => {
      const plain = {
        'is not secure': async (visit) => expect(await visit.ask(() => isSecureContext)).toBe(false),
      };
      expect(
        await faultsOf({ policy, head: heads[way](), host: intranet, steps: { ...plain, ...steps } }),
      ).toEqual([]);
    });
  });
});
