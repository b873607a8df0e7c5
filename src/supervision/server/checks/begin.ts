import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import { listOfficers } from '../../../inspections/server/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { judge, tokenOf } from '../../../verification/server/index.ts'
import type { BeginCheck, Officer } from '../../core/index.ts'
import { checklistFor, hashOfLines, settledOf } from '../checklist/compose.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { lockCheck, perform, type CheckAt } from './command-check.ts'
import type { CheckRecord } from './store.ts'

/** What was scanned: the licence it stands for, or why it stands for none. */
export type Scanned =
  | { readonly kind: 'licence'; readonly number: string; readonly means: 'code' | 'number' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tampered' }
  | { readonly kind: 'other'; readonly number: string }

/** Reads a code before the transaction: verifying a signature needs nothing of the check. */
export async function readScan(context: Context, code: string): Promise<Scanned> {
  const said = code.includes('/') ? tokenOf(code) : code.replaceAll(/\s/g, '')
  const means = /^\d+$/.test(said) ? 'code' : 'number'
  const { verdict } = await judge(context, said)
  if ('licence' in verdict) return { kind: 'licence', number: verdict.licence.number, means }
  if (verdict.kind === 'unreadable' || verdict.kind === 'tampered') return { kind: verdict.kind }
  const number =
    verdict.kind === 'unknown'
      ? verdict.asked
      : verdict.kind === 'elsewhere'
        ? verdict.region
        : verdict.number
  return { kind: 'other', number }
}

/**
 * 扫码留痕 (北京市优化营商环境条例 art 69): two officers at least are there, proved by the code of this very licence. A
 * code of another licence, a forged one and a licence that has ended are told apart; nothing is logged for them.
 * The checklist that stands now is pinned: whatever departments write later, nobody alters it for this check.
 */
export async function beginCheck(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: CheckAt,
  body: BeginCheck,
  scanned: Scanned,
): Promise<Result<CheckRecord, SupervisionRefusal>> {
  const locked = await lockCheck(tx, actor, ['check.record'], at)
  if (!locked.ok) return locked
  const { check } = locked.value
  const there = await provesPresence(tx, check.number, scanned, body.why)
  if (!there.ok) return there
  const officers = await officersOf(tx, check.region, body.officers)
  if (!officers.ok) return officers
  const { items, means } = there.value
  const lines = settledOf(await checklistFor(tx, context, check.region, items))
  return perform(tx, context, actor, locked.value, {
    kind: 'begin',
    scan: { means, why: body.why },
    officers: officers.value,
    at: context.clock.now().toISOString(),
    lines,
    hash: hashOfLines(lines),
  })
}

/** Officers by the roster of the region, as a visit names them. */
export async function officersOf(
  tx: Tx,
  region: string,
  ids: readonly string[],
): Promise<Result<Officer[], SupervisionRefusal>> {
  const roster = await listOfficers(tx, { regions: [region] }, { active: true })
  const unknown = ids.find((id) => !roster.some((one) => one.id === id))
  if (unknown !== undefined) return refused({ code: 'SUPERVISION_OFFICER_UNKNOWN', id: unknown })
  const there = roster.filter(({ id }) => ids.includes(id))
  return granted(
    there.map(({ id, name, certificateNo, department }) => {
      return { id, name, certificateNo, department }
    }),
  )
}

interface Presence {
  readonly items: string[]
  readonly means: 'code' | 'number'
}

/** The items on the face of the licence that was shown, if it is the one to be checked and holds. */
export async function provesPresence(
  tx: Tx,
  number: string,
  scanned: Scanned,
  why: string,
): Promise<Result<Presence, SupervisionRefusal>> {
  if (scanned.kind === 'unreadable') return refused({ code: 'SUPERVISION_CODE_UNREADABLE' })
  if (scanned.kind === 'tampered') return refused({ code: 'SUPERVISION_CODE_FALSE' })
  if (scanned.kind === 'other' || scanned.number !== number)
    return refused({ code: 'SUPERVISION_CODE_OTHER', found: scanned.number, number })
  if (scanned.means === 'number' && why === '') return refused({ code: 'SUPERVISION_WHY_TYPED' })
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { licence } = found
  if (licence.state === 'void' || licence.state === 'recalled')
    return refused({ code: 'SUPERVISION_LICENCE_ENDED', number, on: licence.voidedOn })
  const items = licence.face.items.map(({ item }) => item as string)
  return granted({ items, means: scanned.means })
}
