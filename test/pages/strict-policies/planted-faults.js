// What a strict policy forbids, done on purpose: `planted-faults.js?innerHTML` does that one.
(() => {
  const host = document.body;
  const plants = {
    innerHTML: () => (host.appendChild(document.createElement('p')).innerHTML = '<b>markup</b>'),
    'style-attribute': () => host.setAttribute('style', 'color: red'),
    'style-element': () => host.appendChild(document.createElement('style')).append('p { color: red }'),
    // eslint-disable-next-line no-eval -- a fault, planted
    eval: () => (0, eval)('1 + 1'),
    image: () => (host.appendChild(new Image()).src = 'http://elsewhere.test/pixel.png'),
    script: () => (host.appendChild(document.createElement('script')).src = 'http://elsewhere.test/code.js'),
    policy: () => window.trustedTypes?.createPolicy('other', {}),
    'console-error': () => console.error('planted'),
    exception: () =>
      setTimeout(() => {
        throw new Error('planted');
      }),
    rejection: () => void Promise.reject(new Error('planted')),
  };
  plants[new URL(document.currentScript.src).search.slice(1)]();
})();
