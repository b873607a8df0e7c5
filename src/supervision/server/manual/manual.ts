import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type Action, type Actor } from '../../../access/server/index.ts'
import type { Industry, Plan } from '../../../catalogue/core/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { findLicence } from '../../../licences/server/index.ts'
import { canonicalJson } from '../../../records/core/index.ts'
import { record } from '../../../records/server/index.ts'
import { composeManual, type HolderManual, type ManualView } from '../../core/index.ts'
import { checklistOfTrade } from '../checklist/compose.ts'
import { placeOf } from '../place.ts'
import type { SupervisionRefusal } from '../problems.ts'
import { keepReceipt, keepVersion, listReceipts } from './store.ts'

/** The manual of a trade as it stands now; its version is the digest of its words. */
export async function manualOf(
  tx: Tx,
  context: Context,
  plan: Plan,
  industry: Industry,
): Promise<ManualView> {
  const { lines } = await checklistOfTrade(tx, context, plan, industry)
  const manual = composeManual(currentCatalogue(context), plan, industry, lines)
  return { hash: createHash('sha256').update(canonicalJson(manual)).digest('hex'), manual }
}

/** The manual of the trade of one licence, for its holder and officers of the region. */
export async function holderManual(
  tx: Tx,
  context: Context,
  actor: Actor,
  number: string,
  action: Extract<Action, 'licence.read' | 'manual.acknowledge'> = 'licence.read',
): Promise<Result<HolderManual & { readonly ownerId: string }, SupervisionRefusal>> {
  const found = await findLicence(tx, number)
  if (!found) return refused({ code: 'ACCESS_NOT_FOUND' })
  const { licence, ownerId } = found
  const { region, face } = licence
  const allowed = allow(actor, action, { region, ownerId })
  if (!allowed.ok) return allowed
  const place = placeOf(context, { region, code: face.industry.code })
  if (!place.ok) return place
  const view = await manualOf(tx, context, place.value.plan, place.value.industry)
  const receipts = await listReceipts(tx, region, number)
  const standing = receipts.find(({ hash }) => hash === view.hash)
  const confirmed = standing ?? receipts.at(-1) ?? null
  const held = face.items.map(({ item }) => item as string)
  return granted({ ...view, number, held, confirmed, current: standing !== undefined, ownerId })
}

/** The holder has read the version that stands; an older one is not confirmed any more. */
export async function confirmManual(
  tx: Tx,
  context: Context,
  actor: Actor,
  number: string,
  hash: string,
): Promise<Result<HolderManual, SupervisionRefusal>> {
  const found = await holderManual(tx, context, actor, number, 'manual.acknowledge')
  if (!found.ok) return found
  const { manual, ownerId, hash: standing } = found.value
  if (hash !== standing) return refused({ code: 'SUPERVISION_MANUAL_NEWER', current: standing })
  const place = { region: manual.region.code, industry: manual.industry.code }
  const at = context.clock.now().toISOString()
  await keepVersion(tx, { ...place, hash, manual, at })
  const first = await keepReceipt(tx, { ...place, number, hash, ownerId, at })
  if (first)
    await record(tx, {
      actor,
      action: 'manual.confirmed',
      region: place.region,
      object: { kind: 'licence', id: number },
      detail: { hash },
    })
  return holderManual(tx, context, actor, number)
}
