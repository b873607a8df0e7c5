import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import {
  licenceWorld,
  officer,
  valueOf,
  type LicenceWorld,
} from '../../../../test/builders/licence-world.ts'
import { deliverPaper, noteDownload } from '../papers/deliver.ts'
import { notePaper } from '../papers/move-paper.ts'
import { askPrint, printQueue, printRun } from '../papers/print.ts'
import { deliveriesOf, findPapers } from '../papers/store.ts'
import { recallLicence } from '../recall-licence.ts'
import { foreseeWhole, wholeEvent } from '../life/whole-event.ts'
import type { LicenceRecord } from '../store.ts'
import { noteSheet, receiveBatch, setStockAlarm, stockOf } from './stock.ts'
import { tracePaper } from './trace-paper.ts'

let world: LicenceWorld
beforeAll(async () => {
  world = await licenceWorld()
})
afterAll(() => world.close())

const region = '110102'
const lead = officer('lead', region)
const receive = (first: string, last: string) =>
  world.run((tx) =>
    receiveBatch(tx, world.context, lead, {
      region,
      first,
      last,
      rfid: true,
      note: '送货单 1',
      printer: '北京印钞有限公司',
      receivedOn: plainDate('2026-11-02'),
    }),
  )
const printed = async ({ licence: { number } }: LicenceRecord, copies = 1) => {
  await world.run(async (tx) => {
    const { id } = valueOf(await askPrint(tx, world.context, lead, { number, copies }))
    valueOf(await printRun(tx, world.context, lead, { region, requests: [id] }))
  })
  return world.run((tx) => findPapers(tx, { region, number }))
}
const move = (serial: string, kind: 'spoiled' | 'returned' | 'lost' | 'announced' | 'destroyed') =>
  world.run((tx) => notePaper(tx, world.context, lead, { region, serial }, { kind, note: kind }))

test('a batch is its range: same words, same width; no serial is received twice', async () => {
  expect(valueOf(await receive('XC-0001', 'XC-0050'))).toMatchObject({ left: 50, alarm: true })
  expect(await receive('XC-0050', 'XC-0060')).toMatchObject({
    refusal: { code: 'LICENCES_STOCK_SERIALS_TAKEN', serials: ['XC-0050'] },
  })
  for (const [first, last] of [
    ['XC-0070', 'XC-0060'],
    ['XC-0070', 'XD-0080'],
    ['XC-9', 'XC-10'],
    ['一', '二'],
    ['A00001', 'A90000'],
  ] as const)
    expect(await receive(first, last)).toMatchObject({
      refusal: { code: 'LICENCES_STOCK_RANGE_WRONG' },
    })
})

test('from any paper its batch, its issuer, its holder and its whole way', async () => {
  const licence = await world.issued(region)
  const [paper] = await printed(licence)
  const serial = paper!.serial
  const note = { kind: 'rfid', rfid: 'E2801160600002' } as const
  valueOf(await world.run((tx) => noteSheet(tx, world.context, lead, { region, serial }, note)))
  for (const mark of [serial, note.rfid]) {
    const trace = valueOf(await world.run((tx) => tracePaper(tx, lead, region, mark)))
    expect(trace).toMatchObject({
      batch: { printer: '北京印钞有限公司', received_on: '2026-11-02' },
      paper: { number: licence.licence.number, copy: 1 },
      face: { issuer: '北京市西城区政务服务局', holder: licence.licence.face.holder },
    })
    expect(trace.history.map(({ what }) => what)).toEqual(['received', 'printed', 'rfid'])
  }
  const other = { region, serial: 'XC-0049' }
  expect(await world.run((tx) => noteSheet(tx, world.context, lead, other, note))).toMatchObject({
    refusal: { code: 'LICENCES_RFID_TAKEN', serial },
  })
})

test('two runs at once never take the same sheet', async () => {
  const licences = await Promise.all([world.issued(region), world.issued(region)])
  const queue = await world.run((tx) => printQueue(tx, lead, { after: undefined, limit: 100 }))
  const runs = licences.map(({ licence: { number } }) => {
    const requests = queue.filter((q) => q.request.number === number).map((q) => q.request.id)
    return world.run((tx) => printRun(tx, world.context, lead, { region, requests }))
  })
  ;(await Promise.all(runs)).map(valueOf)
  const papers = await world.run((tx) => findPapers(tx, { region }))
  expect(new Set(papers.map(({ serial }) => serial)).size).toBe(papers.length)
  // printed is printed: the same request is not in the queue any more
  const { number } = licences[0]!.licence
  const { id } = queue.find((q) => q.request.number === number)!.request
  const again = await world.run((tx) =>
    printRun(tx, world.context, lead, { region, requests: [id] }),
  )
  expect(again).toMatchObject({ refusal: { code: 'LICENCES_PRINT_NOT_QUEUED' } })
})

test('a spoiled copy takes a new number and a new sheet, and is queued again by itself', async () => {
  const licence = await world.issued(region)
  const { number } = licence.licence
  const [first] = await printed(licence)
  valueOf(await move(first!.serial, 'spoiled'))
  const waiting = await world.run((tx) => printQueue(tx, lead, { after: undefined, limit: 100 }))
  expect(waiting.filter((q) => q.request.number === number)).toHaveLength(2)
  expect(await move(first!.serial, 'returned')).toMatchObject({
    refusal: { code: 'LICENCES_PAPER_NOT_IN_THIS_STATE', state: 'spoiled' },
  })
  expect(valueOf(await move(first!.serial, 'destroyed')).state).toBe('destroyed')
})

test('delivery by window, by post and by download, each recorded, the first download once', async () => {
  const licence = await world.issued(region)
  const { number } = licence.licence
  const papers = await printed(licence, 2)
  const deliver = (serial: string, way: 'window' | 'post', tracking: string | null) => {
    const handover = { number, serial, way, tracking, receiver: '王小满' }
    return world.run((tx) => deliverPaper(tx, world.context, lead, handover))
  }
  valueOf(await deliver(papers[0]!.serial, 'window', null))
  valueOf(await deliver(papers[1]!.serial, 'post', 'EMS1234567890'))
  expect(await deliver(papers[0]!.serial, 'window', null)).toMatchObject({
    refusal: { code: 'LICENCES_PAPER_NOT_IN_THIS_STATE', state: 'delivered' },
  })
  const owner = { ...lead, accountId: licence.ownerId, name: '王小满' }
  for (const actor of [owner, owner, lead])
    await world.run((tx) => noteDownload(tx, world.context, actor, licence.licence.face))
  const known = await world.run((tx) => deliveriesOf(tx, region, number))
  expect(known.map(({ way, tracking }) => [way, tracking])).toEqual([
    ['window', null],
    ['post', 'EMS1234567890'],
    ['download', null],
  ])
})

test('a void licence is recalled only when every paper is accounted for', async () => {
  const licence = await world.issued(region)
  const { number } = licence.licence
  const papers = await printed(licence, 3)
  for (const { serial } of papers) {
    const handover = { number, serial, way: 'window', tracking: null, receiver: '甲' } as const
    valueOf(await world.run((tx) => deliverPaper(tx, world.context, lead, handover)))
  }
  const words = { reason: '注销', document: '决定 1' }
  const input = { number, event: 'cancel', words } as const
  const { hash } = valueOf(await world.run((tx) => foreseeWhole(tx, world.context, lead, input)))
  const confirmed = { ...input, preview: hash }
  valueOf(await world.run((tx) => wholeEvent(tx, world.context, lead, confirmed)))
  const recall = () => world.run((tx) => recallLicence(tx, world.context, lead, number))
  const [a, b, c] = papers.map(({ serial }) => serial)
  expect(await recall()).toMatchObject({
    refusal: { code: 'LICENCES_PAPER_OUTSTANDING', serials: [a, b, c] },
  })
  valueOf(await move(a!, 'returned'))
  valueOf(await move(b!, 'lost'))
  valueOf(await move(b!, 'announced'))
  expect((await recall()).ok).toBe(false)
  valueOf(await move(c!, 'destroyed'))
  expect(valueOf(await recall()).licence.state).toBe('recalled')
})

test('when sheets run short the printing is refused whole, and the alarm is on', async () => {
  await world.run((tx) => setStockAlarm(tx, lead, region, 5))
  const before = valueOf(await world.run((tx) => stockOf(tx, lead, region)))
  expect(before.alarm).toBe(false)
  let left = before.left
  while (left > 3) {
    const licence = await world.issued(region)
    await printed(licence, Math.min(10, left - 3))
    left = valueOf(await world.run((tx) => stockOf(tx, lead, region))).left
  }
  expect(valueOf(await world.run((tx) => stockOf(tx, lead, region))).alarm).toBe(true)
  const { number } = (await world.issued(region)).licence
  const run = world.run(async (tx) => {
    const { id } = valueOf(await askPrint(tx, world.context, lead, { number, copies: 4 }))
    return printRun(tx, world.context, lead, { region, requests: [id] })
  })
  expect(await run).toMatchObject({ refusal: { code: 'LICENCES_STOCK_EMPTY', needed: 4, left: 3 } })
})
