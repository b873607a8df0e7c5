import pg from 'pg'

/** What an applicant was told: the licence that ended a journey. */
export interface Acknowledged {
  readonly region: string
  readonly caseNo: string
  readonly licence: string
  readonly items: readonly string[]
}

/** What is wrong in the database, in words; nothing when all is well. */
export interface Finding {
  readonly kind: 'lost' | 'doubled' | 'stuck' | 'reused' | 'broken'
  readonly what: string
}

type Kind = Finding['kind']

/** Each finds rows that must not be; the first column says which. */
const MUST_BE_EMPTY: readonly (readonly [Kind, string, string])[] = [
  [
    'broken',
    'a case’s events are not numbered from one without a gap',
    `select case_id from case_event group by case_id having count(*) <> max(seq) or min(seq) <> 1`,
  ],
  [
    'broken',
    'a case stands elsewhere than its last event',
    `select c.id from case_file c
       where c.version <> (select max(seq) from case_event e where e.case_id = c.id)`,
  ],
  [
    'doubled',
    'an item was decided twice in one case',
    `select case_id || ' ' || item from case_event
      where kind = 'branch' and event #>> '{event,kind}' in ('granted', 'refused')
      group by case_id, item having count(*) > 1`,
  ],
  [
    'doubled',
    'a case gave more than one licence',
    `select case_id from licence_version where case_id is not null
      group by case_id having count(distinct number) > 1`,
  ],
  [
    'reused',
    'a licence number stands twice',
    `select number from licence group by number having count(*) > 1`,
  ],
  [
    'reused',
    'a place in the status list is taken twice',
    `select region || ' ' || slot from licence_version group by region, slot having count(*) > 1`,
  ],
  [
    'lost',
    'a number was used up and no licence has it',
    `select s.region || ' ' || s.industry || ' ' || s.last from number_sequence s
      where s.last <> (select count(*) from licence l
                        where l.region = s.region and l.industry = s.industry)`,
  ],
  [
    'lost',
    'an issued case has no licence',
    `select c.id from case_file c where c.state = 'issued'
        and not exists (select 1 from licence_version v where v.case_id = c.id)`,
  ],
  [
    'lost',
    'a granted item of an issued case has no single licence',
    `select b.case_id || ' ' || b.item from branch b join case_file c on c.id = b.case_id
      where b.state = 'granted' and c.state = 'issued'
        and not exists (select 1 from single_licence s where s.case_id = b.case_id and s.item = b.item)`,
  ],
  [
    'stuck',
    'an answer was begun and never given',
    `select actor || ' ' || route from idempotency_key where status is null`,
  ],
  [
    'stuck',
    'a job failed for good',
    `select name || ' ' || id from pgboss.job where state = 'failed'`,
  ],
]

/**
 * Reads the database behind the program's back and compares it with what people were told. Every row it
 * gives back is a fault.
 */
export async function check(url: string, told: readonly Acknowledged[]): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const findings: Finding[] = []
    for (const [kind, rule, query] of MUST_BE_EMPTY) {
      const { rows } = await client.query<string[]>({ text: query, rowMode: 'array' })
      findings.push(...rows.map(([which]) => ({ kind, what: `${rule}: ${which}` })))
    }
    return [...findings, ...(await compareWithTold(client, told))]
  } finally {
    await client.end()
  }
}

async function compareWithTold(
  client: pg.Client,
  told: readonly Acknowledged[],
): Promise<Finding[]> {
  const { rows } = await client.query<{ caseNo: string; number: string; items: string[] }>(
    `select c.case_no as "caseNo", v.number,
            array(select item from branch b where b.case_id = c.id and b.state = 'granted') as items
       from case_file c join licence_version v on v.case_id = c.id
      where c.state = 'issued'`,
  )
  const kept = new Map(rows.map((row) => [row.caseNo, row]))
  return told.flatMap(({ caseNo, licence, items }) => {
    const row = kept.get(caseNo)
    if (row === undefined) return [{ kind: 'lost' as const, what: `${caseNo} → ${licence}` }]
    const whole = items.every((item) => row.items.includes(item))
    if (row.number === licence && whole) return []
    return [{ kind: 'lost' as const, what: `${caseNo}: told ${licence}, kept ${row.number}` }]
  })
}
