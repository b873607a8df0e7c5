import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import {
  branchesOf,
  EXAMPLE_FACTS,
  type Case,
  type CaseId,
  type CaseRecord,
} from '../../src/cases/core/index.ts'
import { findCase } from '../../src/cases/server/index.ts'
import { insertCase, updateCase } from '../../src/cases/server/store.ts'
import { HOLDER } from './decided-case.ts'

let serial = 90000

/** A case of the example's one item as it is given, its history yet to be written. */
export async function insertCaseAs(context: Context, file: Case): Promise<CaseRecord> {
  const caseNo = `110102-20261123-${++serial}`
  const at = 'caseNo' in file.at && file.at.caseNo !== null ? { ...file.at, caseNo } : file.at
  const values = {
    subject_name: HOLDER.name,
    uscc: HOLDER.uscc,
    legal_rep: HOLDER.person,
    premises_address: HOLDER.address,
  }
  const record: CaseRecord = {
    id: newId() as CaseId,
    region: RegionCode.parse('110102'),
    caseNo: 'caseNo' in at ? at.caseNo : null,
    ownerId: newId(),
    filedBy: null,
    industry: IndustryCode.parse('25'),
    kind: 'open',
    items: EXAMPLE_FACTS.plan.map(({ item }) => item),
    catalogueVersion: bundledCatalogue().version,
    answers: {},
    holdings: [],
    noticeId: null,
    values,
    submittedValues: values,
    file: { ...file, at: at as Case['at'] },
    version: 1,
    createdAt: '2026-11-23T01:00:00.000Z',
    updatedAt: '2026-11-23T01:00:00.000Z',
  }
  return context.db.transaction(async (tx) => {
    await insertCase(tx, record)
    if (branchesOf(file).size > 0) await updateCase(tx, record, () => null)
    const found = await findCase(tx, record.id)
    if (!found) throw new Error('not inserted')
    return found
  })
}
