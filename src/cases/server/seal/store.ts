import { tables, type Tx } from '#platform/server/database.ts'
import {
  needsSealing,
  openValues,
  sealValues,
  withoutGuarded,
} from '#platform/server/fields/index.ts'
import type { CaseState } from '../../core/index.ts'
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

/**
 * Takes personal data out of cases that were last changed before this, a batch, and answers which. A case that
 * has none left is not found again.
 */
export async function scrubCases(
  tx: Tx,
  of: {
    readonly states: readonly string[]
    readonly before: Date
    readonly what: 'all' | 'guarded'
    readonly limit: number
  },
): Promise<{ region: string; id: string }[]> {
  const rows = await own(tx)
    .selectFrom('case_file')
    .select(['region', 'id', 'form_values', 'submitted_values'])
    .where('state', 'in', of.states as CaseState['state'][])
    .where('updated_at', '<', of.before.toISOString())
    // one that was taken up again after its time is looked at again
    .where((where) =>
      where.or([
        where('personal_until', 'is', null),
        where('personal_until', '<', where.ref('updated_at')),
      ]),
    )
    .orderBy('id')
    .limit(of.limit)
    .forUpdate()
    .execute()
  const scrub = (values: object) => (of.what === 'all' ? {} : withoutGuarded(values))
  for (const { region, id, form_values, submitted_values } of rows)
    await own(tx)
      .updateTable('case_file')
      .set({
        form_values: JSON.stringify(scrub(form_values)),
        submitted_values: submitted_values && JSON.stringify(scrub(submitted_values)),
        personal_until: of.before.toISOString(),
      })
      .where('region', '=', region)
      .where('id', '=', id)
      .execute()
  return rows.map(({ region, id }) => ({ region, id }))
}
