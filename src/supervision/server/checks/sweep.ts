import type { Context } from '#platform/server/context.ts'
import type { RectificationOverdue } from '../events.ts'
import { tellHolder } from '../tell.ts'
import { listOverdue, raiseAlarm } from './store.ts'

export const SWEEP_RECTIFICATIONS = 'supervision.sweep-rectifications'
const BATCH = 200

/**
 * Raises an alarm for each check whose day to put right has passed. The alarm is a row, so it is raised once
 * however often and on however many nodes this runs. Answers with how many were raised.
 */
export async function sweepRectifications(context: Context): Promise<number> {
  const today = context.clock.today()
  let raised = 0
  for (;;) {
    const found = await context.db.transaction(async (tx) => {
      const rows = await listOverdue(tx, today, BATCH)
      for (const row of rows) {
        if (!(await raiseAlarm(tx, row, today))) continue
        raised++
        const { region, id: checkId, number, uscc } = row.check
        const of = { region, checkId, number, uscc, dueOn: row.dueOn }
        const kind = 'supervision.rectification-overdue'
        await context.events.publish<RectificationOverdue>(tx, { kind, ...of })
        await tellHolder(
          tx,
          context,
          row.check,
          { zh: '整改已逾期', en: 'The day to put it right has passed' },
          {
            zh: `应在 ${row.dueOn} 前整改，现已逾期。请立即整改并说明情况；复查仍不合格的，移交主管部门依法处理。`,
            en: `It was to be put right by ${row.dueOn}. Do so at once and say so; otherwise the department decides by law.`,
          },
        )
      }
      return rows.length
    })
    if (found < BATCH) return raised
  }
}
