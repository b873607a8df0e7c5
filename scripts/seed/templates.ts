import { addDays, plainDate } from '../../src/kernel/plain-date.ts'
import type { FixedClock } from '../../src/platform/server/clock.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { Catalogue, Industry, Region } from '../../src/catalogue/core/index.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { planJourney } from '../../src/main/journey/plan.ts'
import type { Service } from '../../src/main/service.ts'
import { STAGES, type Stage } from './stages.ts'

/** One real case that the program itself has taken to a stage; the seed multiplies it. */
export interface Template {
  readonly caseId: string
  readonly region: string
  readonly stage: Stage['name']
}

export interface TemplateOrder {
  readonly service: Service
  /** The service's own clock. */
  readonly clock: FixedClock
  readonly catalogue: Catalogue
  readonly regions: readonly Region[]
  readonly today: string
  /** How many calendar days cases are opened on, the oldest some ten months ago. */
  readonly days: number
  readonly out: string
  readonly say: (line: string) => void
}

/** How far back the oldest case goes, and within how many days the open ones were handed in. */
const SPAN = 300
const OPEN_SPAN = 24
const SMALL_TRADES = 12

/**
 * Real people at the real service on past days: each stage of a case once for each day and region, so that
 * whatever the program stores today is what is multiplied.
 */
export async function makeTemplates(order: TemplateOrder): Promise<Template[]> {
  const { service, clock } = order
  const made: Template[] = []
  for (const day of daysOf(order)) {
    clock.set(`${day.on}T09:00:00+08:00`)
    const cast = new Cast(service.origin, DEMO_PASSWORD, () => clock.now())
    made.push(...(await oneDay(order, cast, day)))
    order.say(`${day.on}: ${made.length} cases gone through by hand`)
  }
  return made
}

interface Day {
  readonly on: string
  readonly number: number
  readonly open: boolean
}

/** Old days for what has ended, recent ones for what is open; one third of the days are recent. */
function daysOf({ today, days }: Pick<TemplateOrder, 'today' | 'days'>): Day[] {
  const recent = Math.max(1, Math.round(days / 3))
  const old = Math.max(1, days - recent)
  const back = (n: number) => String(addDays(plainDate(today), -n))
  return [
    ...Array.from({ length: old }, (_, n) => ({
      on: back(OPEN_SPAN + 1 + Math.round(((SPAN - OPEN_SPAN) * (old - 1 - n)) / old)),
      number: n,
      open: false,
    })),
    ...Array.from({ length: recent }, (_, n) => ({
      on: back(Math.round((OPEN_SPAN * (recent - 1 - n)) / recent)),
      number: old + n,
      open: true,
    })),
  ]
}

/** Most shops are small: the trades of a region with the fewest items, where anybody new may open. */
function smallTrades(region: Region): Industry[] {
  return [...region.industries.values()]
    .filter((one) => one.newApplications)
    .toSorted((a, b) => a.rows.length - b.rows.length || (a.code < b.code ? -1 : 1))
    .slice(0, SMALL_TRADES)
}

async function oneDay({ catalogue, regions, out }: TemplateOrder, cast: Cast, day: Day) {
  const made: Template[] = []
  for (const region of regions) {
    const industries = smallTrades(region)
    for (const [index, stage] of STAGES.filter((one) => one.open === day.open).entries()) {
      const sequence = day.number * STAGES.length + index
      const industry = industries[sequence % industries.length]!
      const plan = planJourney(catalogue, region, industry, { sequence, out })
      const caseId = await stage.reach(cast, plan)
      made.push({ caseId, region: plan.region, stage: stage.name })
    }
  }
  return made
}
