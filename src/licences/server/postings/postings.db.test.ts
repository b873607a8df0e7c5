import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#platform/server/ids.ts'
import { issuedShop } from '../../../../test/builders/issued-shop.ts'
import { openOffice, type Office } from '../../../../test/builders/office.ts'
import type { Person } from '../../../../test/builders/people.ts'
import type { PostingView } from '../../core/index.ts'
import { forgetAddressees } from './store.ts'

const TO = { receiver: '王小满', phone: '138 0013 8000', address: '示例街 8 号 1 层 101' }
const region = '110102'
let office: Office
let owner: Person
let clerk: Person
let lead: Person
let number: string
let path: string

beforeAll(async () => {
  office = await openOffice()
  number = (await issuedShop(office)).number
  path = `/api/v1/licences/${number}/postings`
  owner = await office.people('owner')
  clerk = await office.people(`clerk-${region}`)
  lead = await office.people(`lead-${region}`)
  const stock = { region, receivedOn: '2026-11-02', printer: '印制厂', note: '', rfid: false }
  const batch = { ...stock, first: 'XC-001', last: 'XC-020' }
  await lead.post('/api/v1/stock/batches', batch)
}, 60_000)
afterAll(() => office.close())

const list = async (person: Person, query = '') =>
  (await person.get(`/api/v1/postings${query}`)).body['items'] as readonly PostingView[]
const queue = async () =>
  (await lead.get('/api/v1/print-queue')).body['items'] as { id: string; number: string }[]
const titles = async () =>
  ((await owner.get('/api/v1/messages')).body['items'] as { title: { zh: string } }[]).map(
    ({ title }) => title.zh,
  )

test('the wallet knows how the holder wished to get the paper; nobody else is told', async () => {
  const wish = async (person: Person) =>
    (await person.get(`/api/v1/postings?number=${number}`)).body['wish']
  expect(await wish(owner)).toMatchObject({
    delivery: 'window',
    receiver: expect.stringMatching(/./),
    phone: expect.stringMatching(/^\d+$/),
  })
  for (const other of [clerk, lead, await office.people('owner2')])
    expect(await wish(other)).toBeNull()
})

test('one order is open at a time, joins what is queued already, and can be taken back', async () => {
  const before = (await queue()).length
  const order = await owner.post(path, TO)
  expect(order).toMatchObject({ status: 201, body: { state: 'asked' } })
  expect(await owner.post(path, TO)).toMatchObject({ status: 409 })
  expect((await queue()).length).toBe(before)
  const withdraw = `/api/v1/postings/${String(order.body['id'])}/withdraw`
  const back = await owner.post(withdraw)
  expect(back.body).toMatchObject({ state: 'withdrawn' })
  expect((await owner.post(withdraw)).status).toBe(409)
})

test('a wrong telephone or an empty address is refused before anything is kept', async () => {
  for (const wrong of [{ phone: '12345' }, { address: ' ' }, { receiver: '' }])
    expect((await owner.post(path, { ...TO, ...wrong })).status).toBe(400)
  expect((await list(owner)).filter(({ state }) => state === 'asked')).toEqual([])
})

test('the window sees where it goes, and its look is recorded; the database keeps it sealed', async () => {
  await owner.post(path, TO)
  const [waiting] = await list(clerk)
  const phone = '13800138000'
  expect(waiting).toMatchObject({ number, addressee: { ...TO, phone }, ready: [] })
  for (const stranger of ['owner2', 'clerk-110105', `inspector-${region}`])
    expect(await list(await office.people(stranger))).toEqual([])
  const db = new pg.Client({ connectionString: office.url })
  await db.connect()
  const kept = JSON.stringify((await db.query('select * from posting')).rows)
  for (const secret of [phone, TO.address, TO.receiver]) expect(kept).not.toContain(secret)
  const looks = await db.query(
    `select from record where action = 'personal.read'
    and body::jsonb #>> '{detail,posting}' = $1`,
    [waiting?.id],
  )
  await db.end()
  expect(looks.rowCount).toBe(1)
})

test('declined with a reason, ordered again, printed and sent: the holder is told each time', async () => {
  const [first] = await list(clerk)
  await clerk.post(`/api/v1/postings/${first?.id}/decline`, { reason: '地址不全' })
  expect((await list(owner))[0]).toMatchObject({ state: 'declined', answer: '地址不全' })
  expect((await owner.post(path, TO)).status).toBe(201)
  const requests = (await queue()).filter((one) => one.number === number).map(({ id }) => id)
  await lead.post('/api/v1/print-runs', { region, requests })
  const [waiting] = await list(clerk)
  const serial = waiting?.ready[0] ?? ''
  const sent = { way: 'post', serial, receiver: TO.receiver, carrier: 'EMS', tracking: 'EA1CN' }
  const sending = { key: newId() }
  const deliver = () => clerk.post(`/api/v1/licences/${number}/deliveries`, sent, sending)
  expect((await deliver()).status).toBe(201)
  expect((await deliver()).status).toBe(201)
  expect((await list(owner))[0]).toMatchObject({
    state: 'posted',
    carrier: 'EMS',
    tracking: 'EA1CN',
  })
  expect(await list(clerk)).toEqual([])
  expect(await titles()).toEqual(expect.arrayContaining(['纸质证照已寄出', '纸质证照没有寄出']))
  expect(await owner.post(path, TO)).toMatchObject({
    body: { code: 'LICENCES_PAPER_HANDED_OVER' },
  })
})

test('when its time is over the addressee goes, the tracking number stays', async () => {
  const { context } = office
  const later = new Date(context.clock.now().getTime() + 1000)
  const gone = await context.db.transaction((tx) => forgetAddressees(tx, later, 100))
  expect(gone).toBe(3)
  expect((await list(owner))[0]).toMatchObject({ addressee: null, tracking: 'EA1CN' })
})

test('an agent for another business of the holder sees no order and takes none back', async () => {
  const [last] = await list(owner)
  const agent = await office.people('owner2')
  const acting = async (businesses: readonly string[]) => {
    const wish = { agent: 'owner2', scopes: ['licence'], businesses, until: '2026-12-31' }
    const { id } = (await owner.post('/api/v1/mandates', wish)).body
    expect((await agent.post('/api/v1/session/acting', { mandate: id })).status).toBe(200)
  }
  const withdraw = `/api/v1/postings/${last?.id}/withdraw`
  const wish = async () => (await agent.get(`/api/v1/postings?number=${number}`)).body['wish']
  await acting(['91110000802100433B'])
  expect(await list(agent)).toEqual([])
  expect(await wish()).toBeNull()
  expect((await agent.post(withdraw)).status).toBe(404)
  await acting([])
  expect(await wish()).not.toBeNull()
  expect((await list(agent)).map(({ id }) => id)).toContain(last?.id)
  expect((await agent.post(withdraw)).status).toBe(409)
})

test('a licence that has ended has no paper to send', async () => {
  const wish = {
    event: 'withdraw',
    reason: '布局调整',
    basis: '西准撤〔2026〕1号',
    article: '第八条',
  }
  const { preview } = (await lead.post(`/api/v1/licences/${number}/preview`, wish)).body
  const ended = await lead.post(`/api/v1/licences/${number}/events`, { ...wish, preview })
  expect(ended).toMatchObject({ status: 200, body: { licence: { state: 'void' } } })
  expect((await owner.post(path, TO)).body).toMatchObject({
    code: 'LICENCES_NOT_IN_FORCE',
    state: 'void',
  })
})
