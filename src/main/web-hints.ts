import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { FIRST_PAGES, firstPageAt } from './first-pages.ts'
import { NONCE } from './web-build.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/**
 * The page with its styles inside (about 5 kB packed): the first paint waits for nothing but the page.
 */
export async function withStyles(folder: string, page: string): Promise<string> {
  const links = [...page.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/g)]
  let whole = page
  for (const [link, file = ''] of links) {
    const style = await inside(folder, file)
    // a function: `$` in a style is no pattern
    whole = whole.replace(link, () => style)
  }
  return whole
}

async function inside(folder: string, file: string): Promise<string> {
  const css = await readFile(path.join(folder, file), 'utf8')
  // named once more for no screen, or a page that is loaded later would add it after the others
  const named = `<link rel="stylesheet" crossorigin media="print" href="/${file}">`
  return `<style nonce="${NONCE}">${css}</style>${named}`
}

/** What stands in the head of a page beside what all have. */
interface Hints {
  /** Let the browser fetch the page's files while it still reads the entry: a round trip less. */
  readonly links: string
  /** The page's own styles, inside as those of all pages are. */
  readonly styles: string
}

/** For an address, the head of its page; nothing for one where people seldom begin. */
export async function pageHints(folder: string, page: string): Promise<(url: string) => Hints> {
  const text = await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Manifest
  const known = new Map<readonly string[], Hints>()
  for (const { files } of FIRST_PAGES) {
    const chunks = chunksOf(manifest, files)
    const links = [...new Set(chunks.map(({ file }) => `/${file}`))]
      .filter((link) => !page.includes(link))
      .map((link) => `<link rel="modulepreload" crossorigin href="${link}" nonce="${NONCE}">`)
    const css = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))]
    const styles = css.filter((file) => !page.includes(file)).map((file) => inside(folder, file))
    known.set(files, { links: links.join(''), styles: (await Promise.all(styles)).join('') })
  }
  return (url) => known.get(firstPageAt(url)?.files ?? []) ?? { links: '', styles: '' }
}

/** The chunks of these sources, and all that they import. */
function chunksOf(manifest: Manifest, files: readonly string[]): Chunk[] {
  const found = new Map<string, Chunk>()
  const queue = files.map((file) => {
    const key = Object.keys(manifest).find((name) => `/${name}`.endsWith(`/${file}`))
    if (key === undefined) throw new Error(`the build has no ${file}`)
    return key
  })
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const chunk = manifest[key]
    if (chunk === undefined || found.has(key)) continue
    found.set(key, chunk)
    queue.push(...(chunk.imports ?? []))
  }
  return [...found.values()]
}
