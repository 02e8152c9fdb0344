// Runs in the page, at the head of the classic script; see ../classic-scripts.mjs.
export const register = define;

/** The tag of the classic script; only while that runs does the page tell. */
const ownTag = document.currentScript;
const factories = {};
const modules = {};
const pending = {};

/** Takes the parts of a script; the same part from another script is left out. */
function define(parts) {
  for (const name in parts) factories[name] = factories[name] || parts[name];
}

function take(name) {
  if (!modules[name]) factories[name]((modules[name] = {}), take, load);
  return modules[name];
}

/** A part that may lie in a script of its own, as a promise. */
function load(name, file) {
  if (!file || factories[name]) return Promise.resolve().then(() => take(name));
  pending[file] =
    pending[file] ||
    request(file).catch((error) => {
      // The next call tries again.
      pending[file] = null;
      throw error;
    });
  return pending[file].then(() => take(name));
}

async function request(file) {
  // Bundled into another script, or pasted into the page, there is no address to go by.
  if (!ownTag || !ownTag.src) throw new Error('civicboard: the address of the classic script is not known.');
  const address = new URL(file, ownTag.src).href;
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
}
