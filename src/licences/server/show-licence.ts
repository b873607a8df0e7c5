import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, may, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import {
  presentLicence,
  presentPublic,
  type LicenceRefusal,
  type LicenceView,
  type PublicLicenceView,
} from '../core/index.ts'
import { singlesOf } from './singles/store.ts'
import { findLicence, listLicences, versionsOf, type LicenceRecord } from './store.ts'

const tidy = (number: string) => number.replaceAll(/\s/g, '').toUpperCase()

async function factsOf(tx: Tx, context: Context, { licence, issuedOn, updatedAt }: LicenceRecord) {
  const plan = currentCatalogue(context).regions.get(licence.region)?.plan
  if (!plan) throw new Error(`no plan for region ${licence.region}`)
  const singles = await singlesOf(tx, licence.region, licence.number)
  const versions = (await versionsOf(tx, licence.number)).map(({ face }) => face)
  return { licence, issuedOn, updatedAt, singles, versions, plan }
}

/** What anybody may know of a licence. */
export async function publicLicence(
  tx: Tx,
  context: Context,
  number: string,
): Promise<Result<PublicLicenceView, LicenceRefusal>> {
  const found = await findLicence(tx, tidy(number))
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  return granted(presentPublic(await factsOf(tx, context, found)))
}

/** The licence as its owner or an officer of its region sees it. */
export async function licenceFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  number: string,
): Promise<Result<LicenceView, LicenceRefusal | AccessRefusal>> {
  const found = await findLicence(tx, tidy(number))
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const target = { region: found.licence.region, ownerId: found.ownerId }
  const allowed = allow(actor, 'licence.read', target)
  if (!allowed.ok) return allowed
  return granted(await viewOf(tx, context, actor, found))
}

export async function viewOf(
  tx: Tx,
  context: Context,
  actor: Actor,
  found: LicenceRecord,
): Promise<LicenceView> {
  const target = { region: found.licence.region, ownerId: found.ownerId }
  const recall = found.licence.state === 'void' && may(actor, 'licence.end', target)
  return presentLicence(await factsOf(tx, context, found), recall ? ['recall'] : [])
}

/** Licences within the actor's reach, by number; `next` continues the list. */
export async function licencesFor(
  tx: Tx,
  context: Context,
  actor: Actor,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ items: LicenceView[]; next: string | null }> {
  const scope = listScope(actor, 'licence.read')
  if (!scope) return { items: [], next: null }
  const { regions, ownerId } = scope
  const rows = await listLicences(tx, {
    regions,
    ...(ownerId !== undefined && { ownerId }),
    ...(page.cursor !== undefined && { after: page.cursor }),
    limit: page.limit + 1,
  })
  const shown = rows.slice(0, page.limit)
  const items: LicenceView[] = []
  for (const row of shown) items.push(await viewOf(tx, context, actor, row))
  return { items, next: rows.length > page.limit ? (shown.at(-1)?.licence.number ?? null) : null }
}
