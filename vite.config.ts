import { defineConfig } from 'vite';

const source = new URL('./src/', import.meta.url).pathname;
const themes = new URL('./themes/', import.meta.url).pathname;

/** The development server: pages of the project import `civicboard/…` as a portal would and get the sources. */
export default defineConfig({
  appType: 'mpa',
  resolve: {
    alias: [
      { find: /^civicboard$/, replacement: `${source}index.ts` },
      { find: /^civicboard\/model$/, replacement: `${source}model/index.ts` },
      { find: /^civicboard\/import$/, replacement: `${source}import/index.ts` },
      { find: /^civicboard\/locales\/([\w-]+)$/, replacement: `${source}locales/$1.ts` },
      { find: /^civicboard\/themes\//, replacement: themes },
      { find: /^civicboard\/([\w-]+)\/class$/, replacement: `${source}$1/$1.ts` },
      { find: /^civicboard\/([\w-]+)$/, replacement: `${source}$1/define.ts` },
    ],
  },
  plugins: [
    {
      name: 'civicboard:home',
      configureServer({ middlewares }) {
        middlewares.use((request, response, next) => {
          if (request.url !== '/') return next();
          response.writeHead(302, { location: '/examples/' }).end();
        });
      },
    },
  ],
});
