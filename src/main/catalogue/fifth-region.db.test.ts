/**
 * A region that never was (110199, 虚构: GB/T 2260 does not allot it) goes from its annex as a Word document to a scanned licence, with
 * data alone: the import writes a draft, a person mends what the doubts say, the check lets it through, and
 * the same program serves it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLog } from '#platform/server/log.ts'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import { lookUpIndustry, type Catalogue, type RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue, examineCatalogue, lawFiles } from '../../catalogue/server/index.ts'
import { checkLaw } from '../../guidance/core/index.ts'
import { importAnnex } from '../../studio/server/index.ts'
import { cloneDatabase, type DatabaseClone } from '../../../test/db/template-database.ts'
import { docxOf } from '../../../test/builders/docx.ts'
import { Cast } from '../journey/cast.ts'
import { planJourney } from '../journey/plan.ts'
import { walk } from '../journey/walk.ts'
import { startService, type Service } from '../service.ts'
import { settings } from '../settings.ts'

const REGION = '110199' as RegionCode
const folder = mkdtempSync(path.join(tmpdir(), 'zhunying-fifth-'))
const own = path.join(folder, 'own')
let clone: DatabaseClone
let service: Service | undefined
beforeAll(async () => {
  clone = await cloneDatabase()
})
afterAll(async () => {
  await service?.stop()
  await clone.drop()
  rmSync(folder, { recursive: true, force: true })
})

const annex = readFileSync(new URL('../../../test/fixtures/fictitious-annex.txt', import.meta.url))

async function importDraft(): Promise<ReadonlyMap<string, string>> {
  const law = { catalogue: bundledCatalogue(), files: lawFiles() }
  const source = { name: '示例区方案.docx', bytes: docxOf(annex.toString('utf8')) }
  const facts = {
    region: REGION,
    name: '虚构市示例区',
    nameEn: 'Example District (fictitious)',
    issuer: '虚构市示例区政务服务局',
    like: '西城',
  }
  const made = await importAnnex(law, source, facts)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.files
}

function check(): { catalogue: Catalogue | undefined; errors: string[] } {
  const { catalogue, findings } = examineCatalogue(lawFiles(own), checkLaw)
  const errors = findings.filter(({ level }) => level === 'error')
  return { catalogue, errors: errors.map(({ code }) => code) }
}

/** What a person writes who has looked at the doubt. */
function mend(name: string, place: RegExp): void {
  const file = path.join(own, 'regions/110199-example-district-fictitious', name)
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(place)
  writeFileSync(file, text.replace(place, '$1 [ drainage-permit ]'))
}

test('a made-up fifth region goes from its annex to a scanned licence without a line of code', async () => {
  for (const [name, text] of await importDraft()) {
    mkdirSync(path.dirname(path.join(own, name)), { recursive: true })
    writeFileSync(path.join(own, name), text)
  }
  // the draft is refused while a row is not read: 许可正 is no certificate
  expect(check().errors).toEqual(['ROW_WITHOUT_ITEM'])
  mend('industries.yaml', /(疑问 ITEM_UNKNOWN.*许可正.*drainage-permit[^]*?items:) \[\]/)
  expect(check().errors).toEqual(['DEPARTMENT_MISSING'])
  mend('plan.yaml', /(- 市水务局\s+items:) \[\]/)
  const { catalogue, errors } = check()
  expect(errors).toEqual([])

  const config = settings({
    demo: true,
    data: folder,
    databaseUrl: clone.url,
    catalogueDir: own,
    port: '0',
    logLevel: 'error',
    rateLimit: '0',
  })
  service = await startService(config, { log: createLog('error') })
  const { clock } = service.context
  const cast = new Cast(service.origin, DEMO_PASSWORD, () => clock.now())
  const region = catalogue!.regions.get(REGION)!
  const industry = lookUpIndustry(region, '咖啡厅')
  if (!industry.ok) throw new Error(industry.refusal.code)
  const out = path.join(folder, 'out')
  const plan = planJourney(catalogue!, region, industry.value, { sequence: 1, out })
  const done = await walk(cast, plan, clock.today())
  expect(done.items.map(({ id, decision }) => [id, decision])).toEqual([
    ['food-business-licence', 'granted'],
    ['tobacco-retail-licence', 'granted'],
    ['drainage-permit', 'granted'],
  ])
  expect(done.items[0]?.authority).toBe('示例区市场监管局')
  expect(done.licence.number).toMatch(/^110199ZH25\d{5}[0-9A-Z]$/)
  const page = readFileSync(path.join(out, `${done.licence.number}.html`), 'utf8')
  expect(page).toContain('虚构市示例区政务服务局')
}, 60_000)
