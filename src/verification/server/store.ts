import { invariant } from '#kernel/invariant.ts'
import { tables, type Tx } from '#platform/server/database.ts'

interface CodeTables {
  licence_code: {
    region: string
    number: string
    version: number
    kid: string
    token: string
    made_at: string
  }
}

const own = (tx: Tx) => tables<CodeTables>(tx)

export interface CodeRow {
  readonly region: string
  readonly number: string
  readonly version: number
  readonly kid: string
  readonly token: string
  readonly madeAt: string
}

export async function insertCode(tx: Tx, { madeAt, ...code }: CodeRow): Promise<void> {
  await own(tx)
    .insertInto('licence_code')
    .values({ ...code, made_at: madeAt })
    .execute()
}

export async function findToken(
  tx: Tx,
  of: { region: string; number: string; version: number },
): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('licence_code')
    .select('token')
    .where('region', '=', of.region)
    .where('number', '=', of.number)
    .where('version', '=', of.version)
    .executeTakeFirst()
  return row?.token
}

/** The token of a version; every version has one, made in the transaction that issued it. */
export async function getToken(
  tx: Tx,
  of: { region: string; number: string; version: number },
): Promise<string> {
  const token = await findToken(tx, of)
  invariant(token !== undefined, `version ${of.version} of licence ${of.number} has a code`)
  return token
}
