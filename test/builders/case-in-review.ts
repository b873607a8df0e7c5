import { plainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ItemId } from '../../src/catalogue/core/index.ts'
import { BRANCHES, type CaseId, type CaseRecord } from '../../src/cases/core/index.ts'
import { lockCase } from '../../src/cases/server/index.ts'
import { updateCase } from '../../src/cases/server/store.ts'
import { insertDecidedCase } from './decided-case.ts'

export interface CaseInReviewOptions {
  readonly region: string
  readonly industry: string
  readonly item: string
  readonly kind: CaseRecord['kind']
  readonly holdings: readonly string[]
  readonly submittedOn: string
  /** In whose hands it is; in review at the department when absent. */
  readonly state?: 'inReview' | 'rectification'
}

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

/** An accepted case of one item on which its department has not decided. */
export async function insertCaseInReview(run: Run, options: CaseInReviewOptions): Promise<CaseId> {
  const { item, submittedOn, state = 'inReview', ...wish } = options
  const outcomes = { [item]: 'granted' as const }
  const id = await run((tx) => insertDecidedCase(tx, { ...wish, outcomes }))
  // in a transaction of its own: the database looks at each step of a case when it commits
  await run((tx) => reopen(tx, id, item, submittedOn, state))
  return id
}

async function reopen(
  tx: Tx,
  id: CaseId,
  item: string,
  submittedOn: string,
  state: 'inReview' | 'rectification',
): Promise<void> {
  const decided = await lockCase(tx, id)
  if (decided?.file.at.state !== 'decided') throw new Error('not a decided case')
  const { caseNo, by, branches } = decided.file.at
  const known = branches.get(item as ItemId)
  if (!known) throw new Error(`no branch of ${item}`)
  const { department, limit } = known
  const branch = { ...BRANCHES[state], item: known.item, department, limit }
  const day = plainDate(submittedOn)
  const open = new Map([[known.item, branch]])
  const filed = { caseNo, submittedOn: day, acceptedOn: day, by }
  const at = { ...filed, state: 'inReview' as const, branches: open }
  await updateCase(tx, { ...decided, file: { ...decided.file, at } }, () => null)
}
