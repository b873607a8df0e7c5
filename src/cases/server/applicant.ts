import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import { findAccountById } from '../../access/server/index.ts'
import { parseUscc } from '../../parties/core/index.ts'
import { rememberBusiness } from '../../parties/server/index.ts'
import type { CaseRecord } from '../core/index.ts'

/** The business that applies, as far as the public register knows it, for its next application. */
export async function rememberApplicant(
  tx: Tx,
  record: CaseRecord,
  asOf: PlainDate,
): Promise<void> {
  const text = (element: string): string | null => {
    const value = record.submittedValues?.[element]
    return typeof value === 'string' ? value : null
  }
  const uscc = parseUscc(text('uscc') ?? '')
  const name = text('subject_name')
  if (!uscc.ok || name === null) return
  const facts = {
    uscc: uscc.value,
    name,
    subjectType: text('subject_type'),
    legalRep: text('legal_rep'),
    domicile: text('domicile'),
  }
  const business = { ...facts, region: record.region, source: 'typed' as const, asOf }
  const account = await findAccountById(tx, record.ownerId)
  await rememberBusiness(tx, business, account?.accountId ?? null)
}
