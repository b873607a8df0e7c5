import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Whatever started the build (a test runner says `test`), people get React without its development checks.
process.env['NODE_ENV'] = 'production'

/** Paths are relative to this folder (the root), so the build is the same from wherever it is started. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'chrome100',
    // Small files stay files: the page's policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        app: path.join(import.meta.dirname, 'index.html'),
        'field-worker': path.join(import.meta.dirname, 'field-worker.ts'),
      },
      output: {
        // a service worker keeps its address for ever, and serves what lies below it
        entryFileNames: ({ name }) =>
          name === 'field-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
