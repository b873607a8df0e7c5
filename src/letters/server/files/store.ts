import type { Language } from '#kernel/bilingual.ts'
import { tables, type Tx } from '#platform/server/database.ts'

interface FileTables {
  letter_file: {
    region: string
    letter_id: string
    language: Language
    sha256: string
    size: number
    seal: string
    made_at: string
  }
}

const own = (tx: Tx) => tables<FileTables>(tx)

export interface LetterFileRow {
  readonly region: string
  readonly letterId: string
  readonly language: Language
  readonly sha256: string
  readonly size: number
  readonly seal: string
  readonly madeAt: string
}

/** The digest of the file in this language, if it has been made. */
export async function findLetterFile(
  tx: Tx,
  of: Pick<LetterFileRow, 'region' | 'letterId' | 'language'>,
): Promise<string | undefined> {
  const row = await own(tx)
    .selectFrom('letter_file')
    .select('sha256')
    .where('region', '=', of.region)
    .where('letter_id', '=', of.letterId)
    .where('language', '=', of.language)
    .executeTakeFirst()
  return row?.sha256
}

/** Two that made it at once made the same bytes, so the first stays. */
export async function insertLetterFile(tx: Tx, row: LetterFileRow): Promise<void> {
  await own(tx)
    .insertInto('letter_file')
    .values({
      region: row.region,
      letter_id: row.letterId,
      language: row.language,
      sha256: row.sha256,
      size: row.size,
      seal: row.seal,
      made_at: row.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
