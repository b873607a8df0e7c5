import { createHash } from 'node:crypto'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accepted } from '../../../test/builders/applied-case.ts'
import { openOffice, type Office } from '../../../test/builders/office.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { newId } from '#platform/server/ids.ts'
import type { CaseView } from '../../cases/core/index.ts'
import { linkOf } from '../../verification/server/index.ts'
import { Manifest } from '../core/index.ts'
import { destroyListed, listDue } from './lists/lists.ts'
import { insertList } from './lists/store.ts'
import { packCase } from './pack.ts'
import { archivesOf } from './store.ts'
import { verifyArchive } from './verify-archive.ts'

let office: Office
let cafe: CaseView
let zip: Uint8Array
let trust: string
let before: { readonly code?: string }

/** A café in 西城: decided, issued, closed, packed. */
beforeAll(async () => {
  office = await openOffice()
  cafe = await accepted(office.people)
  await office.inspect(cafe)
  for (const { id } of cafe.items) await office.decide(cafe, id, 'grant')
  await (await office.people('lead-110102')).post(`/api/v1/cases/${cafe.id}/issue`)
  before = (await archive('owner')).body
  const clerk = await office.people('clerk-110102')
  const { version } = await office.read(cafe.id)
  await clerk.post(`/api/v1/cases/${cafe.id}/close`, { reason: '已领取' }, { version })
  await packCase(office.context, linkOf, cafe.id)
  await packCase(office.context, linkOf, cafe.id)
  zip = (await download('owner')).bytes
  trust = (await (await office.app()).inject('/.well-known/jwks.json')).body
})
afterAll(() => office.close())

const archive = async (who: string) =>
  (await office.people(who)).get(`/api/v1/cases/${cafe.id}/archive`)

async function download(who: string) {
  const payload = { username: who, password: 'zhunying-demo' }
  const app = await office.app()
  const { headers } = await app.inject({ method: 'POST', url: '/api/v1/session', payload })
  const cookie = String(headers['set-cookie']).split(';')[0] ?? ''
  const reply = await app.inject({ url: `/api/v1/cases/${cafe.id}/archive`, headers: { cookie } })
  return { status: reply.statusCode, bytes: reply.rawPayload }
}

/** The package with one file changed by hand. */
function altered(change: (files: Record<string, Uint8Array>) => void): Uint8Array {
  const files = { ...unzipSync(zip) }
  change(files)
  return zipSync(files)
}
const first = (what: string) => {
  const files = unzipSync(zip)
  const { files: listed } = Manifest.parse(JSON.parse(text(files['manifest.json'])))
  return listed.find((one) => one.what === what)!.path
}
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
const bytes = (words: string) => new Uint8Array(Buffer.from(words))

test('holds everything of the case as it was, and verifies on its own', () => {
  const files = unzipSync(zip)
  const manifest = Manifest.parse(JSON.parse(text(files['manifest.json'])))
  const kinds = new Set(manifest.files.map(({ what }) => what))
  expect([...kinds].toSorted()).toEqual(
    ['case', 'events', 'form', 'letter', 'licence', 'material', 'sheet', 'single'].toSorted(),
  )
  for (const { id } of cafe.items) expect(files).toHaveProperty([`forms/${id}.json`])
  const licences = manifest.files.filter(({ what }) => what === 'licence')
  expect(licences.map(({ contentType }) => contentType)).toEqual([
    'application/pdf',
    'application/ofd',
  ])
  const material = first('material')
  const digest = createHash('sha256').update(files[material]!).digest('hex')
  expect(manifest.files.find(({ path }) => path === material)!.sha256).toBe(digest)
  const events = JSON.parse(text(files['events.json'])) as { event: { kind: string } }[]
  expect(events.at(-1)!.event.kind).toBe('closed')
  const alone = verifyArchive(zip)
  expect(alone).toMatchObject({ authentic: true, trust: 'package', faults: [], region: '110102' })
  expect(verifyArchive(zip, trust)).toMatchObject({
    authentic: true,
    trust: 'given',
    key: alone.key,
  })
})

test('a file altered, taken out, put in: each is named; a manifest made anew is not signed', () => {
  const material = first('material')
  const faults = (changed: Uint8Array) => verifyArchive(changed, trust).faults
  expect(faults(altered((f) => (f[material] = bytes('other'))))).toEqual([
    { path: material, what: 'altered' },
  ])
  expect(faults(altered((f) => delete f[material]))).toEqual([{ path: material, what: 'missing' }])
  expect(faults(altered((f) => (f['more.txt'] = bytes('x'))))).toEqual([
    { path: 'more.txt', what: 'not-listed' },
  ])
  const forged = altered((f) => {
    f[material] = bytes('other')
    const manifest = Manifest.parse(JSON.parse(text(f['manifest.json'])))
    const sha256 = createHash('sha256').update('other').digest('hex')
    const files = manifest.files.map((one) =>
      one.path === material ? { ...one, sha256, size: 5 } : one,
    )
    f['manifest.json'] = bytes(JSON.stringify({ ...manifest, files }))
  })
  expect(faults(forged)).toEqual([{ path: 'manifest.jws', what: 'signature' }])
  expect(verifyArchive(zip, '{"keys":[]}')).toMatchObject({ authentic: false, key: null })
  expect(verifyArchive(bytes('no zip')).faults).toEqual([{ path: '', what: 'unreadable' }])
})

test('for its applicant and the window of its region; an officer’s reading is recorded; packed once', async () => {
  expect((await download('clerk-110102')).status).toBe(200)
  for (const stranger of ['owner2', 'clerk-110105', 'lead-110105', 'market-regulation-110102'])
    expect((await archive(stranger)).status).toBeGreaterThanOrEqual(403)
  const rows = await office.context.db.transaction((tx) =>
    archivesOf(tx, { region: '110102', id: cafe.id }),
  )
  expect(rows).toHaveLength(1)
  expect(before.code).toBe('ARCHIVES_NOT_YET')
})

test('kept for thirty years: listed the day after and not before, destroyed only when a person decides', async () => {
  const path = '/api/v1/regions/110102/archive-lists'
  const owner = await office.people('owner')
  const info = await owner.get(`/api/v1/cases/${cafe.id}/archive-info`)
  expect(info.body['latest']).toMatchObject({ period: '30-years', keptUntil: '2056-12-31' })
  office.clock.set('2056-12-31')
  expect(await listDue(office.context)).toBe(0)
  office.clock.set('2057-01-01')
  expect(await listDue(office.context)).toBe(1)
  // once listed it waits, and is not listed again
  expect(await listDue(office.context)).toBe(0)

  const lead = await office.people('lead-110102')
  type Lists = { id: string; lines: { caseNo: string; destroyedAt: string | null }[] }[]
  const lists = async () => (await lead.get(path)).body['items'] as Lists
  const [list] = await lists()
  const of = { region: '110102', id: list!.id }
  await destroyListed(office.context, of)
  expect((await archive('clerk-110102')).status).toBe(200)
  const decision = { decision: 'destroy', words: '期满，无继续保存价值' }
  const decide = `${path}/${list!.id}/decision`
  for (const stranger of ['clerk-110102', 'lead-110105', 'owner'])
    expect((await (await office.people(stranger)).post(decide, decision)).status).toBe(403)
  expect((await lead.post(decide, decision)).status).toBe(200)
  expect((await lead.post(decide, { ...decision, decision: 'keep' })).body.code).toBe(
    'ARCHIVES_LIST_DECIDED',
  )
  await destroyListed(office.context, of)
  await destroyListed(office.context, of)
  expect((await archive('clerk-110102')).body.code).toBe('ARCHIVES_DESTROYED')
  // the list stays, with when each package went
  expect((await lists())[0]!.lines[0]!.destroyedAt).not.toBeNull()
  expect(await listDue(office.context)).toBe(0)
})

test('the database itself takes no package onto a list whose time is not over', async () => {
  const { db } = office.context
  const [row] = await db.transaction((tx) => archivesOf(tx, { region: '110102', id: cafe.id }))
  const line = { case_id: cafe.id, version: row!.version, case_no: 'x', sha256: row!.sha256 }
  const days = { archived_on: '2026-11-20', kept_until: '2056-12-31' }
  const list = { region: '110102', id: newId(), listedOn: plainDate('2056-12-31') }
  const early = db.transaction((tx) =>
    insertList(tx, list, [{ ...line, ...days, period: '30-years' }]),
  )
  await expect(early).rejects.toMatchObject({ code: '23514' })
})
