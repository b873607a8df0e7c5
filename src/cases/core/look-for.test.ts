import { expect, test } from 'vitest'
import { lookFor } from './look-for.ts'

const today = '2026-11-20'

test('a number is found by its beginning, with hyphens or without, and today’s by its serial', () => {
  expect(lookFor('110102-20261120-00012', today)).toEqual({
    by: 'number',
    begins: '110102-20261120-00012',
  })
  expect(lookFor('1101022026112000', today)).toEqual({ by: 'number', begins: '110102-20261120-00' })
  expect(lookFor(' 12 ', today)).toEqual({ by: 'serial', day: '20261120', serial: '00012' })
  expect(lookFor('20261119-00007', today)).toEqual({
    by: 'serial',
    day: '20261119',
    serial: '00007',
  })
})

test('a credit code is found by its beginning, a name by any part of it', () => {
  expect(lookFor('91110102ma0fake177', today)).toEqual({ by: 'uscc', begins: '91110102MA0FAKE177' })
  expect(lookFor('９１１１０１０２ＭＡ', today)).toEqual({ by: 'uscc', begins: '91110102MA' })
  expect(lookFor('小满 咖啡', today)).toEqual({ by: 'name', part: '小满咖啡' })
  expect(lookFor('某某（北京）', today)).toEqual({ by: 'name', part: '某某北京' })
})

test('what is too short to mean anything finds nothing', () => {
  expect(lookFor('京', today)).toBeUndefined()
  expect(lookFor(' ', today)).toBeUndefined()
})
