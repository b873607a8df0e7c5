import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { PublishedEvent } from '#platform/server/events.ts'
import type { LinkOf } from '../../certificates/server/index.ts'
import type { VersionMade } from '../../licences/server/index.ts'
import { localCode } from './city-code.ts'
import { signingKey } from './keys/keys.ts'
import { signToken, subjectDigest } from './sign.ts'
import { getToken, insertCode } from './store.ts'

/** Signs the code of a new version in the transaction that issues it: no paper without its code. */
export async function signVersion(tx: Tx, event: PublishedEvent, context: Context): Promise<void> {
  const { face, slot } = event as VersionMade
  const { region, number, version, madeOn } = face
  const { kid, shortKid, privateKey } = await signingKey(tx, context, region)
  const subject = subjectDigest(face.holder)
  const token = signToken({ number, version, slot, madeOn, key: shortKid, subject }, privateKey)
  await insertCode(tx, {
    region,
    number,
    version,
    kid,
    token,
    madeAt: context.clock.now().toISOString(),
  })
}

/** Where the code on a version leads; handed to certificates by `main`. */
export const linkOf: LinkOf = async (tx, context, face) => {
  const token = await getToken(tx, face)
  return localCode.encode({ publicUrl: context.config.publicUrl, token })
}
