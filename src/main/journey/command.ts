import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import type { Catalogue, Industry, ItemId, Region } from '../../catalogue/core/index.ts'
import { effectiveRows } from '../../guidance/core/index.ts'
import { systemClock } from '#platform/server/clock.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { createLog } from '#platform/server/log.ts'
import { industryNamed, readCatalogue, regionNamed } from '../catalogue/common.ts'
import { answersGiven } from '../guidance/read-answers.ts'
import { makeFolder } from '../make-folder.ts'
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

/**
 * `zhunying journey`: on a fresh embedded database in a folder of its own, removed afterwards. Of the
 * installation's settings only its law counts: a journey never touches the database they name.
 */
export async function journey(flags: JourneyFlags): Promise<void> {
  const catalogue = readCatalogue()
  const plans = plansOf(catalogue, flags)
  await makeFolder(path.resolve(flags.out))
  const data = throwawayFolder('zhunying-journey-')
  const law = { CATALOGUE_DIR: settings({}).catalogueDir }
  const config = settings({ demo: true, data, port: '0', logLevel: 'error', rateLimit: '0' }, law)
  const interruption = interrupted()
  let service: Service | undefined
  try {
    service = await startService(config, { log: createLog('error', 2) })
    const journeys = await Promise.race([walkAll(service, plans, !flags.json), interruption.heard])
    await keepTrust(service.origin, plans, !flags.json)
    if (flags.json) printJson(flags.all ? journeys : journeys[0])
  } finally {
    interruption.end()
    await service?.stop()
    await rm(data, { recursive: true, force: true })
  }
}

/** Ctrl-C or an end from outside leaves neither the database nor its folder behind. */
function interrupted(): { readonly heard: Promise<never>; end(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const { promise, reject } = Promise.withResolvers<never>()
  promise.catch(() => undefined)
  const hear = () => reject(new Exit(3, '已中断 · interrupted'))
  for (const signal of signals) process.once(signal, hear)
  return {
    heard: promise,
    end() {
      for (const signal of signals) process.off(signal, hear)
    },
  }
}

function plansOf(catalogue: Catalogue, flags: JourneyFlags): JourneyPlan[] {
  const out = path.resolve(flags.out)
  const answers = flags.answers && answersGiven(catalogue, flags.answers)
  const items = flags.items?.split(',').map((id) => id.trim()) as ItemId[] | undefined
  const wish = { out, ...(answers && { answers }), ...(items && { items }) }
  return chosen(catalogue, flags).map(([region, industry], sequence) => {
    for (const item of items ?? []) mustOffer(catalogue, region, industry, item)
    return planJourney(catalogue, region, industry, { ...wish, sequence })
  })
}

/** An item that the industry does not have is a wrong call, with those it has. */
function mustOffer(catalogue: Catalogue, region: Region, industry: Industry, item: ItemId): void {
  const rows = effectiveRows(catalogue, region.plan.region, industry.code, systemClock.today())
  const offered = rows.flatMap(({ items }) => items)
  if (offered.includes(item)) return
  throw new Exit(
    2,
    `${industry.name}没有这个事项 · this industry has no such item: ${item}\n` +
      `有 · it has: ${[...new Set(offered)].join(' ')}`,
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

/** The service ends with the journey: what `verify --offline` needs afterwards lies beside the licences. */
async function keepTrust(origin: string, plans: readonly JourneyPlan[], talk: boolean) {
  const out = plans[0]!.out
  const keep = async (address: string, name: string) => {
    const answer = await fetch(new URL(address, origin))
    await writeFile(path.join(out, name), await answer.text())
  }
  await keep('/.well-known/jwks.json', 'jwks.json')
  const regions = [...new Set(plans.map(({ region }) => region))]
  for (const region of regions) await keep(`/status/${region}`, `status-${region}.jwt`)
  if (talk)
    say(
      `离线核验 · to verify later: verify <PDF> --offline --trust ${path.join(out, 'jwks.json')} --status ${path.join(out, `status-${regions[0]!}.jwt`)}`,
    )
}

function sayRefused({ region, industry }: JourneyPlan, error: Refused): string {
  return `${region} ${industry}\n${error.message}\n${JSON.stringify(error.problem, null, 2)}`
}

function sayJourney({ region, industry, items, licence, caseNo, steps }: Journey): string {
  const head = `${region} ${industry.code} ${industry.name}：${items.length} 个事项，${steps.length} 步`
  return `${head}\n  办件 ${caseNo} → ${licence.number}\n  ${licence.files.pdf}\n  ${licence.verifyUrl}`
}
