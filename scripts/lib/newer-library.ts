import fs from 'node:fs'
import path from 'node:path'

/**
 * Parts of the browser's library that are younger than Chromium 100, the oldest that the pages serve, with
 * the version that brought them; only names that mean nothing else. The compiler's target covers syntax,
 * not these.
 */
const NEWER: Readonly<Record<string, number>> = {
  'AbortSignal.any': 116,
  'Array.fromAsync': 121,
  'Object.groupBy': 117,
  'Promise.try': 128,
  'Promise.withResolvers': 119,
  'Iterator.from': 122,
  'RegExp.escape': 136,
  '.isSubsetOf(': 122,
  '.isSupersetOf(': 122,
  '.symmetricDifference(': 122,
  '.transferToFixedLength(': 114,
  '.isWellFormed(': 111,
  '.toWellFormed(': 111,
  '.checkVisibility(': 105,
  '.showPopover(': 114,
}

/** Where the built pages use something of that; the polyfills of main/web are not in this list. */
export function newerThanServed(texts: ReadonlyMap<string, string>): string[] {
  return [...texts].flatMap(([name, text]) =>
    Object.entries(NEWER).flatMap(([part, version]) => {
      const at = text.indexOf(part)
      if (at === -1 || isAsked(text, at, part)) return []
      return [`${name} uses ${part}, which Chromium has from ${version} on`]
    }),
  )
}

/** Used only where it is there: `typeof X === 'function'`, `X?.(`, `X &&` shortly before. */
function isAsked(text: string, at: number, part: string): boolean {
  const before = text.slice(Math.max(0, at - 80), at + part.length + 12)
  return /typeof|\?\.|\bin\b|&&/.test(before)
}

/** The scripts of a built web. */
export function scriptsOf(folder: string): Map<string, string> {
  const assets = path.join(folder, 'assets')
  const names = fs.readdirSync(assets).filter((name) => name.endsWith('.js'))
  return new Map(names.map((name) => [name, fs.readFileSync(path.join(assets, name), 'utf8')]))
}
