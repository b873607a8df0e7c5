import { tables, type Tx } from '#platform/server/database.ts'
import { needsSealing, openValues, sealValues } from '#platform/server/fields/index.ts'
import type { CasesTables } from '../tables.ts'

const own = (tx: Tx) => tables<CasesTables>(tx)

export interface Resealed {
  /** Where the next batch begins; absent: this was the last. */
  readonly after?: string
  readonly changed: number
}

/**
 * Seals what older versions stored in clear, and what an older key sealed, by the newest key: a batch of
 * cases after `after`, each locked. What is sealed by the newest already is left as it is.
 */
export async function resealCases(
  tx: Tx,
  after: string | undefined,
  limit: number,
): Promise<Resealed> {
  let query = own(tx)
    .selectFrom('case_file')
    .select(['region', 'id', 'form_values', 'submitted_values'])
    .orderBy('id')
    .limit(limit)
    .forUpdate()
  if (after !== undefined) query = query.where('id', '>', after)
  const rows = await query.execute()
  let changed = 0
  for (const { region, id, form_values, submitted_values } of rows) {
    if (!needsSealing([form_values, submitted_values])) continue
    const again = <T>(values: T) => JSON.stringify(sealValues(id, openValues(id, values)))
    await own(tx)
      .updateTable('case_file')
      .set({
        form_values: again(form_values),
        submitted_values: submitted_values === null ? null : again(submitted_values),
      })
      .where('region', '=', region)
      .where('id', '=', id)
      .execute()
    changed += 1
  }
  const last = rows.length === limit ? rows.at(-1)?.id : undefined
  return { changed, ...(last !== undefined && { after: last }) }
}
