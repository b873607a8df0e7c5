import { systemClock } from '#platform/server/clock.ts'
import type { Database } from '#platform/server/database.ts'
import { settings, type SettingFlags } from '../settings.ts'
import { Exit, print, printJson, say } from '../terminal.ts'
import { besideService } from '../with-database.ts'
import { applyRetention, daysOf, mistakesIn, PERIODS, type Applied } from './retention.ts'

export type RetainFlags = SettingFlags & { readonly dryRun?: boolean; readonly json?: boolean }

/** `zhunying retention [--dry-run]`: what is kept how long and why, and what goes now. */
export async function retain(flags: RetainFlags): Promise<void> {
  const config = settings(flags)
  const mistakes = mistakesIn(config)
  if (mistakes.length > 0) throw new Exit(2, `RETENTION_DAYS\n${mistakes.join('\n')}`)
  const at = { clock: systemClock, config }
  const applied = await besideService(flags, ({ db }) =>
    flags.dryRun === true ? undone(db, at) : db.transaction((tx) => applyRetention(tx, at)),
  )
  const lines = PERIODS.map((period) => ({
    id: period.id,
    what: period.what,
    days: daysOf(period, at),
    least: period.least,
    due: applied.find(({ id }) => id === period.id)?.gone ?? 0,
    basis: period.basis,
    verified: period.verified,
    reading: period.reading,
  }))
  if (flags.json === true) return printJson({ dryRun: flags.dryRun === true, periods: lines })
  for (const { id, what, days, due, basis } of lines)
    print([id, `${days} 天`, `${due} 条`, what, basis].join('\t'))
  say(
    flags.dryRun === true
      ? '没有删除任何内容；每条规则一次至多一批 · nothing was deleted; a batch of each at most'
      : '已删除以上内容，并留下操作记录 · deleted and recorded',
  )
}

/** Does everything and undoes it: what would go is counted by the very statements that take it away. */
async function undone(
  db: Database,
  at: Parameters<typeof applyRetention>[1],
): Promise<readonly Applied[]> {
  class Undone extends Error {
    readonly applied: readonly Applied[]
    constructor(applied: readonly Applied[]) {
      super('undone')
      this.applied = applied
    }
  }
  try {
    return await db.transaction(async (tx) => {
      throw new Undone(await applyRetention(tx, at))
    })
  } catch (error) {
    if (error instanceof Undone) return error.applied
    throw error
  }
}
