import { z } from 'zod'

const subject = z.string().regex(/^(licence\/[0-9A-Z]{10,30}|single\/[0-9a-f-]{36})$/)

/** What we tell the library of electronic licences, without the prefix of our types. */
export const PUSHED = 'licence.pushed'
export const INVENTORY_WANTED = 'library.inventory-wanted'

const state = z.string().min(1).max(40)

/**
 * `library.status` 状态变化: the library heard from somebody else what became of a licence of ours. It changes
 * nothing by itself: a single licence is ended by its department alone (product.md, 5).
 */
export const LibraryStatus = z.strictObject({
  subject,
  state,
  on: z.iso.date(),
  /** Title and number of what it rests on. */
  document: z.string().trim().min(1).max(400),
})
export type LibraryStatus = z.infer<typeof LibraryStatus>

export const LibraryEntry = z.strictObject({
  subject,
  number: z.string().max(80),
  state,
  /** Of a comprehensive licence: the version of its face. */
  version: z.int().min(1).nullable(),
})
export type LibraryEntry = z.infer<typeof LibraryEntry>

/**
 * `library.inventory` 盘点: one page of all that the library has from this region, by `subject` in the order of
 * their characters; `after` is the last subject of the page before. What lies between and is not there, it has not.
 */
export const LibraryInventory = z.strictObject({
  report: z.uuid(),
  after: subject.nullable(),
  entries: z.array(LibraryEntry).max(500),
  last: z.boolean(),
})
export type LibraryInventory = z.infer<typeof LibraryInventory>

/** How one of our licences stands now. */
export interface Standing {
  readonly subject: string
  readonly number: string
  readonly state: string
  readonly version: number | null
  readonly changedAt: string
}

/** What we know of a licence's way to the library. */
export interface Told {
  readonly toldAt: string
  /** Since when something about it waits in the outbox, and why it did not arrive yet. */
  readonly waiting: { readonly since: string; readonly error: string | null } | null
  /** What the library said of its own accord. */
  readonly said: { readonly state: string; readonly document: string; readonly at: string } | null
}

/** Why the two differ: each difference has exactly one explanation and says what is done about it. */
export type Why =
  | 'queued'
  | 'never-told'
  | 'lost-there'
  | 'outdated-there'
  | 'changed-there'
  | 'unknown-here'

export interface LibraryDifference {
  readonly subject: string
  readonly number: string
  readonly what: 'missing-there' | 'unknown-here' | 'differs'
  readonly ours: { readonly state: string; readonly version: number | null } | null
  readonly theirs: { readonly state: string; readonly version: number | null } | null
  readonly why: Why
  readonly since: string | null
  readonly detail: string | null
  readonly remedy: 'waits' | 'told-again' | 'people'
}

/**
 * Holds one range of ours against the same range of theirs. Equal lines give nothing; every other one gives one
 * difference: what waits to be sent explains itself; what only we have changed, or it never got, is told again;
 * what somebody else changed there, or only it has, is for people.
 */
export function compareWithLibrary(
  ours: readonly Standing[],
  theirs: readonly LibraryEntry[],
  told: ReadonlyMap<string, Told>,
): LibraryDifference[] {
  const here = new Map(ours.map((one) => [one.subject, one]))
  const there = new Map(theirs.map((one) => [one.subject, one]))
  const subjects = [...new Set([...here.keys(), ...there.keys()])].toSorted(byCode)
  return subjects.flatMap((subject) => {
    const mine = here.get(subject)
    const its = there.get(subject)
    if (mine && its && same(mine, its)) return []
    return [explain(subject, mine, its, told.get(subject))]
  })
}

/** The order of both sides: by code unit, as PostgreSQL's collation "C". */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const same = (a: Standing, b: LibraryEntry) =>
  a.state === b.state && a.version === b.version && a.number === b.number

function explain(
  subject: string,
  mine: Standing | undefined,
  its: LibraryEntry | undefined,
  told: Told | undefined,
): LibraryDifference {
  const about = {
    subject,
    number: (mine ?? its)?.number ?? '',
    ours: mine ? { state: mine.state, version: mine.version } : null,
    theirs: its ? { state: its.state, version: its.version } : null,
    since: null,
    detail: null,
  }
  if (!mine) return { ...about, what: 'unknown-here', why: 'unknown-here', remedy: 'people' }
  const what = its ? 'differs' : 'missing-there'
  if (told?.waiting) {
    const { since, error } = told.waiting
    return { ...about, what, why: 'queued', since, detail: error, remedy: 'waits' }
  }
  if (!told) return { ...about, what, why: 'never-told', remedy: 'told-again' }
  const again = { ...about, what, since: told.toldAt, remedy: 'told-again' } as const
  if (!its) return { ...again, why: 'lost-there' }
  const { said } = told
  if (said && said.state === its.state && said.at > mine.changedAt) {
    const detail = said.document
    return { ...about, what, why: 'changed-there', since: said.at, detail, remedy: 'people' }
  }
  return { ...again, why: 'outdated-there' }
}
