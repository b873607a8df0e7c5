import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** What Vite says of one file of the build. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Chunk>>

export type Shell = 'owner' | 'staff'
/** Most bytes of a first load, gzip, per shell: what an entrance with an empty cache fetches. */
export type Limits = Readonly<Record<Shell, number>>
export const LIMITS: Limits = { owner: 175_000, staff: 400_000 }
/** Most scripts of an owner's page: a browser asks for six at a time, and each further few cost a round trip. */
export const SCRIPTS = 9

export interface FirstLoad {
  readonly page: string
  readonly shell: Shell
  readonly bytes: number
  readonly scripts: number
}

/** Files of main/web in which it puts pages of several modules together. */
export const AROUND = [
  'Landing.tsx',
  'owner-pages.tsx',
  'owner-licence.tsx',
  'owner-messages.tsx',
  'receivers.tsx',
  'with-letters.tsx',
]
const ENTRY = 'index.html'
const STAFF_SHELL = 'StaffShell.tsx'

/** A page: whose shell it stands in, and the file of `main` that puts it together, if one does. */
export interface Stand {
  readonly shell: Shell
  readonly around?: string
}

/**
 * The pages as the router names them; what has an address under /staff stands in the staff shell. Pages that
 * `main` puts together of several modules (`around`: its files) are named there.
 */
export function pagesOf(
  router: string,
  around: Readonly<Record<string, string>>,
): Map<string, Stand> {
  const pages = new Map<string, Stand>()
  const staff = new Set<string>()
  const named = /(?:page\('([^']+)',|path: '([^']+)',\s*component:)\s*(?:\w+\.)?(\w+)/g
  for (const [, a, b, page = ''] of router.matchAll(named)) {
    const atDesk = (a ?? b ?? '').startsWith('/staff')
    if (atDesk) staff.add(page)
    // a page of both shells is held to the owner's limit, whose addresses come first
    if (page.endsWith('Page') && !pages.has(page))
      pages.set(page, { shell: atDesk ? 'staff' : 'owner' })
  }
  for (const [file, text] of Object.entries(around))
    for (const [, wrapper = '', body = ''] of text.matchAll(/export function (\w+)([^]*?)\n}/g))
      for (const [, page = ''] of body.matchAll(/<\w+\.(\w+Page)\b/g))
        pages.set(page, { shell: staff.has(wrapper) ? 'staff' : 'owner', around: file })
  return pages
}

/** Pages that come in one file with others: the file of each, as the face of its module says. */
export function sharedFiles(face: string): Map<string, string> {
  const files = new Map(
    [...face.matchAll(/const (\w+) = \(\) => import\('\.\/([^']+)'\)/g)].map(
      ([, name = '', file = '']) => [name, file],
    ),
  )
  const shared = new Map<string, string>()
  for (const [, page = '', name = ''] of face.matchAll(/const (\w+) = lazyPage\((\w+),/g)) {
    const file = files.get(name)
    if (file !== undefined) shared.set(page, file)
  }
  return shared
}

/** Every page with all that its first load fetches: the entry, its shell, its own chunk, their styles. */
export function firstLoads(
  manifest: Manifest,
  pages: ReadonlyMap<string, Stand>,
  sizeOf: (file: string) => number,
  shared: ReadonlyMap<string, string> = new Map(),
): FirstLoad[] {
  const start = (shell: Shell) => (shell === 'staff' ? [ENTRY, STAFF_SHELL] : [ENTRY])
  return [...pages].map(([page, { shell, around }]) => {
    const own = shared.get(page) ?? `${page}.tsx`
    const key = Object.keys(manifest).find((name) => name.endsWith(`/${own}`))
    if (key === undefined) throw new Error(`the build has no page ${page}`)
    // what is not a chunk of its own is in the entry
    const wrapped = around !== undefined && around in manifest ? [around] : []
    const files = filesOf(manifest, [...start(shell), ...wrapped, key])
    const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), sizeOf(ENTRY))
    const scripts = [...files].filter((file) => file.endsWith('.js')).length
    return { page, shell, bytes, scripts }
  })
}

function filesOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const queue = [...keys]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`the manifest has no ${key}`)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    queue.push(...(chunk.imports ?? []))
  }
  return files
}

export const overBudget = (loads: readonly FirstLoad[], limits: Limits): FirstLoad[] =>
  loads.filter(
    ({ shell, bytes, scripts }) =>
      bytes > limits[shell] || (shell === 'owner' && scripts > SCRIPTS),
  )

/** The first loads of a built web in this folder. */
export function measureBuild(root: string, folder: string): FirstLoad[] {
  const read = (file: string) => fs.readFileSync(path.join(root, 'src/main/web', file), 'utf8')
  const manifest = JSON.parse(
    fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'),
  ) as Manifest
  const pages = pagesOf(
    read('router.tsx'),
    Object.fromEntries(AROUND.map((file) => [file, read(file)])),
  )
  const sizeOf = (file: string) =>
    gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length
  const faces = fs.globSync('src/*/web/index.ts', { cwd: root })
  const shared = new Map(
    faces.flatMap((face) => [...sharedFiles(fs.readFileSync(path.join(root, face), 'utf8'))]),
  )
  return firstLoads(manifest, pages, sizeOf, shared)
}
