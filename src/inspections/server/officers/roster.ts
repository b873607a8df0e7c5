import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { allow, listScope, may, type Actor } from '../../../access/server/index.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { AddOfficer, OfficerView } from '../../core/index.ts'
import type { InspectionsRefusal } from '../refusal.ts'
import { findOfficer, insertOfficer, listOfficers, retireOfficer } from './store.ts'
import type { RosterOfficer } from './store.ts'

/** 核查人员名册, as far as this actor may see it. */
export async function readRoster(tx: Tx, context: Context, actor: Actor): Promise<OfficerView[]> {
  const scope = listScope(actor, 'officer.read')
  if (!scope) return []
  return (await listOfficers(tx, scope)).map((one) => viewOfficer(context, actor, one))
}

/** Adds somebody to the roster; a certificate belongs to one officer in service. */
export async function addOfficer(
  tx: Tx,
  context: Context,
  actor: Actor,
  wish: AddOfficer,
): Promise<Result<OfficerView, InspectionsRefusal>> {
  const { region, department, name, certificateNo } = wish
  const allowed = allow(actor, 'officer.edit', { region, department })
  if (!allowed.ok) return allowed
  if (departmentName(context, region, department) === undefined)
    return refused({ code: 'INSPECTIONS_DEPARTMENT_UNKNOWN', department })
  const officer = { id: newId(), region, department, name, certificateNo }
  const at = context.clock.now().toISOString()
  const added = await insertOfficer(tx, officer, { accountId: actor.accountId, at })
  if (!added) return refused({ code: 'INSPECTIONS_CERTIFICATE_TAKEN', certificateNo })
  const kept: RosterOfficer = { ...officer, retiredAt: null, version: 1 }
  await noteOfficer(tx, actor, kept, 'officer.added')
  return granted(viewOfficer(context, actor, kept))
}

/** Takes somebody off the roster; records that name them keep their name. */
export async function retire(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: string,
): Promise<Result<OfficerView, InspectionsRefusal>> {
  const officer = await findOfficer(tx, id)
  if (!officer) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'officer.edit', officer)
  if (!allowed.ok) return allowed
  const at = context.clock.now().toISOString()
  if (officer.retiredAt !== null) return granted(viewOfficer(context, actor, officer))
  await retireOfficer(tx, officer, at)
  await noteOfficer(tx, actor, officer, 'officer.retired')
  const after = { ...officer, retiredAt: at, version: officer.version + 1 }
  return granted(viewOfficer(context, actor, after))
}

async function noteOfficer(
  tx: Tx,
  actor: Actor,
  officer: RosterOfficer,
  action: string,
): Promise<void> {
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action,
    region: officer.region,
    object: { kind: 'officer', id: officer.id },
    detail: { department: officer.department },
  })
}

function viewOfficer(context: Context, actor: Actor, officer: RosterOfficer): OfficerView {
  const { region, department } = officer
  return {
    id: officer.id,
    region,
    department,
    departmentName: departmentName(context, region, department) ?? department,
    name: officer.name,
    certificateNo: officer.certificateNo,
    retired: officer.retiredAt !== null,
    version: officer.version,
    mayEdit: may(actor, 'officer.edit', { region, department }),
  }
}

function departmentName(context: Context, region: string, department: string): string | undefined {
  const plan = currentCatalogue(context).regions.get(region as RegionCode)?.plan
  return plan?.departments.find(({ id }) => id === department)?.name
}
