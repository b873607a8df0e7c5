import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, may, type AccessRefusal, type Actor } from '../../../access/server/index.ts'
import type { ItemId, Plan, RegionCode } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import {
  decideEdit,
  latestVersion,
  reviewLines,
  type EditStandardBody,
  type StandardItemView,
  type StandardRefusal,
} from '../../core/index.ts'
import { insertEdit, latestVersions, listEdits } from './store.ts'

export type StandardsRefusal = AccessRefusal | StandardRefusal

interface Place {
  readonly region: RegionCode
  readonly item: ItemId
}

/** The items whose standards this person may read, in their own region, with who wrote last. */
export async function listStandards(tx: Tx, context: Context, actor: Actor) {
  const catalogue = currentCatalogue(context)
  const found = []
  for (const [region, { plan }] of catalogue.regions) {
    const seen = plan.departments.filter((department) =>
      may(actor, 'standard.read', { region, department: department.id }),
    )
    const versions = await latestVersions(
      tx,
      region,
      seen.flatMap(({ items }) => items),
    )
    for (const department of seen)
      for (const id of department.items) {
        const item = catalogue.items.get(id)
        if (!item) continue
        const last = versions.get(id)
        found.push({
          region,
          item: id,
          name: item.name,
          certificate: item.certificate,
          department: { id: department.id, name: department.name },
          version: last?.version ?? 0,
          changed: last ? { by: last.by, at: last.at } : null,
          mayEdit: may(actor, 'standard.edit', { region, department: department.id }),
        })
      }
  }
  return { items: found }
}

/** Every line of one item's standard as it stands, and its whole history. */
export async function readStandard(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Place,
): Promise<Result<StandardItemView, StandardsRefusal>> {
  const department = departmentOf(context, at)
  if (!department) return refused({ code: 'ACCESS_NOT_FOUND' })
  const target = { region: at.region, department: department.id }
  const allowed = allow(actor, 'standard.read', target)
  if (!allowed.ok) return allowed
  const catalogue = currentCatalogue(context)
  const item = catalogue.items.get(at.item)
  if (!item) return refused({ code: 'ACCESS_NOT_FOUND' })
  const edits = await listEdits(tx, at.region, at.item)
  const version = latestVersion(edits)
  const lines = reviewLines(catalogue, at.item, edits, version, null)
  const labels = new Map(lines.map(({ kind, subject, label }) => [`${kind} ${subject}`, label]))
  return granted({
    ...at,
    name: item.name,
    certificate: item.certificate,
    version,
    mayEdit: may(actor, 'standard.edit', target),
    lines,
    history: edits.toReversed().map((edit) => ({
      ...edit,
      label: labels.get(`${edit.kind} ${edit.subject}`) ?? { zh: edit.subject, en: edit.subject },
    })),
  })
}

/**
 * One edit by the department's own keeper: live at once for reviews that begin from now on. Two at the
 * same moment: one is stored, the other is told whose it was.
 */
export async function editStandard(
  tx: Tx,
  context: Context,
  actor: Actor,
  at: Place,
  body: EditStandardBody,
  seen: number,
): Promise<Result<StandardItemView, StandardsRefusal>> {
  const department = departmentOf(context, at)
  if (!department) return refused({ code: 'ACCESS_NOT_FOUND' })
  const allowed = allow(actor, 'standard.edit', { region: at.region, department: department.id })
  if (!allowed.ok) return allowed
  const edits = await listEdits(tx, at.region, at.item)
  const words = body.words && { zh: body.words.zh, en: body.words.en || body.words.zh }
  const edit = { kind: body.kind, subject: body.subject, words }
  const version = decideEdit(currentCatalogue(context), at.item, edits, edit, seen)
  if (!version.ok) return version
  const added = await insertEdit(tx, {
    ...at,
    ...edit,
    department: department.id,
    version: version.value,
    reason: body.reason,
    by: actor.name,
    byId: actor.accountId,
    at: context.clock.now().toISOString(),
  })
  if (!added)
    return refused({ code: 'REVIEWS_STANDARD_CHANGED', current: version.value, by: '', at: '' })
  await writeRecord(tx, {
    actor: { accountId: actor.accountId, username: actor.username },
    action: 'standard.edited',
    region: at.region,
    object: { kind: 'standard', id: at.item },
    detail: { version: version.value, kind: body.kind, subject: body.subject },
  })
  return readStandard(tx, context, actor, at)
}

/** The department that decides the item in this region. */
export function departmentOf(context: Context, at: Place): Plan['departments'][number] | undefined {
  const plan = currentCatalogue(context).regions.get(at.region)?.plan
  return plan?.departments.find(({ items }) => items.includes(at.item))
}
