import type { PlainDate } from '#kernel/plain-date.ts'
import { dayInShanghai } from '#platform/server/clock.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { branchesOf, type CaseId, type CaseRecord } from '../../cases/core/index.ts'
import {
  findCase,
  listFiles,
  listHappenings,
  listVersions,
  lockCase,
  type CaseHappened,
} from '../../cases/server/index.ts'
import { momentsOf, realisedOf } from '../core/index.ts'
import { knownOf, replaceCase, versionsOf, type Known } from './store.ts'

/** Events that say nothing to be counted: saved boxes, hands, claims, promises. */
const SILENT = new Set([
  'created',
  'edited',
  'handlerNamed',
  'commitmentsSigned',
  'followingPromised',
  'followed',
])

/** Keeps the projection of a case in the transaction of the event itself. */
export async function hearCase(tx: Tx, event: CaseHappened, context: Context): Promise<void> {
  if (SILENT.has(event.event.kind)) return
  const record = await findCase(tx, event.caseId)
  if (!record) return
  // one command may tell several events; the first of them reads them all
  const known = await knownOf(tx, record)
  if (known?.version !== record.version) await projectCase(tx, context, record, known)
}

/** Reads the whole history of one case anew and keeps what can be counted of it. */
async function projectCase(
  tx: Tx,
  context: Context,
  record: CaseRecord,
  known: Known | undefined,
): Promise<void> {
  if (record.caseNo === null) return
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const happenings = await listHappenings(tx, record)
  const files = await listFiles(tx, record)
  const uploaded = new Set<string>(
    files.filter(({ source }) => source !== 'onSite').map(({ material }) => material),
  )
  const departmentOf = departmentsOf(catalogue, record)
  const history = happenings.map(({ at, event }) => ({ on: dayOf(at), event }))
  const moments = momentsOf(history, {
    calendar: catalogue.calendar,
    departmentOf,
    realised: () => realisedOf(catalogue, record, uploaded),
  })
  const departments = [...new Set(record.items.map(departmentOf))].filter((id) => id !== '')
  const { region, id, version, industry, items } = record
  const projected = { region, id, version, industry, items, departments, moments }
  await replaceCase(tx, projected, known)
}

function dayOf(at: string): PlainDate {
  return dayInShanghai(new Date(at))
}

/** The department that an item went to, or would go to under the region's plan. */
function departmentsOf(catalogue: Catalogue, record: CaseRecord): (item: string) => string {
  const branches = [...branchesOf(record.file).values()]
  const plan = catalogue.regions.get(record.region)?.plan.departments ?? []
  return (item) =>
    branches.find((branch) => branch.item === item)?.department ??
    plan.find(({ items }) => items.some((id) => id === item))?.id ??
    ''
}

export const CATCH_UP = 'insights.catch-up'
const BATCH = 500

/**
 * Reads every case that the projection has not read to its end: those of a database that is older than
 * the projection, and saves after which nothing else happened. How many there were.
 */
export async function catchUp(context: Context): Promise<number> {
  let caught = 0
  let after: CaseId | undefined
  for (;;) {
    const from = after
    const behind = await context.db.transaction(async (tx) => {
      const page = await listVersions(tx, from, BATCH)
      const known = await versionsOf(
        tx,
        page.map(({ id }) => id),
      )
      after = page.at(-1)?.id
      return page.filter(({ id, version }) => known.get(id) !== version)
    })
    for (const { id } of behind)
      await context.db.transaction(async (tx) => {
        const record = await lockCase(tx, id)
        if (record) await projectCase(tx, context, record, await knownOf(tx, record))
      })
    caught += behind.length
    if (after === undefined) return caught
  }
}
