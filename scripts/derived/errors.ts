import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Problem } from '../../src/platform/server/http.ts'
import type { Derive } from '../lib/derive.ts'
import { ROOT } from '../lib/run.ts'

type Lines = Readonly<Record<string, Problem>>

/** docs/derived/errors.md: every code that the interface may answer, from each module's own lines. */
export const errors: Derive = async () => {
  const parts = [
    '# 错误代码 · Error codes',
    '由 `npm run derived` 生成。代码一经发布不再改变。 Made by `npm run derived`; a code never changes once released.',
  ]
  for (const module of fs.readdirSync(path.join(ROOT, 'src')).toSorted()) {
    const index = path.join(ROOT, 'src', module, 'server', 'index.ts')
    if (!fs.existsSync(index)) continue
    const face = (await import(pathToFileURL(index).href)) as Readonly<Record<string, Lines>>
    const lines = Object.keys(face).filter((name) => name.endsWith('_PROBLEMS'))
    const all = Object.assign({}, ...lines.map((name) => face[name])) as Lines
    if (Object.keys(all).length > 0) parts.push(`## ${module}`, table(all))
  }
  return { 'docs/derived/errors.md': `${parts.join('\n\n')}\n` }
}

function table(lines: Lines): string {
  const rows = Object.entries(lines)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, title, next, basis = '' }]) =>
      [`\`${code}\``, status, `${title.zh}<br>${title.en}`, `${next.zh}<br>${next.en}`, basis]
        .map((cell) => String(cell).replaceAll('|', '\\|'))
        .join(' | '),
    )
  return [
    '| 代码 code | HTTP | 含义 meaning | 怎么办 what to do | 依据 basis |',
    '|---|---|---|---|---|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}
