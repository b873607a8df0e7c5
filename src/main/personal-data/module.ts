import type { Context, ServerModule } from '#platform/server/context.ts'
import { forgetOld, resealCases } from '../../cases/server/index.ts'

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
  jobs: {
    'personal.seal': async (_data, { context }) => {
      const changed = await resealAll(context)
      if (changed > 0) context.log.info({ changed }, 'personal data sealed')
    },
    'personal.forget': async (_data, { tx, context }) => {
      const forgotten = await forgetOld(tx, context)
      if (forgotten > 0) context.log.info({ forgotten }, 'personal data deleted')
    },
  },
  schedules: { 'personal.seal': '30 1 * * *', 'personal.forget': '*/20 2-4 * * *' },
}
