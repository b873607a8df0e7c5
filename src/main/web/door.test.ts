import { expect, test } from 'vitest'
import { IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { arrivedFrom } from './door.ts'

test('a link of an entry names region, trade, door, number and code; what is malformed is left out', () => {
  expect(
    arrivedFrom('?region=110102&industry=25&entry=jingtong&ref=JT-77&uscc=91110102MA0FAKE177'),
  ).toEqual({
    region: '110102',
    industry: '25',
    entry: 'jingtong',
    reference: 'JT-77',
    uscc: '91110102MA0FAKE177',
  })
  expect(arrivedFrom('?region=110102&industry=../x&entry=<b>')).toEqual({ region: '110102' })
  expect(arrivedFrom('?industry=25')).toBeUndefined()
  expect(arrivedFrom('')).toBeUndefined()
})

const REGIONS = ['110102', '110105', '410772', '640324'].map((code) => RegionCode.parse(code))
const TRADES = ['01', '25', '95'].map((code) => IndustryCode.parse(code))
const ENTRIES = ['capital', 'bj-zwfw', 'jingtong', 'nx-zwfw', 'wo-de-ningxia', 'xx-zwfw']

test.each(REGIONS)('every entry can link to the trades of %s', (region) => {
  for (const industry of TRADES)
    for (const entry of ENTRIES)
      expect(arrivedFrom(`?region=${region}&industry=${industry}&entry=${entry}`)).toEqual({
        region,
        industry,
        entry,
      })
})
