import { expect, test } from 'vitest'
import { nextAfter } from './next-item.ts'

const one = (caseId: string, state: string) => ({ caseId, item: { id: 'food', state } })
const list = [
  one('a', 'inReview'),
  one('b', 'inspection'),
  one('c', 'inReview'),
  one('d', 'commitment'),
]
const after = (caseId: string, waiting = false) =>
  nextAfter(list, { caseId, item: { id: 'food' } }, waiting)?.caseId

test('who goes on without deciding comes to every item that can be decided, one after the other, and round again', () => {
  expect([after('a'), after('c'), after('d')]).toEqual(['c', 'd', 'a'])
})

test('what was decided is no longer on the list: the first that is due comes next', () => {
  expect(after('decided')).toBe('a')
})

test('where nothing can be decided, one that waits is shown only when it is asked for', () => {
  const waits = [one('a', 'inspection'), one('b', 'suspended')]
  const at = { caseId: 'a', item: { id: 'food' } }
  expect(nextAfter(waits, at, false)).toBeUndefined()
  expect(nextAfter(waits, at, true)?.caseId).toBe('b')
  expect(nextAfter([one('a', 'inReview')], at, true)).toBeUndefined()
})

test('two items of one case are two', () => {
  const two = [one('a', 'inReview'), { caseId: 'a', item: { id: 'drugs', state: 'inReview' } }]
  expect(nextAfter(two, { caseId: 'a', item: { id: 'food' } }, false)?.item.id).toBe('drugs')
})
