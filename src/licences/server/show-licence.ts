import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, listScope, may, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { record } from '../../records/server/index.ts'
import {
  presentLicence,
  presentPublic,
  type LicenceRefusal,
  type LicenceView,
  type PublicLicenceView,
} from '../core/index.ts'
import { presentRequest } from './requests/ask-cancel.ts'
import { requestsOf } from './requests/store.ts'
import { singlesById } from './singles/store.ts'
import { findLicence, listLicences, type LicenceRecord } from './store.ts'
import { versionsOf } from './versions/store.ts'

const tidy = (number: string) => number.replaceAll(/\s/g, '').toUpperCase()

async function factsOf(tx: Tx, context: Context, { licence, issuedOn, updatedAt }: LicenceRecord) {
  const { regions, items } = currentCatalogue(context)
  const region = regions.get(licence.region)
  if (!region) throw new Error(`no plan for region ${licence.region}`)
  const shown = licence.face.items.map((item) => item.single)
  const singles = await singlesById(tx, shown)
  const versions = (await versionsOf(tx, licence.number)).map(({ face }) => face)
  return { licence, issuedOn, updatedAt, singles, versions, region, items }
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
  await noteRead(tx, actor, found)
  return granted(await viewOf(tx, context, actor, found))
}

/** An officer was shown the name of the legal representative (个人信息保护法 arts 51, 54). */
async function noteRead(tx: Tx, actor: Actor, { licence, ownerId }: LicenceRecord): Promise<void> {
  if (ownerId === actor.accountId) return
  const { region, number } = licence
  const object = { kind: 'licence', id: number }
  const detail = { fields: ['legal_rep'] }
  await record(tx, { actor, action: 'personal.read', region, object, detail })
}

/** The licence with what this actor may do to it now. */
export async function viewOf(
  tx: Tx,
  context: Context,
  actor: Actor,
  found: LicenceRecord,
): Promise<LicenceView> {
  const { calendar } = currentCatalogue(context)
  const { region, number } = found.licence
  const requests = (await requestsOf(tx, region, number)).map(presentRequest)
  return presentLicence(await factsOf(tx, context, found), {
    calendar,
    requests,
    importedFrom: found.importedFrom,
    today: context.clock.today(),
    allowed: allowedNow(actor, found),
  })
}

/** What of the life of this licence the actor may set going; each command checks again. */
function allowedNow(actor: Actor, { licence, ownerId }: LicenceRecord): string[] {
  const target = { region: licence.region, ownerId }
  const { state } = licence
  const ended = state === 'void' || state === 'recalled'
  const lead = may(actor, 'licence.end', target)
  const commands: [string, boolean][] = [
    ['recall', lead && state === 'void'],
    ['suspend', lead && !ended && state !== 'suspended'],
    ['reinstate', lead && state === 'suspended'],
    ['replace', lead && !ended],
    ['end', lead && !ended],
    ['print', may(actor, 'licence.print', target) && !ended],
    ['deliver', may(actor, 'licence.deliver', target) && !ended],
    ['order-post', may(actor, 'posting.order', target) && !ended],
    ['ask-cancel', may(actor, 'licence.ask-cancel', target) && !ended],
  ]
  return commands.filter(([, yes]) => yes).map(([name]) => name)
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
  for (const row of shown) {
    await noteRead(tx, actor, row)
    items.push(await viewOf(tx, context, actor, row))
  }
  return { items, next: rows.length > page.limit ? (shown.at(-1)?.licence.number ?? null) : null }
}
