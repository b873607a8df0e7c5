import { tables, type Tx } from '#platform/server/database.ts'
import type { FindingList } from '../../core/index.ts'

type Finding = FindingList['items'][number]

interface FindingTables {
  outside_finding: {
    region: string
    receiver_id: string
    reference: string
    uscc: string
    number: string | null
    kind: Finding['kind']
    authority: string
    document: string
    words: string
    on_day: string
    heard_at: string
  }
  outbox_receiver: { region: string; id: string; name: string }
}

const own = (tx: Tx) => tables<FindingTables>(tx)

/** Kept once for each of their ids; false when it is there already. */
export async function insertFinding(
  tx: Tx,
  at: { readonly region: string; readonly receiverId: string },
  { on, heardAt, source: _source, ...finding }: Finding,
): Promise<boolean> {
  const row = await own(tx)
    .insertInto('outside_finding')
    .values({
      region: at.region,
      receiver_id: at.receiverId,
      ...finding,
      on_day: on,
      heard_at: heardAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  return row !== undefined
}

const SHOWN = 50

/** The latest of a region, or of one business there. */
export async function listFindings(
  tx: Tx,
  of: { readonly region: string; readonly uscc: string | undefined },
): Promise<Finding[]> {
  return own(tx)
    .selectFrom('outside_finding as finding')
    .innerJoin('outbox_receiver as receiver', (join) =>
      join
        .onRef('receiver.region', '=', 'finding.region')
        .onRef('receiver.id', '=', 'finding.receiver_id'),
    )
    .select([
      'finding.reference',
      'receiver.name as source',
      'finding.uscc',
      'finding.number',
      'finding.kind',
      'finding.authority',
      'finding.document',
      'finding.words',
      'finding.on_day as on',
      'finding.heard_at as heardAt',
    ])
    .where('finding.region', '=', of.region)
    .$if(of.uscc !== undefined, (query) => query.where('finding.uscc', '=', of.uscc as string))
    .orderBy('finding.heard_at', 'desc')
    .limit(SHOWN)
    .execute()
}
