import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Whatever started the build (a test runner says `test`), people get React without its development checks.
process.env['NODE_ENV'] = 'production'

/**
 * A slow line pays a round trip for every few files, so an owner's page is few: what every page needs,
 * a file of its own, and one of what the pages around it share.
 */
const SHARED = [
  {
    name: 'base',
    priority: 2,
    test: among(
      String.raw`node_modules/(react|react-dom|scheduler|use-sync-external-store|antd-mobile|@tanstack)/`,
      String.raw`src/platform/(web/(?!staff/|upload)|core/)`,
      String.raw`src/insights/core/measures\.`,
      String.raw`src/access/web/(session|strings|SessionGate|SignInOver)\.`,
      String.raw`src/(kernel/|catalogue/web/(index|names|NamesReady|AsPrinted)\.)`,
      String.raw`rolldown/runtime|vite/preload-helper`,
    ),
  },
  {
    name: 'filing',
    priority: 1,
    minShareCount: 2,
    test: among(
      String.raw`src/(forms|parties)/(core|web)/`,
      String.raw`src/catalogue/core/evaluate`,
      String.raw`src/cases/web/(?!desk/|sending/|index)`,
    ),
  },
  {
    name: 'asking',
    minShareCount: 2,
    test: among(String.raw`src/(guidance/web|notices/(web|core))/(?!index)`),
  },
  {
    name: 'holding',
    minShareCount: 2,
    test: among(
      String.raw`src/licences/web/(?!desk/|index)`,
      String.raw`src/verification/web/(LicenceScansCard|strings|use-scans)\.`,
      String.raw`src/supervision/web/(SupervisionLinks|strings|credit/(CreditLink|strings))\.`,
    ),
  },
  {
    name: 'after',
    minShareCount: 2,
    test: among(
      String.raw`src/(letters|feedback)/web/(\w*Letters|BeyondNotice|RateLink|strings|use-\w+)\.`,
      String.raw`src/archives/web/(ArchiveLink|strings)\.`,
    ),
  },
  {
    name: 'visiting',
    minShareCount: 2,
    test: among(String.raw`src/inspections/(core|web/(device|use-visits))`),
  },
]

/** The modules at one of these places. */
function among(...places: string[]): RegExp {
  return new RegExp(places.join('|').replaceAll('/', String.raw`[\\/]`))
}

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
        codeSplitting: { groups: SHARED },
        // a service worker keeps its address for ever, and serves what lies below it
        entryFileNames: ({ name }) =>
          name === 'field-worker' ? '[name].js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
