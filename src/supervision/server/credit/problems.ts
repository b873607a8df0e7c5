import { PLATFORM_PROBLEMS, type Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, type AccessRefusal } from '../../../access/server/index.ts'

export type CreditRefusal =
  | AccessRefusal
  | { readonly code: 'SUPERVISION_FACTOR_NOTED' }
  | { readonly code: 'SUPERVISION_FACTOR_FUTURE'; readonly today: string }
  | { readonly code: 'SUPERVISION_FACTOR_ENDED'; readonly on: string }
  | { readonly code: 'SUPERVISION_APPEAL_OPEN'; readonly due: string }
  | { readonly code: 'SUPERVISION_APPEAL_ANSWERED' }
  | { readonly code: 'VERSION_CHANGED'; readonly current: number }

const { VERSION_CHANGED, IF_MATCH_MISSING } = PLATFORM_PROBLEMS

const OWN = {
  SUPERVISION_FACTOR_NOTED: {
    status: 409,
    title: { zh: '同一来源的这一记录已经登记', en: 'This was noted from the same source already' },
    next: { zh: '不需要再登记。', en: 'Nothing remains to be done.' },
  },
  SUPERVISION_FACTOR_FUTURE: {
    status: 422,
    title: { zh: '日期在今天（{today}）以后', en: 'The day is after today ({today})' },
    next: { zh: '请核对文件上的日期。', en: 'Check the day on the document.' },
  },
  SUPERVISION_FACTOR_ENDED: {
    status: 409,
    title: { zh: '这一记录已于 {on} 不再计入', en: 'It has not counted since {on}' },
    next: { zh: '请刷新后查看现在的等级。', en: 'Reload to see the grade that stands.' },
  },
  SUPERVISION_APPEAL_OPEN: {
    status: 409,
    title: { zh: '这一记录的申诉还在办理', en: 'An appeal against it is being looked at' },
    next: { zh: '请等待答复，最迟 {due}。', en: 'It is answered by {due} at the latest.' },
  },
  SUPERVISION_APPEAL_ANSWERED: {
    status: 409,
    title: { zh: '这件申诉已经答复', en: 'This appeal was answered already' },
    next: { zh: '请刷新后查看答复。', en: 'Reload to see the answer.' },
  },
} as const satisfies Problems<Extract<CreditRefusal, { code: `SUPERVISION_${string}` }>>

export const CREDIT_PROBLEMS = { ...OWN, ...ACCESS_PROBLEMS, VERSION_CHANGED, IF_MATCH_MISSING }
