import { describe, expect, test } from 'vitest'
import { PAPER_STATES } from './moves.ts'
import { Addressee, decideOrder } from './posting.ts'

describe('an order by post', () => {
  test('is printed when there is no paper yet, or only a spoiled one', () => {
    for (const copies of [[], ['spoiled'], ['spoiled', 'destroyed']] as const)
      expect(decideOrder({ open: false, copies, queued: false })).toMatchObject({ value: 'print' })
  })

  test('waits for what is printed or queued already, so that nothing is printed twice', () => {
    expect(decideOrder({ open: false, copies: ['printed'], queued: false })).toMatchObject({
      value: 'wait',
    })
    for (const state of PAPER_STATES)
      expect(decideOrder({ open: false, copies: [state], queued: true })).toMatchObject({
        value: 'wait',
      })
  })

  test('is refused while another is open, and for a version that was handed over', () => {
    const code = (open: boolean, copies: readonly (typeof PAPER_STATES)[number][]) => {
      const decided = decideOrder({ open, copies, queued: false })
      return decided.ok ? undefined : decided.refusal.code
    }
    expect(code(true, [])).toBe('LICENCES_POSTING_OPEN')
    for (const state of ['delivered', 'due', 'returned', 'lost', 'announced'] as const)
      expect(code(false, [state])).toBe('LICENCES_PAPER_HANDED_OVER')
  })
})

test('a telephone is a mobile, or a land line with its area code, however it is spaced', () => {
  const phoneOf = (phone: string) =>
    Addressee.safeParse({ receiver: '王小满', phone, address: '示例街 8 号' }).data?.phone
  expect(phoneOf('138 0013 8000')).toBe('13800138000')
  expect(phoneOf('010-66001234')).toBe('01066001234')
  for (const wrong of ['', '12345', '23800138000', '138001380001'])
    expect(phoneOf(wrong)).toBeUndefined()
})
