import pg from 'pg'
import type { Catalogue } from '../../src/catalogue/core/index.ts'

/** Which events are counted; the same question that the pages ask. */
export interface Question {
  readonly region: string
  readonly from: string
  readonly until: string
  readonly industry?: string
  readonly department?: string
}

interface Row {
  readonly case_id: string
  readonly industry: string
  readonly day: string
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly event: any
}

/** One thing counted, as plainly as it can be said. */
interface Counted {
  readonly name: string
  readonly caseId: string
  readonly on: string
  readonly industry: string
  readonly departments: readonly string[]
  readonly days: number | null
  readonly late?: boolean
  readonly letter?: number
  readonly beyond?: number
}

/**
 * The numbers of the dashboards a second time: slowly, from the stored events alone, event by event,
 * with a calendar, a clock and a percentile of its own. It shares no line with src/insights nor with
 * the rules of cases; a wrong pause there would not be wrong here in the same way.
 */
export async function recount(url: string, catalogue: Catalogue, asked: Question) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Row>(
    `select e.case_id, f.industry, e.event,
       to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day
     from case_event e join case_file f on f.region = e.region and f.id = e.case_id
     where e.region = $1 and f.case_no is not null order by e.case_id, e.seq`,
    [asked.region],
  )
  const { rows: files } = await client.query<{ id: string; items: string[] }>(
    'select id, items from case_file where region = $1',
    [asked.region],
  )
  await client.end()
  const days = new WorkDays(catalogue)
  const departments = new Map<string, string>()
  for (const department of [...catalogue.regions.values()].find(
    ({ plan }) => plan.region === asked.region,
  )!.plan.departments)
    for (const item of department.items) departments.set(item, department.id)
  const counted = files.flatMap(({ id, items }) => {
    const own = rows.filter((row) => row.case_id === id)
    return own.length === 0 ? [] : countCase(own, items, departments, days)
  })
  const asks = counted.filter(
    ({ on, industry, departments: all }) =>
      on >= asked.from &&
      on <= asked.until &&
      (asked.industry === undefined || industry === asked.industry) &&
      (asked.department === undefined || all.includes(asked.department)),
  )
  return answersOf(asks)
}

function countCase(
  rows: readonly Row[],
  items: readonly string[],
  departments: ReadonlyMap<string, string>,
  days: WorkDays,
): Counted[] {
  const [{ case_id: caseId, industry }] = rows as [Row]
  const whole = [...new Set(items.map((item) => departments.get(item) ?? ''))]
  const out: Counted[] = []
  const note = (name: string, on: string, more: Partial<Counted> = {}) =>
    out.push({ name, caseId, on, industry, departments: whole, days: null, ...more })
  let began = ''
  let turn = ''
  let due = ''
  let decided = ''
  let answers = 0
  let letters = 0
  let wasLate = false
  const clocks = new Map<string, Clock>()
  for (const { day, event } of rows) {
    const answer = (outcome: string, more: Partial<Counted> = {}) => {
      answers++
      const took = { days: days.between(turn, day), late: day > due, ...more }
      note('answered', day, took)
      if (took.late) note('answeredLate', day, took)
      if (answers === 1) {
        note('firstAnswered', day, took)
        note(outcome === 'accepted' ? 'firstRight' : 'firstNotRight', day, took)
      }
    }
    switch (event.kind) {
      case 'submitted':
        note('filed', day)
        began = turn = day
        due = days.after(day, 5)
        break
      case 'resubmitted':
        note('corrected', day, { days: days.between(turn, day) })
        turn = day
        due = days.after(day, 5)
        break
      case 'correctionAsked': {
        letters++
        const beyond = event.points.filter((p: { beyondNotice?: string }) => p.beyondNotice).length
        answer('asked')
        note('letters', day, { letter: letters, beyond })
        turn = day
        break
      }
      case 'declined':
        answer('declined')
        break
      case 'accepted':
        answer('accepted')
        for (const { item, limit, needsFirst } of event.plan)
          clocks.set(item, {
            limit: limit.days,
            from: needsFirst.length ? '' : event.on,
            pauses: [],
          })
        break
      case 'reopened':
        began = turn = day
        due = days.after(day, 5)
        wasLate = false
        for (const item of event.order.items) {
          const clock = clocks.get(item)
          if (clock) clocks.set(item, { limit: clock.limit, from: day, pauses: [] })
        }
        break
      case 'urged':
        note('urged', day, event.item && { departments: [departments.get(event.item)] })
        break
      case 'withdrawn':
        note('withdrawn', day)
        break
      case 'decided':
        decided = day
        note('decided', day, { days: days.between(began, day) })
        if (wasLate) note('decidedLate', day)
        break
      case 'issued': {
        const took = days.between(decided, day)
        note('issued', day, { days: took })
        if (took > 10) note('issuedLate', day)
        break
      }
      case 'branch': {
        const clock = clocks.get(event.item)
        if (clock && countBranch(event, day, clock, departments, days, note)) wasLate = true
        break
      }
      default:
        break
    }
  }
  return out
}

interface Clock {
  limit: number
  from: string
  pauses: [string, string][]
}

/** Whether the item was decided late. */
function countBranch(
  { item, event }: { item: string; event: Record<string, unknown> },
  day: string,
  clock: Clock,
  departments: ReadonlyMap<string, string>,
  days: WorkDays,
  note: (name: string, on: string, more: Partial<Counted>) => void,
): boolean {
  const open = clock.pauses.findIndex(([, to]) => to === '')
  if (event['kind'] === 'started') clock.from = day
  if (event['kind'] === 'suspended') clock.pauses.push([day, ''])
  if (event['kind'] === 'resumed' && open >= 0) clock.pauses[open]![1] = dayBefore(day)
  if (!['granted', 'refused', 'lapsed'].includes(String(event['kind']))) return false
  const of = { departments: [departments.get(item) ?? ''] }
  if (event['kind'] === 'refused') note('itemsRefused', day, of)
  if (event['kind'] === 'lapsed') note('itemsLapsed', day, of)
  if (clock.from === '') return false
  const paused = (one: string) =>
    clock.pauses.some(([from, to]) => from <= one && (to === '' || one <= to))
  const took = days.between(clock.from, day, paused)
  note('items', day, { ...of, days: took })
  const late = open < 0 && took > clock.limit
  // what is decided on a day off is late when the limit had run out before
  const ran = open < 0 && day > days.after(clock.from, clock.limit, paused)
  if (late || ran) note('itemsLate', day, of)
  return late || ran
}

const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** Working days by looking every day up. */
class WorkDays {
  readonly #off = new Set<string>()
  readonly #on = new Set<string>()
  constructor({ calendar }: Catalogue) {
    for (const { weekdayOff, weekendWork } of calendar.values()) {
      for (const { date } of weekdayOff) this.#off.add(date)
      for (const { date } of weekendWork) this.#on.add(date)
    }
  }

  #works(day: string): boolean {
    const week = new Date(`${day}T00:00:00Z`).getUTCDay()
    return this.#on.has(day) || (week !== 0 && week !== 6 && !this.#off.has(day))
  }

  between(from: string, to: string, paused: (day: string) => boolean = () => false): number {
    let n = 0
    for (let day = from; day < to;) {
      day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
      if (this.#works(day) && !paused(day)) n++
    }
    return n
  }

  after(from: string, limit: number, paused: (day: string) => boolean = () => false): string {
    let day = from
    while (this.between(from, day, paused) < limit)
      day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
    return day
  }
}

function answersOf(asks: readonly Counted[]) {
  const named = (name: string) => asks.filter((one) => one.name === name)
  const counts: Record<string, number> = {}
  for (const { name } of asks) counts[name] = (counts[name] ?? 0) + 1
  const letters = named('letters')
  const cases = [...new Set(letters.map(({ caseId }) => caseId))]
  const of = (id: string) => letters.filter(({ caseId }) => caseId === id)
  const isBeyond = (id: string) => of(id).some(({ beyond = 0 }) => beyond > 0)
  counts['asked'] = cases.length
  counts['repeated'] = cases.filter(
    (id) => of(id).some(({ letter = 0 }) => letter > 1) || isBeyond(id),
  ).length
  counts['beyond'] = cases.filter(isBeyond).length
  const steps = ['answered', 'corrected', 'items', 'issued', 'decided'].map((name) => {
    const sorted = named(name)
      .map(({ days }) => days!)
      .sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.ceil((sorted.length * share) / 100) - 1] ?? null
    return [name, { count: sorted.length, median: at(50), p90: at(90) }] as const
  })
  return { counts, steps: Object.fromEntries(steps) }
}
