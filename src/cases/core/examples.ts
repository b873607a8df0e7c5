import { plainDate } from '#kernel/plain-date.ts'
import { ItemId, DepartmentId } from '../../catalogue/core/index.ts'
import { apply } from './apply.ts'
import { applyBranch, openBranch } from './apply-branch.ts'
import type { ReopeningOrder } from './beside.ts'
import type { Branch, BranchStateName, Grant } from './branch.ts'
import type { BranchCommand } from './branch-moves.ts'
import type { CaseCommand, CaseEvent } from './case-moves.ts'
import {
  NEW_CASE,
  type Case,
  type CaseFacts,
  type CaseStateName,
  type PlannedBranch,
} from './case.ts'
import type { SignedPromise } from './promise.ts'

/* One representative of every state and of every command, from which the state tables are derived. */

const day = plainDate('2026-11-23')
const by = { accountId: '01a1fc05-0000-7000-8000-000000000001', name: '李审批' }
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

/** Two years without holidays: what the tables show does not hang on them. */
const plainYears = [2026, 2027].map((year) => ({
  year,
  source: 'example',
  version: `${year}-example`,
  provisional: false,
  weekdayOff: [],
  weekendWork: [],
}))
export const EXAMPLE_FACTS: CaseFacts = {
  calendar: new Map(plainYears.map((one) => [one.year, one])),
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
  { kind: 'requestVisit', reason: '面积需要现场核实', by },
  { kind: 'suspend', reason: '检验', basis: '行政许可法第四十五条' },
  { kind: 'resume' },
  {
    kind: 'extend',
    days: 10,
    ground: 'own',
    approver: '张局长',
    reason: '需补充论证',
    document: null,
  },
  { kind: 'offerHearing', reason: '涉及他人重大利益', document: '听告〔2026〕1号' },
  { kind: 'waiveHearing', by },
  { kind: 'openHearing', cause: 'asked', askedBy: '相邻业主' },
  {
    kind: 'setHearing',
    on: plainDate('2026-12-15'),
    place: '政务服务中心 301',
    presider: '赵主持',
    document: '听通〔2026〕1号',
    by,
  },
  { kind: 'closeHearing', outcome: 'calledOff', record: '申请人撤回听证申请', document: null, by },
  {
    kind: 'recordHearing',
    on: plainDate('2026-11-02'),
    record: '与会人员没有异议',
    document: '听笔〔2026〕1号',
    by,
  },
  { kind: 'grant', grant },
  {
    kind: 'grantBySilence',
    number: 'JY11101020000001',
    validFrom: day,
    validUntil: plainDate('2031-11-22'),
  },
  { kind: 'refuse', reasons: '场所不符合条件', by },
  { kind: 'lapse', reason: '逾期未整改', basis: '责令改正通知书', by },
  { kind: 'passCheck', note: '与承诺一致', by },
  {
    kind: 'findBreach',
    breach: 'unfulfilled',
    findings: '未配备消毒设施',
    correctWithin: 10,
    document: '责改〔2026〕1号',
    by,
  },
  { kind: 'rescindGrant', reason: '逾期未改正', document: '撤决〔2026〕1号', by },
]
const promise: SignedPromise = {
  signedOn: day,
  signer: '王小满',
  sha256: '0'.repeat(64),
  checkWithin: { n: 2, unit: 'months', assumed: false },
}
const onPromise = openBranch({ ...EXAMPLE_PLAN, promise }, day)
const offered = applyBranch(openBranch(EXAMPLE_PLAN, day), {
  kind: 'hearingOffered',
  on: plainDate('2026-11-30'),
  applyBy: plainDate('2026-12-07'),
  reason: '涉及他人重大利益',
  document: '听告〔2026〕1号',
})

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
  hearing: applyBranch(offered, {
    kind: 'hearingOpened',
    on: plainDate('2026-11-30'),
    cause: 'asked',
    askedBy: '相邻业主',
    holdBy: plainDate('2026-12-28'),
  }),
  commitment: onPromise,
  granted: applyBranch(onPromise, { kind: 'granted', grant, checkBy: plainDate('2027-01-23') }),
  refused: { ...plain, at: { state: 'refused', denial: denial() } },
  lapsed: applyBranch(plain, {
    kind: 'lapsed',
    on: day,
    reason: '逾期未整改',
    basis: '责令改正通知书',
  }),
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
  {
    kind: 'nameHandler',
    handler: { accountId: '01a1fc05-0000-7000-8000-000000000002', name: '孙综窗' },
    by,
    reason: '调岗',
  },
  { kind: 'expireFollowing' },
  { kind: 'urge', item: null, words: '请于今日答复', by },
  { kind: 'reopen', order: order([item]), by },
  { kind: 'moveCatalogue', to: 'f'.repeat(64), changes: [], by },
  { kind: 'claim', by },
  { kind: 'branch', item, command: { kind: 'grant', grant } },
  { kind: 'issue', number: '110102ZH2500001X' },
  { kind: 'close', reason: '已送达' },
]

function order(items: readonly ItemId[]): ReopeningOrder {
  return {
    ground: 'reconsideration',
    documentNo: '复决〔2026〕1号',
    body: '区人民政府',
    decidedOn: day,
    items,
    words: '撤销原决定，责令重新作出',
  }
}

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
