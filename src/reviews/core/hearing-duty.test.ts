import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { ItemId } from '../../catalogue/core/index.ts'
import { BRANCHES } from '../../cases/core/index.ts'
import { hearingDuty } from './hearing-duty.ts'

test('a place of entertainment is opened after a hearing (娱乐场所管理条例第十条), once it was held no more', () => {
  const item = ItemId.parse('entertainment-licence')
  const branch = { ...BRANCHES.inReview, item }
  expect(hearingDuty(branch, 'open')).toBe('娱乐场所管理条例第十条')
  expect(hearingDuty(branch, 'renew')).toBeNull()
  expect(hearingDuty(BRANCHES.inReview, 'open')).toBeNull()
  const day = plainDate('2026-12-01')
  const by = { accountId: 'a', name: '李' }
  const hearing = { openedOn: day, closedOn: day, record: 'x', document: null, by }
  const heard = (outcome: 'held' | 'calledOff') => ({ ...branch, heard: [{ ...hearing, outcome }] })
  expect(hearingDuty(heard('held'), 'open')).toBeNull()
  expect(hearingDuty(heard('calledOff'), 'open')).toBe('娱乐场所管理条例第十条')
})
