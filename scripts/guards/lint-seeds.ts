import type { Seed } from './seed.ts'

const seed = (name: string, rule: string, code: string, file = short(name)): Seed => ({
  rule,
  net: 'lint',
  name,
  file: `src/cases/core/${file}.ts`,
  code,
})
const short = (name: string) => `seeded-${name.replace(/^.*\//, '')}`

const DATE = 'no-restricted-globals'
const CLOCK = 'no-restricted-properties'

/** What oxlint stops; each rule of .oxlintrc.json has a seed here. */
export const LINT_SEEDS: readonly Seed[] = [
  seed(DATE, 'core has no clock', 'export const x = () => new Date()'),
  seed(CLOCK, 'core does not ask for now', 'export const x = () => Date.now()', 'seeded-now'),
  seed(CLOCK, 'core throws no dice', 'export const x = () => Math.random()', 'seeded-dice'),
  seed('no-console', 'nothing prints but main', `export const x = () => console.log('x')`),
  seed('typescript/no-explicit-any', 'no any', 'export const x = (a: any) => a'),
  seed('import/no-default-export', 'names, not defaults', 'export default 1'),
  seed('unicorn/filename-case', 'files are kebab-case', 'export const x = 1', 'seeded_Name'),
  seed(
    'typescript/consistent-type-imports',
    'types are imported as types',
    `import { Result } from '#kernel/result.ts'\nexport type R = Result<1, 2>`,
  ),
  seed(
    'typescript/no-floating-promises',
    'a promise is awaited',
    'const save = async () => 1\nexport function lose() {\n  save()\n}',
  ),
  seed(
    'typescript/no-misused-promises',
    'a promise is no condition',
    'const is = async () => true\nexport const f = () => {\n  if (is()) return 1\n  return 2\n}',
  ),
  seed(
    'typescript/switch-exhaustiveness-check',
    'a switch handles every case',
    `export function f(s: 'a' | 'b') {\n  switch (s) {\n    case 'a':\n      return 1\n  }\n  return 2\n}`,
  ),
  seed(
    'vitest/valid-expect',
    'what is expected is said',
    `import { expect, test } from 'vitest'\ntest('hollow', () => {\n  expect(1)\n})`,
    'seeded-hollow.test',
  ),
  seed(
    'vitest/expect-expect',
    'a test asserts something',
    `import { test } from 'vitest'\ntest('nothing', () => {})`,
    'seeded-empty.test',
  ),
  {
    ...seed(
      'import/no-cycle',
      'no circle of imports',
      `import { a } from './seeded-circle.ts'\nexport const b = () => a`,
    ),
    beside: {
      'src/cases/core/seeded-circle.ts': `import { b } from './seeded-no-cycle.ts'\nexport const a = () => b`,
    },
  },
]
