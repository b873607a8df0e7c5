import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Every script and style also as `.gz`, so that a server without a proxy in front sends few bytes. */
const compressed: Plugin = {
  name: 'compressed',
  apply: 'build',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (!/[.](js|css|svg)$/.test(file.fileName)) continue
      const source = gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 })
      this.emitFile({ type: 'asset', fileName: `${file.fileName}.gz`, source })
    }
  },
}

/** Paths are relative to this folder (the root), so the build is the same from wherever it is started. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), compressed],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'chrome100',
    // Small files stay files: the page's policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
