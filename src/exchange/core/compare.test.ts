import { expect, test } from 'vitest'
import { differencesOf } from './compare.ts'

test('width, spaces, brackets and case are no difference; other words are', () => {
  const registered = {
    subject_name: '示例（北京）商贸 有限公司',
    reg_capital: 200,
    uscc: '91110102MA0FAKE177',
  }
  expect(
    differencesOf(
      { subject_name: '示例(北京)商贸有限公司', reg_capital: 200, uscc: '91110102ma0fake177' },
      registered,
    ),
  ).toEqual([])
  expect(differencesOf({ subject_name: '别的公司', reg_capital: 100 }, registered)).toEqual([
    { element: 'subject_name', typed: '别的公司', registered: registered.subject_name },
    { element: 'reg_capital', typed: 100, registered: 200 },
  ])
})

test('a box that the form does not have is not compared', () => {
  expect(differencesOf({}, { foreign_invested: true })).toEqual([])
})
