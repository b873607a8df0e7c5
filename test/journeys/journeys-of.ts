import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#platform/server/log.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { cloneDatabase, type DatabaseClone } from '../db/template-database.ts'
import { startService, type Service } from '../../src/main/service.ts'
import { settings } from '../../src/main/settings.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { planJourney } from '../../src/main/journey/plan.ts'
import { walk } from '../../src/main/journey/walk.ts'

const catalogue = bundledCatalogue()

/** ISO 7064 MOD 37,36 as the standard words it: a number with its right check character gives 1. */
function mod3736(number: string): number {
  const values = Array.from(number, (character) => Number.parseInt(character, 36))
  const last = values.pop() ?? 0
  const product = values.reduce((p, a) => (((p + a) % 36 || 36) * 2) % 37, 36)
  return (product + last) % 36
}

/**
 * Every industry of one region, from the first question to the page behind the licence's code. A file for
 * each region, so that they run side by side; `regions.test.ts` sees that none is without one.
 */
export function journeysOf(code: string): void {
  const region = [...catalogue.regions.values()].find(({ plan }) => plan.region === code)
  if (region === undefined) throw new Error(`no region ${code}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'zhunying-journeys-'))
  let clone: DatabaseClone
  let service: Service
  let cast: Cast

  beforeAll(async () => {
    clone = await cloneDatabase()
    const config = settings({
      demo: true,
      data: folder,
      databaseUrl: clone.url,
      port: '0',
      logLevel: 'error',
      rateLimit: '0',
    })
    service = await startService(config, { log: createLog('error') })
    cast = new Cast(service.origin, DEMO_PASSWORD, () => service.context.clock.now())
  })
  afterAll(async () => {
    await service.stop()
    await clone.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([...region.industries.values()])(
    `${region.plan.name.zh} $code $name goes from the first question to a scanned licence`,
    async (industry) => {
      const out = path.join(folder, 'out')
      const sequence = Number(region.plan.region) * 100 + industry.no
      const plan = planJourney(catalogue, region, industry, { sequence, out })
      const { items, licence, workingDays } = await walk(cast, plan, service.context.clock.today())

      expect(items.map((item) => item.decision)).toEqual(items.map(() => 'granted'))
      expect(workingDays.parallel).toBeLessThanOrEqual(workingDays.serial)
      expect(licence.number).toMatch(/^\d{6}ZH\d{7}[0-9A-Z]$/)
      expect(mod3736(licence.number)).toBe(1)
      expect(existsSync(licence.files.pdf)).toBe(true)
      const page = readFileSync(path.join(out, `${licence.number}.html`), 'utf8')
      for (const { certificate } of items) expect(page).toContain(certificate)
      expect(page).not.toContain('<script')
    },
    60_000,
  )
}
