import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { applyBranch } from './apply-branch.ts'
import type { Branch } from './branch.ts'
import type { BranchCommand } from './branch-moves.ts'
import { decideBranch } from './decide-branch.ts'
import { BRANCHES, BRANCH_COMMANDS, EXAMPLE_FACTS } from './examples.ts'

const by = { accountId: 'r', name: '李审批' }
const on = (today: string) => ({ ...EXAMPLE_FACTS, today: plainDate(today) })
function give(branch: Branch, command: BranchCommand, today: string): Branch {
  const answer = decideBranch(branch, command, on(today))
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.reduce(applyBranch, branch)
}
const grant = BRANCH_COMMANDS.find((c) => c.kind === 'grant') as BranchCommand
const find = (breach: 'unfulfilled' | 'false'): BranchCommand => ({
  kind: 'findBreach',
  breach,
  findings: '未配备消毒设施',
  correctWithin: 10,
  document: '责改1',
  by,
})
const pass = { kind: 'passCheck', note: '一致', by } as const
const rescind = { kind: 'rescindGrant', reason: '逾期未改', document: '撤决1', by } as const
const granted = give(BRANCHES.commitment, grant, '2026-12-01')
const after = (branch: Branch) => branch.at.state === 'granted' && branch.at.promise?.after

describe('告知承诺', () => {
  it('is decided at once: no visit, no pause, no extension, no hearing', () => {
    const { at } = BRANCHES.commitment
    expect(at.state).toBe('commitment')
    for (const kind of ['suspend', 'extend', 'offerHearing', 'openHearing'])
      expect(
        decideBranch(
          BRANCHES.commitment,
          BRANCH_COMMANDS.find((c) => c.kind === kind) as BranchCommand,
          on('2026-12-01'),
        ),
      ).toMatchObject({ refusal: { code: 'CASES_BRANCH_ON_PROMISE' } })
    expect(granted.at).toMatchObject({ state: 'granted', promise: { checkBy: '2027-02-01' } })
  })

  it('that is kept passes its check', () => {
    expect(after(give(granted, pass, '2026-12-20'))).toMatchObject({ check: 'passed' })
  })

  it('that is not kept is ordered to be put right, and rescinded only after that time', () => {
    const ordered = give(granted, find('unfulfilled'), '2026-12-01')
    expect(after(ordered)).toMatchObject({ check: 'ordered', correctBy: '2026-12-15' })
    expect(decideBranch(ordered, rescind, on('2026-12-15'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_ORDER_RUNS', correctBy: '2026-12-15' },
    })
    expect(after(give(ordered, rescind, '2026-12-16'))).toMatchObject({
      check: 'rescinded',
      breach: 'unfulfilled',
    })
    expect(after(give(ordered, pass, '2026-12-16'))).toMatchObject({ check: 'passed' })
  })

  it('that was false is rescinded at once, also after its check had been passed', () => {
    const passed = give(granted, pass, '2026-12-20')
    for (const branch of [granted, passed])
      expect(after(give(branch, find('false'), '2027-03-01'))).toMatchObject({
        check: 'rescinded',
        breach: 'false',
      })
    expect(decideBranch(passed, find('unfulfilled'), on('2027-03-01'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_CHECK_ENDED', check: 'passed' },
    })
  })

  it('cannot be rescinded without an order, nor checked where nothing was promised', () => {
    expect(decideBranch(granted, rescind, on('2026-12-20'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_NOT_ORDERED' },
    })
    const ordinary = give(BRANCHES.inReview, grant, '2026-12-01')
    expect(decideBranch(ordinary, pass, on('2026-12-20'))).toMatchObject({
      refusal: { code: 'CASES_BRANCH_NOTHING_PROMISED' },
    })
  })
})
