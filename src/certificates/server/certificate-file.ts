import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { AccessRefusal, Actor } from '../../access/server/index.ts'
import type { Face, LicenceRefusal } from '../../licences/core/index.ts'
import { licenceFor, noteDownload, versionsOf } from '../../licences/server/index.ts'
import { fontFolder } from './fonts.ts'
import { makeCertificate } from './make-certificate.ts'
import type { CertificatesRefusal } from './problems.ts'
import { SealWaiting } from './seal/asked-seal.ts'
import { sealOf } from './seal/connected.ts'
import { findFile, insertFile, type FileKind } from './store.ts'

/** Where the code of a version leads; verification, which stands above, hands it in through `main`. */
export type LinkOf = (tx: Tx, context: Context, face: Face) => Promise<string>

export interface CertificateFile {
  readonly bytes: Buffer
  readonly sha256: string
  readonly name: string
}

type Refusal = CertificatesRefusal | LicenceRefusal | AccessRefusal

/**
 * The electronic certificate of a licence, for whoever may read the licence. Made when first asked
 * for and kept as a blob; afterwards the kept bytes are given, so a version has one file for ever.
 */
export async function certificateFile(
  context: Context,
  linkOf: LinkOf,
  actor: Actor,
  of: { readonly number: string; readonly version?: number | undefined; readonly kind: FileKind },
): Promise<Result<CertificateFile, Refusal>> {
  const found = await context.db.transaction((tx) => faceOf(tx, context, actor, of))
  if (!found.ok) return found
  const file = await fileOfFace(context, linkOf, found.value, of.kind)
  // the holder's first download is the electronic delivery
  if (file.ok) await context.db.transaction((tx) => noteDownload(tx, context, actor, found.value))
  return file
}

/** The one file of a version, made now if it was not before; who asked may read it. */
export async function fileOfFace(
  context: Context,
  linkOf: LinkOf,
  face: Face,
  kind: FileKind,
): Promise<Result<CertificateFile, CertificatesRefusal>> {
  const { known, link } = await context.db.transaction(async (tx) => {
    const file = await findFile(tx, { ...face, kind })
    return { known: file, link: file?.link ?? (await linkOf(tx, context, face)) }
  })
  const name = `${face.title}-${face.number}-v${face.version}.${kind}`
  const kept = known && (await context.blobs.get(known.sha256))
  if (known && kept) return granted({ bytes: kept, sha256: known.sha256, name })
  const seal = sealOf(context)
  const made = await makeCertificate(
    face,
    link,
    seal,
    kind,
    fontFolder(context),
    context.config.training,
  ).catch((error: unknown) => {
    if (!(error instanceof SealWaiting)) throw error
    context.log.warn({ err: error, number: face.number }, 'a seal is still waited for')
    return refused({ code: 'CERTIFICATES_SEAL_WAITING' as const, seal: seal.name })
  })
  if (!made.ok) return made
  const { bytes, adjustments } = made.value
  const { sha256, size } = await context.blobs.put(bytes)
  const { region, number, version } = face
  const madeAt = context.clock.now().toISOString()
  const record = { region, number, version, kind, sha256, size, link, adjustments, madeAt }
  await context.db.transaction((tx) => insertFile(tx, { ...record, seal: seal.name }))
  return granted({ bytes, sha256, name })
}

/** The face of a version, of the one in force without one, for whoever may read the licence. */
export async function faceOf(
  tx: Tx,
  context: Context,
  actor: Actor,
  of: { readonly number: string; readonly version?: number | undefined },
): Promise<Result<Face, Refusal>> {
  const licence = await licenceFor(tx, context, actor, of.number)
  if (!licence.ok) return licence
  const { number } = licence.value
  const version = of.version ?? licence.value.version
  const face = (await versionsOf(tx, number)).find((v) => v.face.version === version)?.face
  if (face) return granted(face)
  return refused({ code: 'CERTIFICATES_VERSION_NOT_FOUND' as const, number, version })
}
