import type { Seed } from './seed.ts'

export const OTHER_SEEDS: readonly Seed[] = [
  {
    rule: 'no file that nobody uses',
    net: 'unused',
    name: 'files',
    file: 'src/cases/core/seeded-unused.ts',
    code: 'export const x = 1\n',
  },
  {
    rule: 'no export that nobody uses',
    net: 'unused',
    name: 'exports',
    file: 'src/main/terminal.ts',
    replace: ['/** Data: one JSON', 'export const seeded = () => 1\n\n/** Data: one JSON'],
  },
  {
    rule: 'one way to lay out code',
    net: 'format',
    file: 'src/cases/core/seeded-format.ts',
    code: 'export const x = {a:1};\n',
  },
  {
    rule: 'sql/schema.sql is what the migrations make',
    net: 'derived',
    file: 'sql/9999-seeded.sql',
    code: 'create table seeded (id integer primary key);\n',
    reportedIn: 'sql/schema.sql',
  },
]
