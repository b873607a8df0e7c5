import type { Problems } from '#platform/server/http.ts'
import type { BranchRefusal } from '../core/index.ts'
import { PERIOD_PROBLEMS } from './period-problems.ts'
import { RELOAD } from './reload.ts'

/** How the refusals of a branch read outside. */
export const BRANCH_PROBLEMS = {
  CASES_BRANCH_ENDED: {
    status: 409,
    title: { zh: '这个事项已经办结（{state}）', en: 'This item has ended ({state})' },
    next: {
      zh: '{by} 已于 {at}：{what}。如需改变决定，请走撤销、复议等法定程序。',
      en: '{by}, {at}: {what}. A decision is changed only by the procedures of law (rescission, reconsideration).',
    },
  },
  CASES_BRANCH_WAITING: {
    status: 409,
    title: { zh: '须先办结前置事项：{for}', en: 'Other items come first: {for}' },
    next: {
      zh: '前置事项决定后，本事项自动开始计时。',
      en: 'This item begins by itself when they are decided.',
    },
  },
  CASES_BRANCH_SUSPENDED: {
    status: 409,
    title: { zh: '计时自 {since} 起中止', en: 'The clock is suspended since {since}' },
    next: { zh: '请先恢复计时，再作决定。', en: 'Resume the clock before deciding.' },
    basis: '行政许可法第四十五条',
  },
  CASES_BRANCH_NOT_SUSPENDED: {
    status: 409,
    title: { zh: '计时并未中止', en: 'The clock is not suspended' },
    next: RELOAD,
  },
  CASES_BRANCH_CLAIMED: {
    status: 409,
    title: { zh: '{by} 正在办理', en: '{by} is working on it' },
    next: { zh: '如需接手，请选择“接替办理”。', en: 'Take it over if you have to.' },
  },
  CASES_BRANCH_VISIT_OUTSTANDING: {
    status: 409,
    title: { zh: '现场核查尚未通过', en: 'The on-site visit has not been passed yet' },
    next: {
      zh: '请在现场核查或复审合格后准予；材料不符合条件的可以不予许可。',
      en: 'Grant after the visit or re-inspection is passed; what the papers rule out may be refused.',
    },
    basis: '行政许可法第三十四条',
  },
  CASES_BRANCH_VISIT_DONE: {
    status: 409,
    title: {
      zh: '本事项不需要现场核查，或者核查已经合格',
      en: 'No visit is needed, or it is passed',
    },
    next: RELOAD,
  },
  CASES_BRANCH_CALENDAR_MISSING: {
    status: 503,
    title: { zh: '工作日历不完整，无法计算期限', en: 'The calendar does not reach far enough' },
    next: {
      zh: '请管理员导入下一年度的放假通知。',
      en: "The operator imports next year's holiday notice.",
    },
  },
  CASES_BRANCH_ON_PROMISE: {
    status: 409,
    title: {
      zh: '本事项按告知承诺办理，当场决定，不中止、不延长、不听证',
      en: 'This item is decided at once on a promise; its clock neither stops nor grows',
    },
    next: {
      zh: '请核对承诺书后作出决定；决定后再核查。',
      en: 'Check the promise and decide; the check comes after the decision.',
    },
    basis: '国办发〔2020〕42号',
  },
  CASES_BRANCH_MATERIAL_FOLLOWS: {
    status: 409,
    title: {
      zh: '容缺受理：申请人承诺 {by} 前补交 {materials}，补齐前不能准予',
      en: 'Materials still follow by {by}: {materials}; nothing is granted before',
    },
    next: {
      zh: '可以继续审查；补齐后即可准予。逾期未补交的，本事项自动终止办理。',
      en: 'Go on reviewing; grant once they are there. If they do not come, the item lapses by itself.',
    },
    basis: '国发〔2022〕5号',
  },
  CASES_BRANCH_NOTHING_OVERDUE: {
    status: 409,
    title: {
      zh: '申请人没有逾期未办的事（{state}），不能终止办理',
      en: 'The applicant is not late with anything ({state})',
    },
    next: {
      zh: '终止办理只适用于整改或者中止期间申请人逾期未办的情形；否则请依法作出决定。',
      en: 'An item lapses only while the applicant has something to put right or to send; otherwise decide it.',
    },
  },
  CASES_BRANCH_PREREQUISITE_LOST: {
    status: 409,
    title: { zh: '前置事项未获准予：{lost}', en: 'A prerequisite was not granted: {lost}' },
    next: {
      zh: '本事项只能不予许可，并说明理由和救济途径。',
      en: 'This item can only be refused, with reasons and remedies.',
    },
  },
  ...PERIOD_PROBLEMS,
} as const satisfies Problems<BranchRefusal>
