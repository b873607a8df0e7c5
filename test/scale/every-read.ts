import { newId } from '#platform/server/ids.ts'
import type { SeededOffice } from './seeded-office.ts'

/** Who reads: an applicant with cases, and one person of each desk. */
const READERS = [
  'owner',
  'clerk-110102',
  'lead-110102',
  'market-regulation-110102',
  'inspector-110102',
] as const

/** Questions beyond the bare address, for the lists with filters and pages. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  '/api/v1/cases': [
    'limit=20',
    'state=submitted',
    'state=draft',
    'cursor=01a00000-0000-7000-8000-000000000000',
  ],
  '/api/v1/branches': ['limit=20', 'open=false', 'state=inReview'],
  '/api/v1/licences': ['limit=20', 'region=110102'],
  '/api/v1/visits': ['state=open', 'limit=20'],
}
/** What an address or a question must say, by its name. */
const WORDS: Readonly<Record<string, string>> = {
  region: '110102',
  department: 'market-regulation',
  from: '2026-11-01',
  until: '2026-11-20',
  q: '咖啡',
  on: '2026-11-20',
  days: '5',
  language: 'zh',
  year: '2026',
}

/** Bytes that lie with the service that the seed went through; what only a demonstration asks. */
const LEFT_OUT = ['/files/{fileId}', '/demo-accounts']

interface Operation {
  readonly parameters?: readonly { in: string; name: string; required?: boolean }[]
}

/** Asks every GET route that the service describes, as every reader; what they answer does not matter. */
export async function readEverything(
  office: SeededOffice,
  objects: readonly Readonly<Record<string, string>>[],
): Promise<string[]> {
  const app = await office.app()
  const { paths } = app.swagger() as unknown as {
    paths: Record<string, { get?: Operation }>
  }
  const failed: string[] = []
  for (const [path, { get }] of Object.entries(paths)) {
    if (get === undefined || LEFT_OUT.some((end) => path.endsWith(end))) continue
    for (const known of objects) {
      const address = addressOf(path, get, known)
      const urls = ['', ...(QUESTIONS[path] ?? [])].map((more) =>
        more === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${more}`,
      )
      await Promise.all(
        READERS.map(async (name) => {
          for (const url of urls) {
            const { status } = await (await office.people(name)).get(url)
            if (status >= 500) failed.push(`${status} ${url}`)
          }
        }),
      )
      if (!path.includes('{')) break
    }
  }
  return failed
}

function addressOf(path: string, operation: Operation, known: Readonly<Record<string, string>>) {
  const word = (name: string) => idFor(path, name, known) ?? known[name] ?? WORDS[name] ?? newId()
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => word(name))
  const query = new URLSearchParams()
  for (const { in: where, name, required } of operation.parameters ?? [])
    if (where === 'query' && required === true) query.set(name, word(name))
  return query.size > 0 ? `${filled}?${query.toString()}` : filled
}

/** `{id}` is that of whatever the address is about. */
function idFor(path: string, name: string, known: Readonly<Record<string, string>>) {
  if (name !== 'id') return undefined
  const [, kind] = /^\/api\/v1\/([a-z-]+)\/\{id\}/.exec(path) ?? []
  return known[`${kind} id`]
}

/** One multiplied case in review, one issued, with what hangs on them. */
export async function objectsOf({ owner }: SeededOffice): Promise<Record<string, string>[]> {
  const { rows } = await owner.query<Record<string, string>>(
    `select distinct on (f.state) f.id as "cases id", f.id as "caseId", b.item,
            v.id as "visits id", l.number, l.number as code, s.id as "single-licences id",
            f.notice_id as "notices id", m.id as "fileId", f.industry as code_, a.uscc
       from case_file f
       join branch b on b.region = f.region and b.case_id = f.id
       left join visit v on v.region = f.region and v.case_id = f.id
       left join single_licence s on s.region = f.region and s.case_id = f.id
       left join licence l on l.region = f.region and l.number = s.licence
       left join case_material m on m.region = f.region and m.case_id = f.id
       join business_account o on o.account_id = f.owner_id
       join business a on a.region = o.region and a.id = o.business_id
      where f.region = '110102' and b.department = 'market-regulation'
        and f.state in ('inReview', 'issued')
      order by f.state, f.id desc`,
  )
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
  )
}
