import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Stands in the built worker where the list of files goes. */
const PLACEHOLDER = 'FIELD_FILES_PLACEHOLDER'
/** What an inspector opens without a network, as the build names its sources. */
const PAGES = [
  'index.html',
  'StaffShell.tsx',
  '../../inspections/web/VisitsPage.tsx',
  '../../inspections/web/VisitPage.tsx',
  '../../supervision/web/field/FieldChecksPage.tsx',
  '../../supervision/web/field/FieldCheckPage.tsx',
]
const BESIDE = ['/manifest.webmanifest', '/field-icon-192.png']

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/**
 * Tells the service worker of a fresh build which files it keeps: everything that the visit pages
 * load, reckoned from the build's own manifest, so that a page added later is not forgotten.
 */
export function listFieldFiles(folder: string): void {
  const manifest = JSON.parse(
    fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'),
  ) as Readonly<Record<string, Chunk>>
  const found = new Set<string>()
  const walk = [...PAGES]
  const seen = new Set<string>()
  for (let name = walk.pop(); name !== undefined; name = walk.pop()) {
    if (seen.has(name)) continue
    seen.add(name)
    const chunk = manifest[name]
    if (chunk === undefined) throw new Error(`the build has no ${name}`)
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(file)
    walk.push(...(chunk.imports ?? []))
  }
  const files = [...[...found].toSorted().map((file) => `/${file}`), ...BESIDE]
  const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12)
  const worker = path.join(folder, 'field-worker.js')
  const code = fs.readFileSync(worker, 'utf8')
  if (!code.includes(PLACEHOLDER)) throw new Error('the built worker has no place for its files')
  fs.writeFileSync(worker, code.replace(PLACEHOLDER, JSON.stringify({ version, files })))
}
