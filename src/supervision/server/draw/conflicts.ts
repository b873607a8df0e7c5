import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, listScope, type Actor } from '../../../access/server/index.ts'
import { listOfficers } from '../../../inspections/server/index.ts'
import { record } from '../../../records/server/index.ts'
import type { ConflictView, DeclareConflict } from '../../core/index.ts'
import type { DrawsRefusal } from './problems.ts'
import {
  endConflictRow,
  insertConflict,
  lockConflict,
  standingConflicts,
  type ConflictRow,
} from './store.ts'

/** 回避申报 (行政处罚法 art 43): by the department of the officer, or the lead authority. */
export async function declareConflict(
  tx: Tx,
  context: Context,
  actor: Actor,
  { region, certificate, uscc, reason }: DeclareConflict,
): Promise<Result<ConflictView, DrawsRefusal>> {
  const roster = await listOfficers(tx, { regions: [region] }, { active: true })
  const officer = roster.find(({ certificateNo }) => certificateNo === certificate)
  const department = officer?.department
  const allowed = allow(actor, 'officer.edit', { region, ...(department && { department }) })
  if (!allowed.ok) return allowed
  if (department === undefined) return refused({ code: 'SUPERVISION_OFFICER_UNKNOWN', certificate })
  const row: ConflictRow = {
    region,
    id: newId(),
    certificate_no: certificate,
    department,
    uscc,
    reason,
    declared_at: context.clock.now().toISOString(),
    declared_by: actor.accountId,
    ended_at: null,
    ended_by: null,
    ended_name: null,
    end_reason: null,
    version: 1,
  }
  if (!(await insertConflict(tx, row))) return refused({ code: 'SUPERVISION_CONFLICT_STANDS' })
  const object = { kind: 'officer-conflict', id: row.id }
  await record(tx, { actor, action: 'officer.conflict', region, object, detail: { certificate } })
  return granted(presentConflict(row))
}

/** 回避事由消失: by the same who declare; draws from then on may send this officer there again. */
export async function endConflict(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly id: string; readonly version: number },
  reason: string,
): Promise<Result<ConflictView, DrawsRefusal>> {
  const row = await lockConflict(tx, of.id)
  if (!row) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { region, department, id, version } = row
  const allowed = allow(actor, 'officer.edit', { region, department })
  if (!allowed.ok) return allowed
  if (version !== of.version) return refused({ code: 'VERSION_CHANGED', current: version })
  if (row.ended_at !== null) return refused({ code: 'SUPERVISION_CONFLICT_ENDED' })
  await endConflictRow(tx, row, {
    ended_at: context.clock.now().toISOString(),
    ended_by: actor.accountId,
    ended_name: actor.name,
    end_reason: reason,
  })
  const object = { kind: 'officer-conflict', id }
  const detail = { certificate: row.certificate_no, reason }
  await record(tx, { actor, action: 'officer.conflict-ended', region, object, detail })
  return granted(presentConflict({ ...row, version: version + 1 }))
}

export async function conflictsFor(tx: Tx, actor: Actor): Promise<ConflictView[]> {
  const scope = listScope(actor, 'officer.edit')
  if (!scope || scope.regions === '*') return []
  const { regions, departments } = scope
  return (await standingConflicts(tx, { regions, departments })).map(presentConflict)
}

function presentConflict(row: ConflictRow): ConflictView {
  const { id, region, department, uscc, reason, version } = row
  return {
    id,
    region,
    department,
    uscc,
    reason,
    certificate: row.certificate_no,
    declaredAt: row.declared_at,
    version,
  }
}
