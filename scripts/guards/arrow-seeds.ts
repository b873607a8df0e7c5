import type { Seed } from './seed.ts'

const seed = (name: string, rule: string, file: string, code: string): Seed => ({
  rule,
  net: 'arrows',
  name,
  file,
  code,
})

/** What dependency-cruiser stops beside the list of who may know whom. */
const RULES: readonly Seed[] = [
  seed(
    'resolvable',
    'an import leads somewhere',
    'src/cases/core/seeded-nowhere.ts',
    `export { q } from './nowhere.ts'`,
  ),
  {
    ...seed(
      'no-cycles',
      'no circle of imports',
      'src/cases/core/seeded-round.ts',
      `import { a } from './seeded-about.ts'\nexport const b = () => a`,
    ),
    beside: {
      'src/cases/core/seeded-about.ts': `import { b } from './seeded-round.ts'\nexport const a = () => b`,
    },
  },
  seed(
    'kernel-knows-nothing',
    'the kernel knows nothing',
    'src/kernel/seeded.ts',
    `export { may } from '../access/core/index.ts'`,
  ),
  seed(
    'core-is-pure',
    'core reads no files',
    'src/cases/core/seeded-impure.ts',
    `export { readFileSync } from 'node:fs'`,
  ),
  seed(
    'core-is-pure',
    'core knows no server',
    'src/cases/core/seeded-downward.ts',
    `export { ACCESS_PROBLEMS } from '../../access/server/index.ts'`,
  ),
  seed(
    'server-not-to-web',
    'the server knows no page',
    'src/cases/server/seeded-page.ts',
    `export * from '../web/index.ts'`,
  ),
  seed(
    'web-not-to-server',
    'a page reaches the server by HTTP',
    'src/access/web/seeded-server.ts',
    `export { ACCESS_PROBLEMS } from '../server/index.ts'`,
  ),
  seed(
    'platform-knows-no-module',
    'the platform knows no business',
    'src/platform/server/seeded.ts',
    `export { may } from '../../access/core/index.ts'`,
  ),
  seed(
    'nobody-knows-main',
    'nobody knows main',
    'src/cases/server/seeded-main.ts',
    `export { MODULES } from '../../main/modules.ts'`,
  ),
  seed(
    'meet-at-the-index',
    'modules meet at the index',
    'src/cases/server/seeded-back-door.ts',
    `export { may } from '../../access/core/may.ts'`,
  ),
  seed(
    'only-stores-touch-sql',
    'SQL lives in stores',
    'src/cases/server/seeded-sql.ts',
    `import { sql } from 'kysely'\nexport const x = sql`,
  ),
  seed(
    'not-to-dev-dep',
    'what runs needs no development tool',
    'src/cases/server/seeded-tool.ts',
    `import fc from 'fast-check'\nexport const x = fc`,
  ),
]

/** For each module one import of a module that it may not know. */
export function arrowSeeds(mayKnow: Readonly<Record<string, readonly string[]>>): Seed[] {
  const modules = Object.keys(mayKnow)
  const strangers = modules.flatMap((module) => {
    const stranger = modules.find((m) => m !== module && !mayKnow[module]!.includes(m))
    if (stranger === undefined) return []
    return seed(
      `${module}-knows-only-its-own`,
      `${module} does not know ${stranger}`,
      `src/${module}/server/seeded-stranger.ts`,
      `export * from '../../${stranger}/core/index.ts'`,
    )
  })
  return [...RULES, ...strangers]
}
