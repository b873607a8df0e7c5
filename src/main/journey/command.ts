import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import type { Answers, Catalogue, Industry, ItemId, Region } from '../../catalogue/core/index.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { createLog } from '#platform/server/log.ts'
import { industryNamed, readCatalogue, regionNamed } from '../catalogue/common.ts'
import { startService, type Service } from '../service.ts'
import { settings } from '../settings.ts'
import { Exit, printJson, say } from '../terminal.ts'
import { Cast } from './cast.ts'
import { Refused } from './person.ts'
import { planJourney, type JourneyPlan } from './plan.ts'
import { walk, type Journey } from './walk.ts'

export interface JourneyFlags {
  readonly region?: string
  readonly industry?: string
  readonly items?: string
  readonly answers?: string
  readonly out: string
  readonly all?: boolean
  readonly json?: boolean
}

export interface JourneyFlags {
  readonly region?: string
  readonly industry?: string
  readonly items?: string
  readonly answers?: string
  readonly out: string
  readonly all?: boolean
  readonly json?: boolean
}

/** `zhunying journey`: on a fresh embedded database in a folder of its own, removed afterwards. */
export async function journey(flags: JourneyFlags): Promise<void> {
  const catalogue = readCatalogue()
  const plans = await plansOf(catalogue, flags)
  const data = throwawayFolder('zhunying-journey-')
  const config = settings({ demo: true, data, port: '0', logLevel: 'error', rateLimit: '0' })
  const service = await startService(config, { log: createLog('error') })
  try {
    const journeys = await walkAll(service, plans, !flags.json)
    if (flags.json) printJson(flags.all ? journeys : journeys[0])
  } finally {
    await service.stop()
    await rm(data, { recursive: true, force: true })
  }
}

async function plansOf(catalogue: Catalogue, flags: JourneyFlags): Promise<JourneyPlan[]> {
  const out = path.resolve(flags.out)
  const answers = flags.answers === undefined ? undefined : await readAnswers(flags.answers)
  const items = flags.items?.split(',').map((id) => id.trim()) as ItemId[] | undefined
  const unknown = items?.filter((id) => !catalogue.items.has(id)) ?? []
  if (unknown.length > 0) throw new Exit(2, `没有这个事项 · no such item: ${unknown.join('、')}`)
  const wish = { out, ...(answers && { answers }), ...(items && { items }) }
  return chosen(catalogue, flags).map(([region, industry], sequence) =>
    planJourney(catalogue, region, industry, { ...wish, sequence }),
  )
}

function chosen(catalogue: Catalogue, flags: JourneyFlags): [Region, Industry][] {
  const regions =
    flags.region === undefined
      ? [...catalogue.regions.values()]
      : [regionNamed(catalogue, flags.region)]
  if (flags.all)
    return regions.flatMap((r) =>
      [...r.industries.values()].map((i) => [r, i] as [Region, Industry]),
    )
  const [region] = regions
  if (flags.region === undefined || flags.industry === undefined || !region) {
    throw new Exit(
      2,
      '请给出 --region 和 --industry，或者 --all · give --region and --industry, or --all',
    )
  }
  return [[region, industryNamed(region, flags.industry)]]
}

async function readAnswers(file: string): Promise<Answers> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Answers
  } catch (error) {
    throw new Exit(2, `读不出回答 · cannot read the answers: ${file}: ${(error as Error).message}`)
  }
}

async function walkAll(service: Service, plans: readonly JourneyPlan[], talk: boolean) {
  const clock = service.context.clock
  const cast = new Cast(service.origin, DEMO_PASSWORD, () => clock.now())
  const journeys: Journey[] = []
  for (const plan of plans) {
    const done = await walk(cast, plan, clock.today()).catch((error: unknown) => {
      if (error instanceof Refused) throw new Exit(1, sayRefused(plan, error))
      throw error
    })
    journeys.push(done)
    if (talk) say(sayJourney(done))
  }
  return journeys
}

function sayRefused({ region, industry }: JourneyPlan, error: Refused): string {
  return `${region} ${industry}\n${error.message}\n${JSON.stringify(error.problem, null, 2)}`
}

function sayJourney({ region, industry, items, licence, caseNo, steps }: Journey): string {
  const head = `${region} ${industry.code} ${industry.name}：${items.length} 个事项，${steps.length} 步`
  return `${head}\n  办件 ${caseNo} → ${licence.number}\n  ${licence.files.pdf}\n  ${licence.verifyUrl}`
}
