import type { Context, ServerModule } from '#platform/server/context.ts'
import { resealCases } from '../../cases/server/index.ts'
import { applyRetention, mistakesIn } from './retention.ts'

const BATCH = 200

/**
 * Seals by the newest key what older versions stored in clear and what older keys sealed, batch by batch, each
 * in a transaction of its own: a night is enough for a district, and it goes on where it stopped.
 */
export async function resealAll(context: Pick<Context, 'db'>): Promise<number> {
  let changed = 0
  let after: string | undefined
  do {
    const batch = await context.db.transaction((tx) => resealCases(tx, after, BATCH))
    changed += batch.changed
    after = batch.after
  } while (after !== undefined)
  return changed
}

/** 个人信息: sealed at rest, and deleted when its time is over. */
export const personalDataModule: ServerModule = {
  name: 'personal-data',
  // a wrong setting is said at once, not in the night
  start: async ({ config }) => {
    const mistakes = mistakesIn(config)
    if (mistakes.length > 0) throw new Error(`RETENTION_DAYS: ${mistakes.join('; ')}`)
  },
  jobs: {
    'personal.seal': async (_data, { context }) => {
      const changed = await resealAll(context)
      if (changed > 0) context.log.info({ changed }, 'personal data sealed')
    },
    'personal.forget': async (_data, { tx, context }) => {
      const applied = await applyRetention(tx, context)
      const gone = applied.filter((period) => period.gone > 0)
      if (gone.length > 0) context.log.info({ gone }, 'data deleted whose time is over')
    },
  },
  schedules: { 'personal.seal': '30 1 * * *', 'personal.forget': '*/20 2-4 * * *' },
}
