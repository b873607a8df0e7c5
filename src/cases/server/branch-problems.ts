import type { Problems } from '#platform/server/http.ts'
import type { BranchRefusal } from '../core/index.ts'
import { RELOAD } from './reload.ts'

/** How the refusals of a branch read outside. */
export const BRANCH_PROBLEMS = {
  CASES_BRANCH_ENDED: {
    status: 409,
    title: { zh: '这个事项已经办结（{state}）', en: 'This item has ended ({state})' },
    next: {
      zh: '如需改变决定，请走撤销、复议等法定程序。',
      en: 'A decision is changed only by the procedures of law (rescission, reconsideration).',
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
  CASES_BRANCH_PREREQUISITE_LOST: {
    status: 409,
    title: { zh: '前置事项未获准予：{lost}', en: 'A prerequisite was not granted: {lost}' },
    next: {
      zh: '本事项只能不予许可，并说明理由和救济途径。',
      en: 'This item can only be refused, with reasons and remedies.',
    },
  },
} as const satisfies Problems<BranchRefusal>
