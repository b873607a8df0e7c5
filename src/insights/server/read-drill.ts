import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { nameCases } from '../../cases/server/index.ts'
import type { AskDrill, DrillLine, DrillPage } from '../core/index.ts'
import { countDrilled, drill, type DrilledMoment, type DrillFilter } from './drill/store.ts'
import { Names } from './names.ts'
import { sliceOf } from './slice.ts'

/** The cases behind a number, newest first; its length is the number. */
export async function readDrill(tx: Tx, context: Context, asked: AskDrill): Promise<DrillPage> {
  const { cursor, limit, measure, item, over } = asked
  const of = { ...sliceOf(asked), measure, item, over }
  const filter: DrillFilter = { ...of, after: placeOf(cursor), limit: limit + 1 }
  const found = await drill(tx, filter)
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    count: await countDrilled(tx, filter),
    items: await presentLines(tx, context, asked.region, page),
    next: found.length > limit && last ? `${last.on}/${last.caseId}/${last.n}` : null,
  }
}

/** Drilled moments with the names that a person knows them by. */
export async function presentLines(
  tx: Tx,
  context: Context,
  region: string,
  moments: readonly DrilledMoment[],
): Promise<DrillLine[]> {
  const names = new Names(currentCatalogue(context), region)
  const cases = await nameCases(
    tx,
    moments.map(({ caseId }) => caseId),
  )
  return moments.map(({ caseId, on, industry, item, department, days, late, outcome }) => {
    const known = cases.get(caseId)
    return {
      caseId,
      caseNo: known?.caseNo ?? null,
      applicant: known?.applicant ?? null,
      industry: names.industry(industry),
      item: item === '' ? null : names.item(item),
      department: department === '' ? null : names.department(department),
      on,
      days,
      late,
      outcome,
    }
  })
}

function placeOf(cursor: string | undefined): DrillFilter['after'] {
  const [, on, caseId, n] =
    /^(\d{4}-\d{2}-\d{2})\/([0-9a-f-]{36})\/(\d{1,5})$/.exec(cursor ?? '') ?? []
  if (on === undefined || caseId === undefined || n === undefined) return undefined
  return { on, caseId, n: Number(n) }
}
