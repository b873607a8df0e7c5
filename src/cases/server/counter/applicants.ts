import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, findAccountById, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { parseUscc } from '../../../parties/core/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { ApplicantList, CaseRecord } from '../../core/index.ts'
import type { CasesRefusal } from '../refusal.ts'
import { listApplicants } from './store.ts'

/**
 * Whose account a clerk may file for: those whose own application for this business the authority of the
 * region has taken on before. A credit code is public, so having typed it once makes nobody its applicant.
 */
export async function accountsOf(tx: Tx, region: string, uscc: string): Promise<ApplicantList> {
  const code = parseUscc(uscc)
  if (!code.ok) return []
  const found: ApplicantList = []
  for (const { ownerId, caseNo, on } of await listApplicants(tx, region, code.value)) {
    const account = await findAccountById(tx, ownerId)
    if (!account?.roles.some(({ role }) => role === 'owner')) continue
    const { accountId, name, username } = account
    found.push({ accountId, name, username: shortened(username), lastCase: { caseNo, on } })
  }
  return found
}

/** The same for a clerk who asks; asking is recorded. */
export async function readApplicants(
  tx: Tx,
  actor: Actor,
  region: RegionCode,
  uscc: string,
): Promise<Result<ApplicantList, CasesRefusal>> {
  const allowed = allow(actor, 'case.create', { region, filedBy: actor.accountId })
  if (!allowed.ok) return allowed
  const found = await accountsOf(tx, region, uscc)
  const [first] = found
  if (first)
    await writeRecord(tx, {
      actor: { accountId: actor.accountId, username: actor.username },
      action: 'case.applicant-looked-up',
      region,
      object: { kind: 'account', id: first.accountId },
      detail: { found: String(found.length) },
    })
  return granted(found)
}

/** Filed for an account: it still is one that stands for the business that the form names. */
export async function checkApplicant(
  tx: Tx,
  { region, ownerId, filedBy, values }: CaseRecord,
): Promise<Result<null, CasesRefusal>> {
  if (filedBy === null || !(await findAccountById(tx, ownerId))) return granted(null)
  const uscc = typeof values['uscc'] === 'string' ? values['uscc'] : ''
  const known = await accountsOf(tx, region, uscc)
  return known.some(({ accountId }) => accountId === ownerId)
    ? granted(null)
    : refused({ code: 'CASES_APPLICANT_NOT_OF_BUSINESS', uscc })
}

function shortened(username: string): string {
  const letters = Array.from(username)
  return letters.length <= 3
    ? `${letters[0] ?? ''}**`
    : `${letters.slice(0, 2).join('')}***${letters.at(-1) ?? ''}`
}
