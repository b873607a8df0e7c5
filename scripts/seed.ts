import { parseArgs } from 'node:util'
import { dayInShanghai } from '../src/platform/server/clock.ts'
import { seed } from './seed/index.ts'

/*
 * node scripts/seed.ts --cases 1000000 --database-url postgres://… [--data folder] [--today 2026-11-21]
 *   [--days 18] [--lean] [--region 110102 …]
 * Into a migrated or an empty database, as its owner. Everybody in it is invented.
 */
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    'database-url': { type: 'string' },
    data: { type: 'string' },
    today: { type: 'string', default: dayInShanghai(new Date()) },
    days: { type: 'string', default: '18' },
    region: { type: 'string', multiple: true },
    lean: { type: 'boolean', default: false },
  },
})
const databaseUrl = values['database-url']
if (databaseUrl === undefined) throw new Error('--database-url postgres://…')
await seed({
  databaseUrl,
  cases: Number(values.cases),
  today: values.today,
  days: Number(values.days),
  lean: values.lean,
  ...(values.region !== undefined && { regions: values.region }),
  ...(values.data !== undefined && { dataDir: values.data }),
  say: (line) => console.log(line),
})
