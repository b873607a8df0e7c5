import type pg from 'pg'
import { plainDate } from '../../src/kernel/plain-date.ts'
import type { Service } from '../../src/main/service.ts'
import type { Face } from '../../src/licences/core/index.ts'
import { signingKey } from '../../src/verification/server/keys/keys.ts'
import { signToken, subjectDigest } from '../../src/verification/server/sign.ts'

const BATCH = 2000

/** Signs a code for every licence version that has none, as issuing it would have. */
export async function signCodes(
  client: pg.Client,
  service: Service,
  region: string,
): Promise<number> {
  const { context } = service
  const key = await context.db.transaction((tx) => signingKey(tx, context, region))
  let signed = 0
  for (let after = ''; ;) {
    const { rows } = await client.query<{ slot: number; face: Face }>(
      `select v.slot, v.face from licence_version v
        where v.region = $1 and v.number > $2
          and not exists (
            select from licence_code k
             where k.region = v.region and k.number = v.number and k.version = v.version)
        order by v.number limit ${BATCH}`,
      [region, after],
    )
    const last = rows.at(-1)
    if (last === undefined) return signed
    const tokens = rows.map(({ slot, face }) => {
      const { number, version, holder } = face
      const madeOn = plainDate(face.madeOn)
      const subject = subjectDigest(holder)
      return signToken(
        { number, version, slot, madeOn, key: key.shortKid, subject },
        key.privateKey,
      )
    })
    await client.query(
      `insert into licence_code (region, number, version, kid, token, made_at)
       select $1, n, v, $2, t, now() from unnest($3::text[], $4::int[], $5::text[]) as x (n, v, t)`,
      [region, key.kid, rows.map((r) => r.face.number), rows.map((r) => r.face.version), tokens],
    )
    signed += rows.length
    after = last.face.number
  }
}
