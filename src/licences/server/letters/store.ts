import { tables, type Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { LetterView } from '../../core/index.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

export interface KeptLetter {
  readonly at: string
  readonly letter: LetterView
}

/** Keeps letters in the words in which they went out. */
export async function insertLetters(
  tx: Tx,
  of: {
    readonly region: string
    readonly at: string
    readonly ownerId: string
    readonly number: string | null
    readonly singleId: string | null
  },
  letters: readonly LetterView[],
): Promise<void> {
  if (letters.length === 0) return
  await own(tx)
    .insertInto('licence_letter')
    .values(
      letters.map((letter) => ({
        region: of.region,
        id: newId(),
        at: of.at,
        to_whom: letter.to,
        department: letter.department,
        owner_id: of.ownerId === '' ? null : of.ownerId,
        number: of.number,
        single_id: of.singleId,
        letter: JSON.stringify(letter),
      })),
    )
    .execute()
}

/** Letters about a licence, newest first. */
export async function lettersAbout(tx: Tx, region: string, number: string): Promise<KeptLetter[]> {
  const rows = await own(tx)
    .selectFrom('licence_letter')
    .select(['at', 'letter'])
    .where('region', '=', region)
    .where('number', '=', number)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows
}
