import { describe, expect, test } from 'vitest'
import type { Example } from '../../../catalogue/core/index.ts'
import { examineCatalogue } from '../../../catalogue/server/index.ts'
import { checkExamples } from './examples.ts'

const { catalogue, examples } = examineCatalogue()
const title = ({ item, case: { zh }, article }: Example): string => `${item}：${zh}〔${article}〕`

/** What comes out otherwise than the example says. */
function failures(example: Example): string[] {
  return checkExamples(catalogue!, [example])
    .filter(({ code }) => code !== 'EXAMPLES_TOO_FEW')
    .map(({ message }) => message.zh)
}

describe('the law decides', () => {
  test.each(examples.map((example) => [title(example), example] as const))('%s', (_, example) => {
    expect(failures(example)).toEqual([])
  })
})

test('an example that expects anything else fails, whichever part of it that is', () => {
  const hotel = examples.find(({ expect: { first } }) => first && first.length > 0)
  if (!hotel) throw new Error('no example with an order')
  const otherwise: Example['expect'][] = [
    { state: 'notNeeded' },
    { state: 'required', days: 1 },
    { state: 'required', visit: false },
    { state: 'required', first: [] },
    { state: 'required', years: 99 },
    {
      state: 'required',
      instead: hotel.item === examples[0]?.item ? hotel.item : examples[0]!.item,
    },
  ]
  const failed = otherwise.map((wrong) => failures({ ...hotel, expect: wrong }).length)
  expect(failed).toEqual(otherwise.map(() => 1))
})
