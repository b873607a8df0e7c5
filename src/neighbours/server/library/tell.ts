import { createHash } from 'node:crypto'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { z } from 'zod'
import { licenceMetadata, type LicenceMetadata } from '../../../certificates/core/index.ts'
import type { SingleLicence } from '../../../licences/core/index.ts'
import { findLicence, singlesById, versionsOf } from '../../../licences/server/index.ts'
import { tellOne, type Complete } from '../../../outbox/server/index.ts'
import { PUSHED } from '../../core/index.ts'
import { linksOf } from '../links/store.ts'
import { noteTold } from './store.ts'

/** What licences tell of a comprehensive licence, or of a single one behind or without it. */
export interface LicenceWord {
  readonly region: string
  readonly number: string | null
  readonly singleId?: string
}

/**
 * Pushes what happened to a licence to the library, in its transaction: the comprehensive licence and every single
 * one behind it, of each only what it was not told before.
 */
export async function followLicence(tx: Tx, word: LicenceWord, context: Context): Promise<void> {
  const { region, number, singleId } = word
  const [link] = await linksOf(tx, region, 'library')
  if (!link) return
  const found = number === null ? undefined : await findLicence(tx, number)
  const ids = [
    ...(found?.licence.face.items.map(({ single }) => single as string) ?? []),
    ...(singleId === undefined ? [] : [singleId]),
  ]
  const subjects = [
    ...(number === null ? [] : [`licence/${number}`]),
    ...new Set(ids.map((id) => `single/${id}`)),
  ]
  for (const subject of subjects) await tellLibrary(tx, context, link, subject, false)
}

/** One licence as it stands now; `again` also when the library was told just that. */
export async function tellLibrary(
  tx: Tx,
  context: Context,
  { region, receiverId }: { readonly region: string; readonly receiverId: string },
  subject: string,
  again: boolean,
): Promise<void> {
  const stands = await standingOf(tx, subject)
  if (!stands) return
  const { sequence, ...data } = stands
  const told = createHash('sha256').update(JSON.stringify(data)).digest('hex')
  const at = context.clock.now().toISOString()
  const fresh = await noteTold(tx, { region, receiverId }, { subject, told, at })
  if (!fresh && !again) return
  const event = { type: PUSHED, region, stream: subject, subject, departments: [], data }
  await tellOne(tx, context, receiverId, event, sequence)
}

/** State, number and terms; nobody's name, which is read when it is sent. */
async function standingOf(tx: Tx, subject: string) {
  const [kind, id = ''] = subject.split('/')
  if (kind === 'licence') {
    const found = await findLicence(tx, id)
    if (!found) return undefined
    const { number, state, face } = found.licence
    const facts = { number, state, version: face.version, validUntil: null as string | null }
    return { subject, kind: 'comprehensive', ...facts, sequence: face.version }
  }
  const [single] = await singlesById(tx, [id])
  if (!single) return undefined
  const { number, state, ended, validUntil, licence } = single
  const facts = { number, state, version: null, validUntil, licence, ended }
  return { subject, kind: 'single', ...facts, sequence: 0 }
}

const About = z.looseObject({
  subject: z.string(),
  version: z.int().nullable(),
  number: z.string(),
  state: z.string(),
})

/**
 * 电子证照元数据 (GB/T 36903) with the identifier of GB/T 36904, read when it is sent: of a comprehensive licence
 * from the very version that was told; of a single one as its department keeps it.
 */
export const completePush: Complete = async (context, event) =>
  context.db.transaction(async (tx) => {
    const about = About.parse(event.data)
    const [kind, id = ''] = about.subject.split('/')
    const metadata =
      kind === 'licence' ? await ofWhole(tx, id, about.version ?? 1) : await ofSingle(tx, id)
    return { ...event, data: { ...about, metadata } }
  })

async function ofWhole(tx: Tx, number: string, version: number): Promise<LicenceMetadata> {
  const face = (await versionsOf(tx, number)).find((one) => one.face.version === version)?.face
  if (!face) throw new Error(`${number} has no version ${version}`)
  return licenceMetadata({
    typeName: face.title,
    number: face.number,
    issuer: face.issuer,
    issuedOn: face.madeOn,
    effectiveFrom: face.madeOn,
    effectiveUntil: null,
    holder: face.holder.name,
    holderCode: face.holder.uscc,
    version: face.version,
    region: face.region,
  })
}

async function ofSingle(tx: Tx, id: string): Promise<LicenceMetadata> {
  const [single] = (await singlesById(tx, [id])) as [SingleLicence?]
  if (!single) throw new Error(`single licence ${id} is gone`)
  return licenceMetadata({
    typeName: single.certificate,
    number: single.number,
    issuer: single.authority,
    issuedOn: single.validFrom,
    effectiveFrom: single.validFrom,
    effectiveUntil: single.validUntil,
    holder: single.holder.name,
    holderCode: single.holder.uscc,
    version: 1,
    region: single.region,
  })
}
