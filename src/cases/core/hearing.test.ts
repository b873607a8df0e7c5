import { addDays, plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { applyBranch } from './apply-branch.ts'
import type { Branch } from './branch.ts'
import type { BranchCommand } from './branch-moves.ts'
import { decideBranch } from './decide-branch.ts'
import { BRANCHES, EXAMPLE_FACTS } from './examples.ts'

const by = { accountId: 'r', name: '李审批' }
const monday = plainDate('2026-11-30')
const on = (today: string) => ({ ...EXAMPLE_FACTS, today: plainDate(today) })

function give(branch: Branch, command: BranchCommand, today: string): Branch {
  const answer = decideBranch(branch, command, on(today))
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.reduce(applyBranch, branch)
}
const offer = { kind: 'offerHearing', reason: '涉及相邻业主', document: '听告1' } as const
const ask = { kind: 'openHearing', cause: 'asked', askedBy: '申请人' } as const
const set = (day: string, presider = '赵主持'): BranchCommand => ({
  kind: 'setHearing',
  on: plainDate(day),
  place: '301',
  presider,
  document: '听通1',
  by,
})
const held = { kind: 'closeHearing', outcome: 'held', record: '笔录', document: '笔1', by } as const
const refuse = { kind: 'refuse', reasons: '不符合条件', by } as const

const offered = give(BRANCHES.inReview, offer, monday)
const opened = give(offered, ask, '2026-12-02')

describe('听证 (行政许可法 arts 46 to 48)', () => {
  it('may be asked for within five working days of being told, the day itself not counted', () => {
    expect(offered.offer).toMatchObject({ on: monday, applyBy: '2026-12-07' })
    expect(decideBranch(offered, ask, on('2026-12-07')).ok).toBe(true)
    expect(decideBranch(offered, ask, on('2026-12-08'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_HEARING_TOO_LATE', applyBy: '2026-12-07' },
    })
  })

  it('lets nothing be decided while it may be asked for, until it is waived or run out', () => {
    expect(decideBranch(offered, refuse, on('2026-12-07'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_HEARING_OFFERED' },
    })
    expect(decideBranch(offered, refuse, on('2026-12-08')).ok).toBe(true)
    const waived = give(offered, { kind: 'waiveHearing', by }, '2026-12-01')
    expect(decideBranch(waived, refuse, on('2026-12-01')).ok).toBe(true)
  })

  it('is to be held within twenty working days, and stops the clock until it has ended', () => {
    expect(opened.at).toMatchObject({ state: 'hearing', hearing: { holdBy: '2026-12-30' } })
    expect(decideBranch(opened, refuse, on('2026-12-02'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_HEARING', holdBy: '2026-12-30' },
    })
    const dated = give(opened, set('2026-12-14'), '2026-12-03')
    const closed = give(dated, held, '2026-12-14')
    expect(closed.at).toMatchObject({
      state: 'inReview',
      clock: { pauses: [{ from: '2026-12-02', to: '2026-12-13', cause: 'hearing' }] },
    })
    expect(closed.heard).toMatchObject([{ openedOn: '2026-12-02', outcome: 'held' }])
  })

  it('is told seven working days before, and not presided over by its reviewer', () => {
    expect(decideBranch(opened, set('2026-12-11'), on('2026-12-03'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_HEARING_NOTICE_SHORT', from: '2026-12-14', to: '2026-12-30' },
    })
    const claimed = { ...opened, claimedBy: { accountId: 'x', name: '钱审查' } }
    expect(decideBranch(claimed, set('2026-12-14', '钱审查'), on('2026-12-03'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_PRESIDER_REVIEWS', name: '钱审查' },
    })
  })

  it('has not been held before its day, but may be called off with the reason', () => {
    const dated = give(opened, set('2026-12-14'), '2026-12-03')
    expect(decideBranch(dated, held, on('2026-12-11'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_HEARING_NOT_HELD', on: '2026-12-14' },
    })
    const off = { ...held, outcome: 'calledOff', record: '申请人撤回听证' } as const
    expect(decideBranch(dated, off, on('2026-12-11')).ok).toBe(true)
  })

  it('by law or for the public interest needs nobody to ask, and a late one is still held', () => {
    const law = give(
      BRANCHES.inReview,
      { kind: 'openHearing', cause: 'law', askedBy: '娱乐场所管理条例' },
      monday,
    )
    // the authority let the twenty days pass: it is held on the first day that the notice allows
    expect(decideBranch(law, set('2027-01-13'), on('2027-01-04')).ok).toBe(true)
    expect(decideBranch(BRANCHES.inReview, ask, on(monday))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_NO_HEARING' },
    })
  })

  it('goes back to where the branch stood, with what the visit found meanwhile', () => {
    const visited = give(BRANCHES.inspection, { ...ask, cause: 'law' }, monday)
    const seen = give(visited, { kind: 'passVisit' }, addDays(monday, 1))
    const off = { ...held, outcome: 'calledOff' } as const
    expect(give(seen, off, '2026-12-03').at.state).toBe('inReview')
    expect(give(visited, off, '2026-12-03').at.state).toBe('inspection')
  })

  it('held before the case is entered by its record; the clock runs on', () => {
    const record = { kind: 'recordHearing', record: '没有异议', document: '笔0', by } as const
    const entered = give(
      BRANCHES.inReview,
      { ...record, on: plainDate('2026-10-15') },
      '2026-11-30',
    )
    expect(entered.at).toEqual(BRANCHES.inReview.at)
    expect(entered.heard).toMatchObject([{ closedOn: '2026-10-15', outcome: 'held', before: true }])
    const tomorrow = { ...record, on: plainDate('2026-12-01') }
    expect(decideBranch(BRANCHES.inReview, tomorrow, on('2026-11-30'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_HEARING_NOT_HELD', on: '2026-12-01' },
    })
  })
})
