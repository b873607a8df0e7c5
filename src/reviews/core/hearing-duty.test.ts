import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { BRANCHES } from '../../cases/core/index.ts'
import { hearingDuty } from './hearing-duty.ts'

test('a place of entertainment is opened after a hearing (娱乐场所管理条例第十条), once it was held no more', () => {
  const { items } = bundledCatalogue()
  const item = items.get(ItemId.parse('entertainment-licence'))
  const branch = BRANCHES.inReview
  expect(hearingDuty(item, branch, 'open')).toBe('娱乐场所管理条例第十条')
  expect(hearingDuty(item, branch, 'renew')).toBeNull()
  expect(hearingDuty(items.get(branch.item), branch, 'open')).toBeNull()
  expect(hearingDuty(undefined, branch, 'open')).toBeNull()
  const day = plainDate('2026-12-01')
  const by = { accountId: 'a', name: '李' }
  const hearing = { openedOn: day, closedOn: day, record: 'x', document: null, by }
  const heard = (outcome: 'held' | 'calledOff') => ({ ...branch, heard: [{ ...hearing, outcome }] })
  expect(hearingDuty(item, heard('held'), 'open')).toBeNull()
  expect(hearingDuty(item, heard('calledOff'), 'open')).toBe('娱乐场所管理条例第十条')
})
