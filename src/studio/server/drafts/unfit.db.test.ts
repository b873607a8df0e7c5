import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../../access/core/index.ts'
import { createAccount } from '../../../access/server/index.ts'
import {
  CATALOGUE_FOLDER,
  currentCatalogue,
  lawFiles,
  serveCatalogue,
  unfitLaw,
} from '../../../catalogue/server/index.ts'
import { checkLaw } from '../../../guidance/core/index.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { DraftsView, DraftView } from '../../core/index.ts'
import { publishedLaw } from './in-force.ts'

const R = '110102'
const TODAY = '2026-11-20'
const [OURS, OTHERS] = ['110102-xicheng', '110105-chaoyang'].map(
  (folder) => `regions/${folder}/industries.yaml`,
) as [string, string]
/** A café of any kind must have the drainage permit, in this list of trades. */
const stricter = (text: string) => {
  const at = text.indexOf('name: 咖啡厅')
  const rest = text.slice(at)
  return (
    text.slice(0, at) +
    rest.replace(/(城镇污水排入排水管网许可证\][^]*?reading: )asNeeded/, '$1required')
  )
}
/** The law itself, as the next version of the program brings it: a café under the mall’s permit needs none of its own. */
const EXAMPLE = `
- item: drainage-permit
  case: { zh: 虚构：商场统一办理的咖啡厅, en: "Fictitious: a café under the mall’s permit" }
  region: "110102"
  industry: 咖啡厅
  answers: { wastewater: covered }
  expect: { state: notNeeded }
  article: 虚构条文，仅供测试
  verified: own-knowledge
`

let office: Office
let folder: string
beforeAll(async () => {
  office = await openOffice()
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-upgrade-'))
  cpSync(CATALOGUE_FOLDER, folder, { recursive: true })
  await createAccount(office.context, {
    username: 'lead-second',
    name: '牵头部门二',
    password: DEMO_PASSWORD,
    roles: [{ role: 'lead', region: R }],
  })
}, 60_000)
afterAll(async () => {
  await office.close()
  rmSync(folder, { recursive: true, force: true })
})

async function revise(text: string): Promise<string> {
  const body = { region: R, files: { [OURS]: text }, effectiveFrom: TODAY, reason: '虚构的理由' }
  const made = await (await office.people(`lead-${R}`)).post('/api/v1/law-drafts', body)
  expect(made.status, JSON.stringify(made.body)).toBe(201)
  const { id } = made.body as unknown as DraftView
  const second = await office.people('lead-second')
  const before = currentCatalogue(office.context).version
  expect((await second.post(`/api/v1/law-drafts/${id}/approve`, {})).status).toBe(200)
  const now = () => currentCatalogue(office.context).version
  await expect.poll(now, { timeout: 60_000 }).not.toBe(before)
  return now()
}
/** What only the owner of the tables can do. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: office.url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
const lead = async (url: string) => (await (await office.people(`lead-${R}`)).get(url)).body
const ready = async () => (await (await office.app()).inject('/readyz')).json() as object
const start = () =>
  serveCatalogue(office.context, { folder, published: publishedLaw, further: checkLaw })

test('after an upgrade that an approved revision does not fit, the last law goes on and says so', async () => {
  const approved = await revise(stricter(lawFiles().get(OURS)!))
  expect(await ready()).toEqual({ status: 'ok' })

  appendFileSync(path.join(folder, 'examples.yaml'), EXAMPLE)
  // what the upgrade changes elsewhere is not the doing of who mends this region
  const others = path.join(folder, OTHERS)
  writeFileSync(others, stricter(readFileSync(others, 'utf8')))
  expect((await start()).version).toBe(approved)
  expect(unfitLaw(office.context).map(({ file }) => file)).toEqual(['examples.yaml'])
  expect(await ready()).toEqual({ status: 'ok', concerns: ['law-unfit'] })
  const view = (await lead(`/api/v1/law-drafts?region=${R}`)) as unknown as DraftsView
  expect(view.unfit.map(({ level, file }) => [level, file])).toEqual([['error', 'examples.yaml']])
  expect(await lead(`/api/v1/insights/desk?region=${R}`)).toMatchObject({ lawUnfit: 1 })

  // a second start is no other than the first; what was published before supervision had its numbers does as well
  await asOwner(`update catalogue_version set content = content - 'supervision'`)
  expect((await start()).version).toBe(approved)
  expect(currentCatalogue(office.context).supervision).toEqual([])
  expect(await lead('/api/v1/quiet-holders')).toMatchObject({ items: [], ground: {} })

  const mended = await revise(lawFiles().get(OURS)!)
  expect(mended).not.toBe(approved)
  expect([unfitLaw(office.context), await ready()]).toEqual([[], { status: 'ok' }])
  expect((await start()).version).toBe(mended)
})

test('a mistake in the files themselves still stops the start, with file and line', async () => {
  writeFileSync(path.join(folder, OTHERS), 'no: list')
  await expect(start()).rejects.toThrow(/110105-chaoyang\/industries[.]yaml:1/)
})
