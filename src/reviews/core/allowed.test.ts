import { describe, expect, it } from 'vitest'
import { BRANCHES, BRANCH_COMMANDS, EXAMPLE_FACTS, decideBranch } from '../../cases/core/index.ts'
import { branchCommandsNow, type Standing } from './allowed.ts'
import type { BranchCommandName } from './schema.ts'

const alone: Standing = {
  accountId: 'somebody else',
  head: false,
  lease: null,
  twoStep: false,
  opinions: [],
  extensionAsked: false,
  hearingDue: false,
}
const NAMES: Readonly<Partial<Record<string, BranchCommandName>>> = {
  claim: 'claim',
  grant: 'grant',
  refuse: 'refuse',
  suspend: 'suspend',
  resume: 'resume',
  closeHearing: 'close-hearing',
  setHearing: 'set-hearing',
  openHearing: 'open-hearing',
  offerHearing: 'offer-hearing',
  extend: 'ask-extension',
  passCheck: 'pass-check',
  requestVisit: 'request-visit',
}
/** Refused for what this example says (a day, an offer that is missing), not for the state. */
const FOR_ITS_WORDS = [
  'CASES_BRANCH_NO_HEARING',
  'CASES_BRANCH_HEARING_NOTICE_SHORT',
  'CASES_BRANCH_HEARING_NOT_HELD',
]

describe('what is offered is what would be taken', () => {
  it.each(Object.entries(BRANCHES))('%s', (state, branch) => {
    const offered = new Set<string>(branchCommandsNow(branch, alone))
    for (const command of BRANCH_COMMANDS) {
      const name = NAMES[command.kind]
      if (name === undefined || (command.kind === 'claim' && branch.claimedBy !== null)) continue
      const answer = decideBranch(branch, command, EXAMPLE_FACTS)
      const taken =
        answer.ok || (state !== 'inReview' && FOR_ITS_WORDS.includes(answer.refusal.code))
      if (offered.has(name))
        expect([command.kind, taken || isWords(answer)]).toEqual([command.kind, true])
      else expect([command.kind, answer.ok]).toEqual([command.kind, false])
    }
  })
})

function isWords(answer: ReturnType<typeof decideBranch>): boolean {
  return answer.ok || FOR_ITS_WORDS.includes(answer.refusal.code)
}

const branch = BRANCHES.inReview
const opinion = { seq: 1, kind: 'grant', reasons: 'x', byId: 'a', by: '甲', at: '' } as const
const held = { accountId: 'a', name: '甲', until: '2026-12-01T00:00:00.000Z' }

it('a branch that a colleague holds is looked at, not worked on; the head may take it over', () => {
  expect(branchCommandsNow(branch, { ...alone, lease: held })).toEqual([])
  expect(branchCommandsNow(branch, { ...alone, lease: held, head: true })).toContain('take-over')
  expect(branchCommandsNow(branch, { ...alone, lease: held, accountId: 'a' })).toContain('grant')
})

it('in two steps the reviewer proposes and somebody else decides', () => {
  const two = { ...alone, twoStep: true }
  expect(branchCommandsNow(branch, two)).toContain('opinion')
  expect(branchCommandsNow(branch, two)).not.toContain('grant')
  const reviewed = { ...two, opinions: [opinion] }
  expect(branchCommandsNow(branch, { ...reviewed, accountId: 'b' })).toContain('grant')
  expect(branchCommandsNow(branch, { ...reviewed, accountId: 'a' })).not.toContain('grant')
})

it('what needs a hearing first is not offered for the grant; one held before may be entered', () => {
  const due = branchCommandsNow(branch, { ...alone, hearingDue: true })
  expect(due).toEqual(expect.arrayContaining(['record-hearing', 'open-hearing', 'refuse']))
  expect(due).not.toContain('grant')
  expect(branchCommandsNow(branch, alone)).not.toContain('record-hearing')
})
