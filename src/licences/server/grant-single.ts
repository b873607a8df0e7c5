import type { PlainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import type { IssueDecision, SingleLicence, SingleLicenceId } from '../core/index.ts'
import type { DecidedCase } from './decided-case.ts'

/**
 * A granted branch as a single licence. A holding that was changed or renewed goes on under its own
 * id with the new number and validity (行政许可法 arts 49, 50), so that its history stays one.
 */
export function grantSingle(
  { branch, replaces }: IssueDecision['grants'][number],
  decided: DecidedCase,
  now: { readonly confirmedAt: string; readonly today: PlainDate },
): SingleLicence {
  const granted = {
    holder: decided.holder,
    number: branch.number ?? replaces?.number ?? `${decided.caseNo}-${branch.item}`,
    validFrom: branch.validFrom ?? now.today,
    validUntil: branch.validUntil,
    caseId: decided.id,
    confirmedAt: now.confirmedAt,
  }
  if (replaces) return { ...replaces, ...granted, state: 'active' }
  return {
    id: newId() as SingleLicenceId,
    region: decided.region,
    item: branch.item,
    certificate: branch.certificate,
    authority: branch.authority,
    department: branch.department,
    industry: decided.industry,
    state: 'active',
    ended: null,
    source: 'case',
    licence: null,
    ...granted,
  }
}
