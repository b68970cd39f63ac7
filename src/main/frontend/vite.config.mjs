import { fileURLToPath } from 'node:url';

const here = path => fileURLToPath(new URL(path, import.meta.url));

/** The agents' tab: Camunda loads plugin.js and plugin.css by these names; the other files when somebody needs them. */
export default {
  root: here('.'),
  logLevel: 'warn',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: false,
    lib: { entry: here('src/tasklist/plugin.tsx'), formats: ['es'], fileName: () => 'plugin.js' },
    rollupOptions: {
      output: { chunkFileNames: '[name].js', assetFileNames: 'plugin[extname]' }
    }
  },
  // Tests look at the diagrams, which lie at the top of the repository.
  server: { fs: { allow: [here('../../..')] } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' }
};
