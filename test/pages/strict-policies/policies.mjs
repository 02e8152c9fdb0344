// The policies that the README promises, as a portal's server sends them.

const strict =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/** For pages that import the ES modules: Lit makes its policy under its own name. */
export const forModules = `${strict}; trusted-types lit-html`;

/** For the files in `dist/cdn`, module and classic script. */
export const forCdn = `${strict}; trusted-types civicboard`;

/** For a page whose ES modules bring several copies of Lit. */
export const forSeveralLits = `${strict}; trusted-types lit-html 'allow-duplicates'`;

/** For the files in `dist/cdn` beside a Lit of the page's own. */
export const forCdnBesideLit = `${strict}; trusted-types civicboard lit-html`;

/** Scripts and styles by nonce alone. */
export const byNonce = (nonce) =>
  forCdn
    .replace("script-src 'self'", `script-src 'nonce-${nonce}'`)
    .replace("style-src 'self'", `style-src 'nonce-${nonce}'`);
