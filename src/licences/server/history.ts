import { granted, refused, type Result } from '#kernel/result.ts'
import type { Tx } from '#platform/server/database.ts'
import { allow, type AccessRefusal, type Actor } from '../../access/server/index.ts'
import type { LicenceRefusal } from '../core/index.ts'
import type { HistoryView } from './history-schema.ts'
import { lettersAbout } from './letters/store.ts'
import { presentDelivery, presentPapers } from './papers/present.ts'
import { deliveriesOf, findPapers } from './papers/store.ts'
import { singleEventsOf } from './singles/history/store.ts'
import { findLicence, type LicenceRecord } from './store.ts'
import { eventsOf, versionsOf, type VersionRecord } from './versions/store.ts'

type Refusal = LicenceRefusal | AccessRefusal

async function readable(
  tx: Tx,
  actor: Actor,
  number: string,
): Promise<Result<LicenceRecord, Refusal>> {
  const found = await findLicence(tx, number.replaceAll(/\s/g, '').toUpperCase())
  if (!found) return refused({ code: 'LICENCES_NOT_FOUND', number })
  const { region } = found.licence
  const allowed = allow(actor, 'licence.read', { region, ownerId: found.ownerId })
  return allowed.ok ? granted(found) : allowed
}

/**
 * 一生: what happened to a licence and to every single licence that was ever on its face, each with
 * its article, person and document; its letters, papers and deliveries. The holder sees the letters
 * to the holder.
 */
export async function historyOf(
  tx: Tx,
  actor: Actor,
  asked: string,
): Promise<Result<HistoryView, Refusal>> {
  const found = await readable(tx, actor, asked)
  if (!found.ok) return found
  const { region, number } = found.value.licence
  const faces = (await versionsOf(tx, number)).map(({ face }) => face)
  const ids = [...new Set(faces.flatMap((face) => face.items.map((item) => item.single as string)))]
  const whole = (await eventsOf(tx, region, number)).map(({ at, actor: by, event }) => ({
    at,
    by,
    single: null,
    effect: null,
    event: event.kind,
    article: event.act?.article ?? null,
    document: event.act?.document ?? null,
    reason: event.act?.reason ?? ('why' in event ? event.why : null),
    version: 'face' in event ? event.face.version : null,
  }))
  const single = (await singleEventsOf(tx, region, ids)).map((happening) => ({
    at: happening.at,
    by: happening.actor,
    version: null,
    ...happening.act,
    single: {
      id: happening.after.id,
      certificate: happening.after.certificate,
    },
    effect: happening.effect,
  }))
  const own = found.value.ownerId === actor.accountId
  const letters = (await lettersAbout(tx, region, number))
    .filter(({ letter }) => !own || letter.to === 'holder')
    .map(({ at, letter }) => ({ ...letter, at }))
  return granted({
    happenings: [...whole, ...single].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    letters,
    papers: await presentPapers(tx, await findPapers(tx, { region, number })),
    deliveries: (await deliveriesOf(tx, region, number)).map(presentDelivery),
  })
}

/** One version in every word, replaced and void ones too. */
export async function versionOf(
  tx: Tx,
  actor: Actor,
  asked: { readonly number: string; readonly version: number },
): Promise<Result<VersionRecord, Refusal>> {
  const found = await readable(tx, actor, asked.number)
  if (!found.ok) return found
  const { number } = found.value.licence
  const version = (await versionsOf(tx, number)).find((v) => v.face.version === asked.version)
  if (!version)
    return refused({ code: 'LICENCES_VERSION_NOT_FOUND', number, version: asked.version })
  return granted(version)
}
