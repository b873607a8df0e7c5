import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issuedShop } from '../../../../test/builders/issued-shop.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { Person } from '../../../../test/builders/people.ts'
import { png } from '../../../../test/builders/field-record.ts'
import { canonical } from '../../../inspections/core/index.ts'
import {
  statementOf,
  type CheckView,
  type FieldReceipt,
  type FieldRecord,
} from '../../core/index.ts'

const HERE = '110102'
const NOW = '2026-11-20T01:00:00.000Z'
let office: Office
let owner: Person
let lead: Person
let inspector: Person
let number: string
let officers: string[]
let check: CheckView
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  lead = await office.people(`lead-${HERE}`)
  inspector = await office.people(`inspector-${HERE}`)
  number = (await issuedShop(office, { sequence: 1 })).number
  const roster = (await inspector.get('/api/v1/inspection-officers')).body
  officers = (roster['items'] as { id: string; region: string }[])
    .filter(({ region }) => region === HERE)
    .slice(0, 2)
    .map(({ id }) => id)
  const wish = { number, cause: 'special', reason: '节前专项', by: '2026-11-30' }
  check = (await lead.post('/api/v1/checks', wish)).body as unknown as CheckView
}, 60_000)
afterAll(() => office.close())

const sha = (of: string | Buffer) => createHash('sha256').update(of).digest('hex')
const at = () => `/api/v1/checks/${check.id}`
const take = (who = inspector) => who.post(`${at()}/take`, {}, { version: check.version })
const code = async () => String((await owner.get(`/api/v1/licences/${number}/code`)).body['url'])

/** A record of everything due, signed by both officers and the holder; the first line as told. */
async function recordOf(
  first: 'pass' | 'fail',
  more: Partial<FieldRecord> = {},
): Promise<FieldRecord> {
  const due = check.lines.filter(({ key }) => check.due.includes(key))
  const said = {
    check: check.id,
    round: check.rounds.length + 1,
    checklist: check.checklist ?? '',
    scan: { code: await code(), why: '', at: NOW },
    officers,
    results: due.map(({ key, answers }, n) => {
      const fault = n === 0 && first === 'fail'
      return fault
        ? { key, result: 'fail' as const, note: '积水', items: [answers[0]!.item], photos: [] }
        : { key, result: 'pass' as const, note: '', items: [], photos: [] }
    }),
    ...(first === 'fail' && { fixBy: '2026-12-04' }),
    ...more,
  }
  const image = await bring(png(11))
  const signed = {
    device: randomUUID(),
    at: NOW,
    officerSignatures: officers.map((officer) => ({ officer, image })),
    holderSignature: { name: '王小满', image },
    ...more,
  }
  return { ...said, ...signed, statement: sha(canonical(statementOf(said))) }
}

async function bring(bytes: Buffer): Promise<string> {
  const kept = await inspector.upload(`${at()}/photos`, 'x.png', bytes)
  return String(kept.body['sha256'])
}

const send = async (record: FieldRecord, hash = sha(canonical(record))) => {
  const reply = await inspector.post(`${at()}/field-records`, { hash, record })
  return { ...reply, receipt: reply.body as unknown as FieldReceipt }
}

test('the checklist is pinned when it is taken along, by whom the check is made, once', async () => {
  expect((await take(lead)).status).toBe(403)
  expect((await take(await office.people('inspector-110105'))).status).toBe(404)
  const taken = (await take()).body as unknown as CheckView
  expect([taken.state, taken.checklist]).toEqual(['planned', expect.stringMatching(/^\w{64}$/)])
  check = taken
  expect((await take()).body).toMatchObject({ version: taken.version, checklist: taken.checklist })
})

test('a record that is not what its hash says, or speaks of bytes that never came, stays on the device', async () => {
  const record = await recordOf('fail')
  expect((await send(record, '0'.repeat(64))).body.code).toBe('SUPERVISION_RECORD_HASH')
  const altered = { ...record, fixBy: '2026-12-05' }
  expect((await send(altered)).body.code).toBe('SUPERVISION_RECORD_HASH')
  // whole, but of another check
  const astray = await recordOf('pass', { check: randomUUID() })
  expect((await send(astray)).body.code).toBe('SUPERVISION_RECORD_HASH')
  const holderSignature = { name: '王小满', image: '0'.repeat(64) }
  const absent = await send(await recordOf('fail', { holderSignature }))
  expect(absent.body.code).toBe('SUPERVISION_PHOTO_ABSENT')
})

test.each<[string, Partial<FieldRecord>, RegExp]>([
  ['an officer did not sign', { officerSignatures: [] }, /还没有签字/],
  ['the code is of nobody', { scan: { code: 'https://x.cn/1', why: '', at: NOW } }, /二维码/],
  ['it follows another checklist', { checklist: '1'.repeat(64) }, /另|不是这次/],
  ['it is of a later visit', { round: 7 }, /第 7 次/],
  ['its time was over when it came', { fixBy: '2026-11-20' }, /2026-11-20.*已过/],
])('kept, and not counted: %s', async (_, more, why) => {
  const { status, receipt } = await send(await recordOf(more.fixBy ? 'fail' : 'pass', more))
  expect([status, receipt.check.state]).toEqual([200, 'planned'])
  expect(receipt.uncounted?.zh).toMatch(why)
})

test('sent twice it is one record; it begins the visit, records it, and says who signed', async () => {
  const record = await recordOf('fail')
  const [one, two] = [await send(record), await send(record)]
  expect([one.receipt.uncounted, two.receipt.uncounted]).toEqual([null, null])
  check = two.receipt.check
  expect(check).toMatchObject({ state: 'rectification', dueOn: '2026-12-04' })
  expect(check.rounds).toHaveLength(1)
  const { signatures = [], refused } = check.rounds[0]?.signing ?? {}
  expect(signatures.map(({ by }) => by)).toEqual(['officer', 'officer', 'holder'])
  expect([refused, check.uncounted.length]).toEqual([null, 5])
  const seen = (await owner.get(at())).body as unknown as CheckView
  expect([seen.uncounted, seen.rounds[0]?.signing?.signatures.length]).toEqual([[], 3])
})

test('the second device is too late: kept, shown, and the first stands', async () => {
  const late = await recordOf('pass', { round: 1 })
  const { receipt } = await send(late)
  expect(receipt.uncounted?.zh).toBe('第 1 次上门已有笔录')
  expect(receipt.check).toMatchObject({ state: 'rectification', faults: [{ note: '积水' }] })
})

test('refused to sign: the reason stands there under the names of two officers', async () => {
  const { holderSignature: _, ...rest } = await recordOf('pass')
  const refused = { name: '王小满', reason: '认为不属实', witness: '' }
  const { receipt } = await send({ ...rest, refused })
  expect([receipt.uncounted, receipt.check.outcome]).toEqual([null, 'rectified'])
  expect(receipt.check.rounds[1]?.signing).toMatchObject({ refused })
})
