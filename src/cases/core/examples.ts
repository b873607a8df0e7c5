import { plainDate } from '#kernel/plain-date.ts'
import { ItemId, DepartmentId } from '../../catalogue/core/index.ts'
import { apply } from './apply.ts'
import { applyBranch, openBranch } from './apply-branch.ts'
import type { Branch, BranchCommand, BranchStateName, Grant } from './branch.ts'
import {
  NEW_CASE,
  type Case,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseStateName,
  type PlannedBranch,
} from './case.ts'

/* One representative of every state and of every command, from which the state tables are derived. */

const day = plainDate('2026-11-23')
const by = { accountId: 'a', name: '李审批' }
const item = ItemId.parse('food-business-licence')
const fire = ItemId.parse('fire-safety-pre-opening-inspection')

export const EXAMPLE_PLAN: PlannedBranch = {
  item,
  department: DepartmentId.parse('market-regulation'),
  limit: {
    days: 10,
    rule: 'statutory',
    of: item,
    basis: { zh: '10 个工作日', en: '10 working days' },
  },
  needsVisit: false,
  needsFirst: [],
}
export const EXAMPLE_FACTS: CaseFacts = {
  today: plainDate('2026-12-01'),
  answerBy: plainDate('2026-12-08'),
  missing: { fields: [], materials: [] },
  plan: [EXAMPLE_PLAN],
}
const grant: Grant = {
  number: 'JY11101020000001',
  numberGenerated: false,
  validFrom: day,
  validUntil: plainDate('2031-11-22'),
  decidedOn: day,
  by,
}

export const BRANCH_COMMANDS: readonly BranchCommand[] = [
  { kind: 'claim', by, takeOver: false },
  { kind: 'passVisit' },
  { kind: 'failVisit', faults: [{ line: 'l', text: '缺少消毒设施', note: null }] },
  { kind: 'suspend', reason: '检验', basis: '行政许可法第四十五条' },
  { kind: 'resume' },
  { kind: 'grant', grant },
  { kind: 'refuse', reasons: '场所不符合条件', by },
]

const plain = openBranch(EXAMPLE_PLAN, day)
const visited = openBranch({ ...EXAMPLE_PLAN, needsVisit: true }, day)

export const BRANCHES: Readonly<Record<BranchStateName, Branch>> = {
  waiting: openBranch({ ...EXAMPLE_PLAN, needsFirst: [fire] }, day),
  inReview: plain,
  inspection: visited,
  rectification: applyBranch(visited, { kind: 'visitFailed', on: day, faults: [] }),
  suspended: applyBranch(plain, {
    kind: 'suspended',
    on: day,
    reason: '检验',
    basis: '第四十五条',
  }),
  granted: applyBranch(plain, { kind: 'granted', grant }),
  refused: { ...plain, at: { state: 'refused', denial: denial() } },
  withdrawn: applyBranch(plain, { kind: 'withdrawn', on: day, reason: '申请人撤回' }),
}

function denial() {
  const remedy = { reconsiderationDays: 60, litigationMonths: 6, basis: '' } as const
  return { reasons: '场所不符合条件', decidedOn: day, by, remedy }
}

export const CASE_COMMANDS: readonly CaseCommand[] = [
  { kind: 'edit', elements: ['premises_address'], material: null },
  { kind: 'submit', caseNo: '110102-20261123-00001' },
  { kind: 'resubmit' },
  { kind: 'withdraw', reason: '申请人撤回' },
  { kind: 'accept' },
  { kind: 'acceptBySilence' },
  { kind: 'decline', reason: '依法不需要取得行政许可' },
  {
    kind: 'askCorrection',
    points: [{ target: 'element', id: 'premises_address', reason: '请明确到门牌号' }],
    whyAgain: null,
  },
  { kind: 'branch', item, command: { kind: 'grant', grant } },
  { kind: 'issue', number: '110102ZH2500001X' },
  { kind: 'close', reason: '已送达' },
]

const submitted: CaseEvent = {
  kind: 'submitted',
  caseNo: '110102-20261123-00001',
  on: day,
  answerBy: plainDate('2026-11-30'),
}
const asked: CaseEvent = { kind: 'correctionAsked', on: day, points: [], whyAgain: null }
const accepted: CaseEvent = { kind: 'accepted', on: day, by: 'window', plan: [EXAMPLE_PLAN] }
const won: CaseEvent = { kind: 'branch', item, event: { kind: 'granted', grant } }
const decided: CaseEvent = { kind: 'decided', on: day, outcome: 'whole' }
const issued: CaseEvent = { kind: 'issued', on: day, number: '110102ZH2500001X' }
const after = (...events: CaseEvent[]): Case => events.reduce(apply, NEW_CASE)

export const CASES: Readonly<Record<CaseStateName, Case>> = {
  draft: NEW_CASE,
  submitted: after(submitted),
  correctionAsked: after(submitted, asked),
  resubmitted: after(submitted, asked, {
    kind: 'resubmitted',
    on: day,
    answerBy: plainDate('2026-11-30'),
  }),
  declined: after(submitted, { kind: 'declined', on: day, reason: '不予受理' }),
  inReview: after(submitted, accepted),
  decided: after(submitted, accepted, won, decided),
  issued: after(submitted, accepted, won, decided, issued),
  withdrawn: after(submitted, { kind: 'withdrawn', on: day, reason: '申请人撤回' }),
  closed: after(submitted, accepted, won, decided, issued, {
    kind: 'closed',
    on: day,
    reason: '已送达',
  }),
}
