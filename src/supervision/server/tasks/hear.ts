import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { branchesOf, type CaseId, type CaseRecord } from '../../../cases/core/index.ts'
import { findCase, type CasesEvent } from '../../../cases/server/index.ts'
import { endFollowing, nameLicence, saveTask } from './store.ts'

/** Materials that were allowed to follow are of the whole case. */
const WHOLE = '-'

type OfItem = Extract<CasesEvent, { kind: 'cases.branch-decided' | 'cases.promise' }>

/** 事后核查 lands here by itself: a promise that is to be checked, and what its department found of it. */
export async function followPromise(tx: Tx, event: PublishedEvent): Promise<void> {
  const { caseId, item } = event as OfItem
  const record = await findCase(tx, caseId)
  const branch = record && branchesOf(record.file).get(item)
  if (!record || branch?.at.state !== 'granted' || !branch.at.promise) return
  const { after, checkBy } = branch.at.promise
  const open = after.check === 'due' || after.check === 'ordered'
  await saveTask(tx, {
    ...placeOf(record),
    item,
    kind: 'promise',
    department: branch.department,
    due_on: after.check === 'ordered' ? after.correctBy : checkBy,
    state: open ? (after.check === 'ordered' ? 'ordered' : 'due') : 'done',
  })
}

interface OfCase extends PublishedEvent {
  readonly caseId: CaseId
}

/** 容缺受理: what was allowed to follow stands here until it came or its day has passed. */
export async function followMaterials(
  tx: Tx,
  event: PublishedEvent,
  context: Context,
): Promise<void> {
  const record = await findCase(tx, (event as OfCase).caseId)
  const following = record?.file.beside.following ?? []
  const [first] = following.toSorted((a, b) => (a.by < b.by ? -1 : 1))
  if (!record || !first) return
  const open = following.filter(({ state }) => state === 'due')
  const due = open.toSorted((a, b) => (a.by < b.by ? -1 : 1))[0]?.by ?? first.by
  const plan = currentCatalogue(context).regions.get(record.region)?.plan
  const department = plan?.departments.find(({ items }) => items.includes(first.items[0]!))?.id
  await saveTask(tx, {
    ...placeOf(record),
    item: WHOLE,
    kind: 'following',
    department: department ?? plan?.leadDepartment ?? '',
    due_on: due,
    state: open.length > 0 ? 'due' : 'done',
  })
}

/** The case made a licence: what it owes is looked at when that is checked. */
export async function followIssue(tx: Tx, event: PublishedEvent): Promise<void> {
  const { region, caseId, number } = event as Extract<CasesEvent, { kind: 'cases.issued' }>
  await nameLicence(tx, { region, caseId, number })
}

/** A case that ended owes no materials any more. */
export async function followEnd(tx: Tx, event: PublishedEvent): Promise<void> {
  const { region, caseId } = event as OfCase
  await endFollowing(tx, { region, caseId })
}

function placeOf({ region, id, caseNo }: CaseRecord) {
  return { region, case_id: id, case_no: caseNo ?? '' }
}
