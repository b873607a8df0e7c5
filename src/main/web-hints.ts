import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { NONCE } from './web-build.ts'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

/** The pages that people open first, by their addresses: what the browser may fetch beside the entry. */
const FIRST: readonly (readonly [address: RegExp, page: string])[] = [
  [/^\/$/, 'LandingPage'],
  [/^\/open\/\d+\/[^/]+$/, 'QuestionPage'],
  [/^\/open\/\d+\/[^/]+\/result$/, 'ResultPage'],
  [/^\/open\/\d+\/[^/]+\/what-if$/, 'WhatIfPage'],
  [/^\/notices\/[^/]+$/, 'NoticePage'],
  [/^\/login$/, 'LoginPage'],
  [/^\/cases$/, 'MyCasesPage'],
  [/^\/cases\/[^/]+$/, 'CasePage'],
  [/^\/cases\/[^/]+\/sections\/[^/]+$/, 'SectionPage'],
  [/^\/cases\/[^/]+\/materials$/, 'MaterialsPage'],
  [/^\/cases\/[^/]+\/check$/, 'CheckPage'],
  [/^\/messages$/, 'MessagesPage'],
  [/^\/rate\/[^/]+\/[^/]+$/, 'RatePage'],
  [/^\/licences$/, 'WalletPage'],
  [/^\/licences\/[^/]+$/, 'LicencePage'],
  [/^\/licences\/[^/]+\/code$/, 'CodePage'],
]

/**
 * The page with its styles inside (about 5 kB packed): the first paint waits for nothing but the page.
 */
export async function withStyles(folder: string, page: string): Promise<string> {
  const links = [...page.matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)"[^>]*>/g)]
  let whole = page
  for (const [link, file = ''] of links) {
    const css = await readFile(path.join(folder, file), 'utf8')
    // named once more for no screen, or a page that is loaded later would add it after the others
    const named = `<link rel="stylesheet" crossorigin media="print" href="/${file}">`
    // a function: `$` in a style is no pattern
    whole = whole.replace(link, () => `<style nonce="${NONCE}">${css}</style>${named}`)
  }
  return whole
}

/**
 * For an address, the links that let the browser fetch its page while it still reads the entry: one
 * journey over a slow line less. An address that is not in the list gets none.
 */
export async function pageHints(folder: string, page: string): Promise<(url: string) => string> {
  const text = await readFile(path.join(folder, '.vite/manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Readonly<Record<string, Chunk>>
  const known = new Map(
    FIRST.map(([, name]) => [name, linksOf(manifest, name).filter((link) => !page.includes(link))]),
  )
  return (url) => {
    const [address = ''] = url.split('?')
    const [, name = ''] = FIRST.find(([pattern]) => pattern.test(address)) ?? []
    const links = known.get(name) ?? []
    return links
      .map((file) => `<link rel="modulepreload" crossorigin href="${file}" nonce="${NONCE}">`)
      .join('')
  }
}

function linksOf(manifest: Readonly<Record<string, Chunk>>, page: string): string[] {
  const start = Object.keys(manifest).find((key) => key.endsWith(`/${page}.tsx`))
  const seen = new Set<string>()
  const queue = start === undefined ? [] : [start]
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    queue.push(...(manifest[key]?.imports ?? []))
  }
  return [...seen].flatMap((key) => {
    const file = manifest[key]?.file
    return file === undefined ? [] : [`/${file}`]
  })
}
