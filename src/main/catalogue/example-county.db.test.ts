/**
 * “The next region is data”: a made-up county of a made-up province (360199, test/fixtures/example-county) with departments,
 * items, knobs, face, promises, questions, changed law and holidays of its own is laid on top of the bundled law as a
 * folder, and the same program serves it. Everything in it is fictitious and says so.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { fixedClock } from '#platform/server/clock.ts'
import { createLog } from '#platform/server/log.ts'
import { DEMO_PASSWORD } from '../../access/core/index.ts'
import {
  DepartmentId,
  lookUpIndustry,
  type Answers,
  type Catalogue,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import { bundledCatalogue, examineCatalogue, lawFiles } from '../../catalogue/server/index.ts'
import { checkLaw } from '../../guidance/core/index.ts'
import { checkNumber } from '../../licences/core/index.ts'
import { draftMapping } from '../../neighbours/core/index.ts'
import type { LettersView } from '../../letters/core/index.ts'
import type { ServedNotice } from '../../notices/core/index.ts'
import { diffVersions } from '../../studio/core/index.ts'
import { cloneDatabase, type DatabaseClone } from '../../../test/db/template-database.ts'
import { readMappings } from '../../neighbours/server/index.ts'
import { Cast } from '../journey/cast.ts'
import { planJourney } from '../journey/plan.ts'
import { walk } from '../journey/walk.ts'
import { startService, type Service } from '../service.ts'
import { settings } from '../settings.ts'
import { formFindings } from './form-findings.ts'

const REGION = '360199' as RegionCode
const FIXTURE = fileURLToPath(new URL('../../../test/fixtures/example-county', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'zhunying-county-'))
const own = path.join(folder, 'own')
const law = () => lawFiles(own)
let examined: ReturnType<typeof examineCatalogue>
let catalogue: Catalogue
let clone: DatabaseClone
let service: Service
let cast: Cast
beforeAll(async () => {
  cpSync(FIXTURE, own, { recursive: true })
  examined = examineCatalogue(law(), checkLaw)
  catalogue = examined.catalogue!
  clone = await cloneDatabase()
  const config = settings({
    demo: true,
    data: folder,
    databaseUrl: clone.url,
    catalogueDir: own,
    port: '0',
    logLevel: 'error',
    rateLimit: '0',
  })
  const clock = fixedClock('2026-11-20')
  service = await startService(config, { log: createLog('error'), clock })
  cast = new Cast(service.origin, DEMO_PASSWORD, () => clock.now())
}, 60_000)
afterAll(async () => {
  await service?.stop()
  await clone?.drop()
  rmSync(folder, { recursive: true, force: true })
})

const trade = (name: string) => {
  const found = lookUpIndustry(catalogue.regions.get(REGION)!, name)
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
async function noticeOf(code: string, answers: Answers, items: readonly string[]) {
  const address = `/api/v1/regions/${REGION}/industries/${code}/notices` as const
  return cast.anybody().post<ServedNotice>(address, { answers, items, kind: 'open' })
}
async function textOf(pdf: Buffer): Promise<{ text: string; size: readonly number[] }> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const page = document.getPage(0)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const text = page.getText()
  document.destroy()
  library.destroy()
  return { text, size: [originalWidth, originalHeight].map(Math.round) }
}

test('the check finds nothing wrong with it, and for the four regions nothing changes', () => {
  const all = [...examined.findings, ...formFindings(law(), catalogue)]
  expect(all.filter(({ level }) => level === 'error')).toEqual([])
  const older = bundledCatalogue()
  for (const region of older.regions.keys())
    expect(diffVersions(older, catalogue, region)).toEqual([])
})

test('a department’s own names for our boxes are a file too', () => {
  const drafted = draftMapping(catalogue, REGION, DepartmentId.parse('night-economy'))!
  const mappings = path.join(folder, 'mappings')
  mkdirSync(mappings, { recursive: true })
  writeFileSync(path.join(mappings, `${REGION}-night-economy.yaml`), stringify(drafted))
  const read = readMappings(catalogue, [mappings])
  expect(read.findings.filter(({ level }) => level === 'error')).toEqual([])
  expect(read.mappings[0]?.items.map(({ item }) => item)).toEqual(['example-night-stall-filing'])
})

test('the notice says its own promise, counted over its own holidays, and its own changed law', async () => {
  const answers = { 'food-sales': 'made', 'night-stall': true, 'sells-tobacco': false }
  const items = ['food-business-licence', 'example-night-stall-filing']
  const notice = await noticeOf('71', answers, items)
  expect(notice.items.map(({ limit: { days, rule, due } }) => [days, rule, due])).toEqual([
    [3, 'shortest-on-site', '2026-11-27'],
    [1, 'committed', '2026-11-23'],
  ])
  const [food] = notice.items
  expect(food!.limit.basis.zh).toContain('虚构县办事指南（示例）（2026-01-05）')
  expect(food!.limit.arithmetic.zh).toContain('虚构的本地节日2天')
  expect(food!.remedy.zh).toContain('示例省虚构县人民政府')
  expect(notice.certificate.issuer.en).toBe('Example County Approval Office (fictitious)')
  const books = ['publication-business-licence', 'public-place-hygiene-filing']
  const other = await noticeOf('72', {}, books)
  expect(other.items.map(({ authority }) => authority.zh)).toEqual([
    '虚构县行政审批局',
    '虚构县疾控局',
  ])
})

test('from everyday words and the first question to the scanned licence, in its own words and numbers', async () => {
  const found = await cast
    .anybody()
    .get<{ code: string }[]>(
      `/api/v1/regions/${REGION}/find?q=${encodeURIComponent('支个夜宵摊子')}`,
    )
  expect(JSON.stringify(found)).toContain('"71"')
  const out = path.join(folder, 'out')
  const wish = { sequence: 1, out }
  const plan = planJourney(
    catalogue,
    catalogue.regions.get(REGION)!,
    trade('夜市小吃铺（示例）'),
    wish,
  )
  const done = await walk(cast, plan, service.context.clock.today())
  expect(
    done.items.map(({ certificate, authority, decision }) => [certificate, authority, decision]),
  ).toEqual([
    ['食品经营许可证', '虚构县行政审批局', 'granted'],
    // as the annex prints it, where the item says so
    ['夜市摊位备案证（示例）', '县夜经办', 'granted'],
    ['烟草专卖零售许可证', '虚构县烟草专卖局', 'granted'],
  ])
  // its own check character: MOD 11-2, other than the four regions'
  expect(done.licence.number).toMatch(/^360199ZH71\d{5}[0-9X]$/)
  const categories = new Set(['71', '72'])
  const known = new Map([[String(REGION), { algorithm: 'mod11-2' as const, categories }]])
  expect(checkNumber(done.licence.number, known).ok).toBe(true)

  const owner = await cast.as('owner')
  const pdf = await owner.download(`/api/v1/licences/${done.licence.number}/certificate.pdf`)
  const { text, size } = await textOf(pdf)
  for (const words of ['行业准营证（示例）', '准营机关', '示例省虚构县行政审批局', '没有任何效力'])
    expect(text.replaceAll(/\s/g, '')).toContain(words)
  // A4 landscape, and no seal of its own: the place of the seal says so
  expect(size).toEqual([842, 595])
  expect(text).toContain('测试')

  const cases = await owner.get<{ items: { id: string }[] }>('/api/v1/cases')
  const address = `/api/v1/cases/${cases.items[0]!.id}/letters` as const
  const { letters } = await owner.get<LettersView>(address)
  const letter = await textOf(await owner.download(`${address}/${letters[0]!.id}/pdf`))
  expect(letter.text.replaceAll(/\s/g, '')).toContain('虚构县行政审批局')
}, 60_000)
