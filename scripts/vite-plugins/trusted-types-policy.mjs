import { sideScripts } from '../classic-scripts/side-scripts.mjs';

/**
 * Renames the Trusted Types policy of the bundled Lit to `civicboard`, so that our CDN files live on a page
 * beside another Lit. The policy is kept under a global symbol: a second copy of the file finds it there
 * instead of asking for a name that is taken, which throws. Where the page's CSP does not list the name, Lit
 * goes on without a policy, as it does in browsers that have none. It also vouches for the addresses of the
 * scripts that the classic build loads by itself (`side-scripts.mjs`), and for no other.
 */
export function trustedTypesPolicy() {
  const litHtml = /\/lit-html\/lit-html\.js$/;
  const call = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/g;
  const key = 'Symbol.for("civicboard:trusted-types-policy")';
  const scriptUrl =
    `url=>{if(/\\/civicboard\\.(?:${Object.values(sideScripts).join('|')})\\.js$/.test(url))return url;` +
    'throw new TypeError(`civicboard: not a script of ours: ${url}`)}';
  let renamed = 0;

  return {
    name: 'civicboard:trusted-types-policy',
    enforce: 'pre',
    buildStart() {
      renamed = 0;
    },
    transform: {
      filter: { id: litHtml },
      handler(code) {
        const result = code.replace(call, (_, factory) => {
          renamed += 1;
          return (
            `(()=>{try{return globalThis[${key}]||` +
            `(globalThis[${key}]=${factory}.createPolicy("civicboard",{createHTML:html=>html,createScriptURL:${scriptUrl}}))}catch{}})()`
          );
        });
        return { code: result, map: null };
      },
    },
    buildEnd(error) {
      if (!error && renamed !== 1) {
        this.error(
          `Expected one createPolicy("lit-html", …) in lit-html/lit-html.js to rename, got ${renamed}.`,
        );
      }
    },
  };
}
