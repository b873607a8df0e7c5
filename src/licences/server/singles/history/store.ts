import { sql } from 'kysely'
import { tables, type Tx } from '#platform/server/database.ts'
import type { LifecycleEffect } from '../../../../catalogue/core/index.ts'
import type { Act, SingleLicence } from '../../../core/index.ts'
import type { Doer } from '../../doer.ts'
import type { LicencesTables } from '../../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

export interface SingleHappening {
  readonly act: Omit<Act, 'event'> & { readonly event: LicencesTables['single_event']['event'] }
  readonly at: string
  readonly on: string
  readonly doer: Doer
  readonly effect: LifecycleEffect
  /** The comprehensive licence that showed it when it happened. */
  readonly licence: string | null
  readonly before: SingleLicence | null
  readonly after: SingleLicence
}

/** Adds to the history of a single licence; its row must be locked or new. */
export async function insertSingleEvent(tx: Tx, happening: SingleHappening): Promise<void> {
  const { act, at, on, doer, effect, licence, before, after } = happening
  const { region, id } = after
  await own(tx)
    .insertInto('single_event')
    .values({
      region,
      single_id: id,
      seq: sql<number>`(
        select coalesce(max(seq), 0) + 1 from single_event
        where region = ${region} and single_id = ${id}
      )`,
      at,
      on_day: on,
      actor_id: doer?.accountId ?? null,
      actor_name: doer?.name ?? '系统',
      event: act.event,
      article: act.article,
      document: act.document,
      reason: act.reason,
      effect,
      licence,
      before: before && JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute()
}

/** The history of single licences, oldest first. */
export async function singleEventsOf(
  tx: Tx,
  region: string,
  ids: readonly string[],
): Promise<(SingleHappening & { readonly actor: string })[]> {
  if (ids.length === 0) return []
  const rows = await own(tx)
    .selectFrom('single_event')
    .selectAll()
    .where('region', '=', region)
    .where('single_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('seq')
    .execute()
  return rows.map(({ event, article, document, reason, ...row }) => ({
    act: { event, article, document, reason },
    at: row.at,
    on: row.on_day,
    doer: null,
    actor: row.actor_name,
    effect: row.effect,
    licence: row.licence,
    before: row.before,
    after: row.after,
  }))
}
