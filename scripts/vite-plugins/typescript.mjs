// TypeScript by esbuild. Vite's own transformer takes `useDefineForClassFields: false`, which our decorators
// need, as an order to lower private fields as well: 60 WeakMaps, 1 kB gzip an element, slower access.
import { transform } from 'esbuild';

/** @param {string[]} target Oldest kernels the output is for. */
export function typescript(target) {
  return {
    name: 'civicboard:typescript',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const compilerOptions = {
        experimentalDecorators: true,
        useDefineForClassFields: false,
        verbatimModuleSyntax: true,
      };
      const options = {
        loader: 'ts',
        target,
        sourcefile: id,
        sourcemap: true,
        tsconfigRaw: { compilerOptions },
      };
      const result = await transform(code, options);
      return { code: result.code, map: result.map };
    },
  };
}
