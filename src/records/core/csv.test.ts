import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('commas, quotes and line breaks stay in their cell', () => {
  expect(csvOf(['a', 'b'], [['1,2', 'say "hi"\nthere']])).toBe(
    '\uFEFFa,b\r\n"1,2","say ""hi""\nthere"\r\n',
  )
})

test('no cell runs in a spreadsheet', () => {
  for (const formula of ['=1+1', '+1', '-1', '@x', '\t=1'])
    expect(csvOf(['a'], [[formula]])).toContain(`'${formula}`)
})
