// Part of the classic build alone; see ../charts-script.mjs.

/** The tag of the classic script; only while that runs does the page tell. */
const ownTag = document.currentScript;

let pending = null;

/** The module that `civicboard.charts.js`, which lies beside the classic script, leaves on the window. */
export function loadCharts() {
  pending ??= request().catch((error) => {
    // The next call tries again.
    pending = null;
    throw error;
  });
  return pending;
}

async function request() {
  // Bundled into another script, or pasted into the page, there is no address to go by.
  if (!ownTag?.src) throw new Error('civicboard: the address of the classic script is not known.');
  const address = new URL('civicboard.charts.js', ownTag.src).href;
  const policy = globalThis[Symbol.for('civicboard:trusted-types-policy')];
  const script = document.createElement('script');
  script.nonce = ownTag.nonce;
  script.src = policy ? policy.createScriptURL(address) : address;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`civicboard: ${address} could not be loaded.`));
    document.head.append(script);
  });
  script.remove();
  return globalThis.civicboardCharts;
}
