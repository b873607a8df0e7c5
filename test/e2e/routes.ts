import fs from 'node:fs'

const ROUTER = new URL('../../src/main/web/router.tsx', import.meta.url)

/** Every address of the web as the router's own text names it; its pages themselves need a browser. */
export function routes(): readonly string[] {
  const text = fs.readFileSync(ROUTER, 'utf8')
  const found = [...text.matchAll(/page\(\s*'([^']+)'|\bpath: '([^']+)'/g)]
  return found.flatMap(([, page, path]) => page ?? path ?? [])
}

/** Whether this address, or a piece of a test that names one, leads to the page of this route. */
export function leadsTo(route: string, words: string): boolean {
  const steps = route.split('/').map((step) => (step.startsWith('$') ? PARAMETER : step))
  return new RegExp(`${steps.join('/')}(?![\\w/-])`).test(words)
}

/** A value, or what a template puts in its place. */
const PARAMETER = String.raw`(\$\{[^}]+\}|[\w.\[\]+-]+)`
