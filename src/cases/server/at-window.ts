import { granted, refused, type Result } from '#kernel/result.ts'
import { MaterialId } from '../../catalogue/core/index.ts'
import type { Actor } from '../../access/server/index.ts'
import type { CaseFile, CaseRecord } from '../core/index.ts'
import type { CasesRefusal } from './refusal.ts'

/** 授权委托书. */
export const POWER_OF_ATTORNEY = MaterialId.parse('agent_poa')

export function isClerk(actor: Actor): boolean {
  return actor.roles.some(({ role }) => role === 'clerk')
}

/** 帮办代办: a clerk who files for somebody holds that person's power of attorney (行政许可法 art 29). */
export function checkAttorney(
  actor: Actor,
  record: Pick<CaseRecord, 'filedBy'>,
  files: readonly Pick<CaseFile, 'material'>[],
): Result<null, CasesRefusal> {
  const byClerk = record.filedBy === actor.accountId
  if (!byClerk || files.some(({ material }) => material === POWER_OF_ATTORNEY)) return granted(null)
  return refused({ code: 'CASES_POWER_OF_ATTORNEY_MISSING', material: POWER_OF_ATTORNEY })
}
