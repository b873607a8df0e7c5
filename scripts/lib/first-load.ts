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
export const LIMITS: Limits = { owner: 200_000, staff: 400_000 }

export interface FirstLoad {
  readonly page: string
  readonly shell: Shell
  readonly bytes: number
}

const ENTRY = 'index.html'
const STAFF_SHELL = 'StaffShell.tsx'

/** The pages as the router names them; what has an address under /staff stands in the staff shell. */
export function pagesOf(router: string, around: string): Map<string, Shell> {
  const pages = new Map<string, Shell>()
  const named = /(?:page\('([^']+)',|path: '([^']+)',\s*component:)\s*\w+\.(\w+)/g
  for (const [, a, b, page = ''] of router.matchAll(named))
    pages.set(page, (a ?? b ?? '').startsWith('/staff') ? 'staff' : 'owner')
  // pages of which `main` shows more than one module
  for (const [, page = ''] of around.matchAll(/<\w+\.(\w+Page)\b/g))
    pages.set(page, page.startsWith('Desk') || page.startsWith('Branch') ? 'staff' : 'owner')
  return pages
}

/** Every page with all that its first load fetches: the entry, its shell, its own chunk, their styles. */
export function firstLoads(
  manifest: Manifest,
  pages: ReadonlyMap<string, Shell>,
  sizeOf: (file: string) => number,
): FirstLoad[] {
  const start = (shell: Shell) => (shell === 'staff' ? [ENTRY, STAFF_SHELL] : [ENTRY])
  return [...pages].map(([page, shell]) => {
    const key = Object.keys(manifest).find((name) => name.endsWith(`/${page}.tsx`))
    if (key === undefined) throw new Error(`the build has no page ${page}`)
    const files = filesOf(manifest, [...start(shell), key])
    const bytes = [...files].reduce((sum, file) => sum + sizeOf(file), sizeOf(ENTRY))
    return { page, shell, bytes }
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
  loads.filter(({ shell, bytes }) => bytes > limits[shell])

/** The first loads of a built web in this folder. */
export function measureBuild(root: string, folder: string): FirstLoad[] {
  const read = (file: string) => fs.readFileSync(path.join(root, 'src/main/web', file), 'utf8')
  const manifest = JSON.parse(
    fs.readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8'),
  ) as Manifest
  const pages = pagesOf(read('router.tsx'), read('with-letters.tsx') + read('owner-pages.tsx') + read('receivers.tsx') + read('Landing.tsx'))
  const sizeOf = (file: string) =>
    gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length
  return firstLoads(manifest, pages, sizeOf)
}
