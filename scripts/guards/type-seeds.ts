import type { Seed } from './seed.ts'

/** What the compiler stops. `tsconfig.core.json` knows neither a browser nor Node. */
const core = (name: string, rule: string, code: string): Seed => ({
  rule,
  net: 'types',
  file: `src/cases/core/seeded-${name}.ts`,
  code,
})

export const TYPE_SEEDS: readonly Seed[] = [
  core('fs', 'core reads no files', `export { readFileSync } from 'node:fs'`),
  core('env', 'core knows no process', 'export const x = process.env'),
  core('fetch', 'core fetches nothing', `export const x = () => fetch('/')`),
  core('document', 'core knows no page', 'export const x = () => document.title'),
  core('timer', 'core sets no timers', 'export const x = () => setTimeout(() => undefined, 1)'),
  core('console', 'core prints nothing', 'export const x = () => console.log(1)'),
  core('enum', 'only erasable syntax', 'export enum E { A }'),
  core('index', 'an index may find nothing', 'export const f = (a: string[]): string => a[0]'),
  core(
    'type',
    'types are imported as types',
    `import { Result } from '#kernel/result.ts'\nexport type R = Result<1, 2>`,
  ),
  {
    rule: 'web knows no process',
    net: 'types',
    file: 'src/cases/web/seeded-process.ts',
    code: 'export const x = process.env',
  },
  {
    rule: 'pages ask no address that nobody answers',
    net: 'types',
    file: 'src/cases/web/seeded-path.ts',
    code: `import { get } from '#platform/web/index.ts'
export const x = get('/casez')`,
  },
  {
    rule: 'pages send what the address takes',
    net: 'types',
    file: 'src/cases/web/seeded-body.ts',
    code: `import { post } from '#platform/web/index.ts'
export const x = (id: string) => post(\`/cases/\${id}/submit\`, { declaration: 'yes' })`,
  },
  {
    rule: 'pages read what the address answers',
    net: 'types',
    file: 'src/cases/web/seeded-answer.ts',
    code: `import { get } from '#platform/web/index.ts'
export const x = (id: string) => get<{ paper: number }>(\`/cases/\${id}\`)`,
  },
  {
    rule: 'every state has an answer: a new one does not compile',
    net: 'types',
    file: 'src/cases/core/seeded-state.ts',
    code: `import { unreachable } from '#kernel/never.ts'
export function f(state: 'a' | 'b'): string {
  switch (state) {
    case 'a':
      return 'a'
    default:
      return unreachable(state)
  }
}`,
  },
  {
    rule: 'every refusal has a line over HTTP: a new one does not compile',
    net: 'types',
    file: 'src/access/core/may.ts',
    replace: [
      'export type AccessRefusal =',
      `export type AccessRefusal =\n  | { readonly code: 'ACCESS_SEEDED' }`,
    ],
    reportedIn: 'src/access/server/problems.ts',
  },
  {
    rule: 'a store reaches its own tables only',
    net: 'types',
    file: 'src/records/server/store.ts',
    replace: [
      'const own =',
      `export const steal = (tx: Tx) => own(tx).selectFrom('account').selectAll().execute()\nconst own =`,
    ],
  },
  {
    rule: 'a transaction is opaque outside stores',
    net: 'types',
    file: 'src/cases/server/seeded-opaque.ts',
    code: `import type { Tx } from '#platform/server/database.ts'
export const f = (tx: Tx) => tx.selectFrom('account')`,
  },
]
