import { expect, test } from 'vitest'
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
