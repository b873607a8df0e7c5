import writeXlsx from 'write-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  FOOD,
  licenceWorld,
  officer,
  valueOf,
  type LicenceWorld,
} from '../../../../test/builders/licence-world.ts'
import type { RegionCode } from '../../../catalogue/core/index.ts'
import { composeNumber } from '../../core/index.ts'
import { gapsOf, unexplainedSerials } from '../numbers/store.ts'
import { findByNumber } from '../singles/store.ts'
import { findLicence } from '../store.ts'
import { checkImport } from './check-import.ts'
import { readRows } from './read-file.ts'
import { confirmImport, runImport } from './run-import.ts'
import { findImport, linesOf } from './store.ts'

let world: LicenceWorld
beforeAll(async () => {
  world = await licenceWorld()
})
afterAll(() => world.close())

const R = '110102' as RegionCode
const lead = officer('lead', R)
const HEAD =
  '类别编码,证件名称,证件编号,经营者名称,统一社会信用代码,法定代表人（负责人）,经营场所,有效期起,有效期止,综合证编号,制证日期'.split(
    ',',
  )
const GOOD = {
  industry: '05',
  item: '食品经营许可证',
  number: 'JY11102000001',
  name: '北京小满超市有限公司',
  uscc: '91110102MA0FAKE177',
  person: '王小满',
  address: '北京市西城区德胜门外大街11号',
  from: '2023-03-01',
  until: '2028/2/29',
  licence: '',
  madeOn: '',
}
const row = (change: Partial<typeof GOOD> = {}) => Object.values({ ...GOOD, ...change })
const check = async (rows: string[][], file = '存量.csv') =>
  world.run((tx) =>
    checkImport(tx, world.context, lead, { region: R, file, sha256: '0'.repeat(64), rows }),
  )
const report = async (id: string) => {
  const lines = await world.run((tx) => linesOf(tx, { region: R, id }, { after: 0, limit: 500 }))
  return lines.map(({ line, state, faults }) => [line, state, ...faults.map((f) => f.column)])
}
async function entered(rows: string[][], file?: string) {
  const { id } = valueOf(await check(rows, file))
  valueOf(await world.run((tx) => confirmImport(tx, world.context, lead, id)))
  await runImport(world.context, id)
  return id
}

test('a dry run names row and column of every fault and enters nothing', async () => {
  const { id, lines, wrong } = valueOf(
    await check([
      HEAD,
      row({ number: 'DRY-1' }),
      row({ number: 'DRY-2', uscc: '91110102MA0FAKE178', until: '2028-02-30' }),
      row({ number: 'DRY-3', industry: '99' }),
      row({ number: 'DRY-4', item: '没有这个证' }),
      row({ number: 'DRY-5', until: '2024-01-01' }),
      row({ number: 'DRY-1' }),
      [],
      row({ number: '', name: '' }),
    ]),
  )
  expect([lines, wrong]).toEqual([7, 6])
  expect(await report(id)).toEqual([
    [2, 'ready'],
    [3, 'wrong', '统一社会信用代码', '有效期止'],
    [4, 'wrong', '类别编码'],
    [5, 'wrong', '证件名称'],
    [6, 'wrong', '有效期止'],
    [7, 'wrong', '证件编号'],
    [9, 'wrong', '证件编号', '经营者名称'],
  ])
  const found = await world.run((tx) =>
    findByNumber(tx, { region: R, item: FOOD, number: 'DRY-1' }),
  )
  expect(found).toBeUndefined()
})

test('what is confirmed is entered, marked with its source; the same line again is known', async () => {
  const rows = [HEAD, row({ number: 'A-1' }), row({ number: 'A-2', until: '长期' })]
  const id = await entered(rows)
  expect(await report(id)).toEqual([
    [2, 'entered'],
    [3, 'entered'],
  ])
  expect(await world.run((tx) => findImport(tx, id))).toMatchObject({ state: 'done', done: 2 })
  const single = await world.run((tx) => findByNumber(tx, { region: R, item: FOOD, number: 'A-2' }))
  expect(single).toMatchObject({ source: 'imported', validUntil: null, licence: null })

  const again = valueOf(await check([HEAD, ...rows.slice(1), row({ number: 'A-3' })], '另一份.csv'))
  expect(await report(again.id)).toEqual([
    [2, 'known'],
    [3, 'known'],
    [4, 'ready'],
  ])
})

test('a job that runs twice enters nothing twice', async () => {
  const id = await entered([HEAD, row({ number: 'B-1' })])
  await runImport(world.context, id)
  expect(await world.run((tx) => findImport(tx, id))).toMatchObject({ done: 1 })
  const confirm = await world.run((tx) => confirmImport(tx, world.context, lead, id))
  expect(confirm).toMatchObject({ refusal: { code: 'LICENCES_IMPORT_CONFIRMED' } })
})

describe('a comprehensive licence issued before this platform', () => {
  const numberAt = (serial: number) => composeNumber(R, '05' as never, serial, 'mod37-36')

  test('keeps its number; what comes after goes on from it, and the gap has a reason', async () => {
    const licence = numberAt(40)
    const id = await entered([
      HEAD,
      row({ number: 'C-1', licence, madeOn: '2024-05-06' }),
      row({ number: 'C-2', licence, madeOn: '2024-05-06', item: '城镇污水排入排水管网许可证' }),
    ])
    expect((await report(id)).map(([, state]) => state)).toEqual(['entered', 'entered'])
    const found = await world.run((tx) => findLicence(tx, licence))
    expect(found).toMatchObject({
      ownerId: '',
      issuedOn: '2024-05-06',
      importedFrom: { file: '存量.csv', line: 2 },
      licence: { state: 'valid', face: { items: [{}, {}], version: 1 } },
    })
    const next = await world.issued(R)
    expect(next.licence.number).toBe(numberAt(41))
    const [gaps, unexplained] = await world.run(async (tx) => [
      await gapsOf(tx, R),
      await unexplainedSerials(tx, R),
    ])
    expect(gaps).toMatchObject([{ industry: '05', first: 1, last: 39 }])
    expect(gaps[0]?.reason).toContain('存量.csv')
    expect(unexplained).toEqual([])
  })

  test('one wrong line keeps the whole licence out', async () => {
    const licence = numberAt(50)
    const { id } = valueOf(
      await check([
        HEAD,
        row({ number: 'D-1', licence }),
        row({ number: 'D-2', licence, item: '卫生许可证', uscc: '1' }),
        row({ number: 'D-3', licence: `${licence.slice(0, 15)}*` }),
      ]),
    )
    expect(await report(id)).toEqual([
      [2, 'wrong', '综合证编号'],
      [3, 'wrong', '统一社会信用代码'],
      [4, 'wrong', '综合证编号'],
    ])
  })

  test('becomes somebody’s when a case of theirs is issued on it', async () => {
    const licence = numberAt(60)
    await entered([HEAD, row({ number: 'E-1', licence, address: '新街口南大街2号' })])
    const before = await world.find(licence)
    const [single] = await world.singles(before)
    const { holder } = before.licence.face
    const wish = { kind: 'renew', holdings: [single!.id], holder } as const
    const after = await world.issued(R, { ...wish, outcomes: { [FOOD]: 'granted' } })
    expect(after.licence).toMatchObject({ number: licence, face: { version: 1 } })
    expect(after.ownerId).not.toBe('')
  })
})

describe('the file', () => {
  test('xlsx with date cells, csv in UTF-8 and csv in GBK say the same', async () => {
    const cells = row({ number: 'F-1' })
    const sheet = [
      HEAD.map((value) => ({ value })),
      cells.map((value, i) =>
        i === 7
          ? { value: new Date(Date.UTC(2023, 2, 1)), type: Date, format: 'yyyy-mm-dd' }
          : { value, type: String },
      ),
    ]
    const xlsx = await writeXlsx(sheet as never).toBuffer()
    const text = `${HEAD.join(',')}\r\n${cells.join(',')}\r\n`
    const gbk = Buffer.from('c0e0b1f0b1e0c2eb', 'hex') // 类别编码
    const rows = await Promise.all([
      readRows('a.xlsx', xlsx),
      readRows('a.csv', Buffer.from(`\uFEFF${text}`)),
      readRows('b.csv', Buffer.concat([gbk, Buffer.from(',x\r\n')])),
    ])
    const [a, b, c] = rows.map(valueOf)
    expect(a?.[1]?.[7]).toBe('2023-03-01')
    expect(b).toEqual([HEAD, cells])
    expect(c?.[0]).toEqual(['类别编码', 'x'])
  })

  test('what is none is refused with what to do', async () => {
    expect(await readRows('x.xlsx', Buffer.from('PK\u0003\u0004nonsense'))).toMatchObject({
      refusal: { code: 'LICENCES_IMPORT_NOT_READABLE' },
    })
    expect(await check([['编号']])).toMatchObject({
      refusal: { code: 'LICENCES_IMPORT_COLUMNS_MISSING' },
    })
    expect(await check([HEAD])).toMatchObject({ refusal: { code: 'LICENCES_IMPORT_EMPTY' } })
  })
})
