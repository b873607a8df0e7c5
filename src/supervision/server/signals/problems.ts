import type { Problems } from '#platform/server/http.ts'
import { PROBLEMS, type SupervisionRefusal } from '../problems.ts'

export type TaskRefusal =
  | SupervisionRefusal
  | { readonly code: 'SUPERVISION_SIGNAL_ANSWERED' }
  | { readonly code: 'SUPERVISION_DEPARTMENT_UNKNOWN'; readonly department: string }

type Own = Extract<
  TaskRefusal,
  { code: 'SUPERVISION_SIGNAL_ANSWERED' | 'SUPERVISION_DEPARTMENT_UNKNOWN' }
>

const OWN = {
  SUPERVISION_SIGNAL_ANSWERED: {
    status: 409,
    title: { zh: '这条线索已经答复', en: 'This signal was answered already' },
    next: {
      zh: '请刷新后查看答复；同类新举报会成为新的线索。',
      en: 'Reload to see the answer; a new report of the kind becomes a new signal.',
    },
  },
  SUPERVISION_DEPARTMENT_UNKNOWN: {
    status: 422,
    title: {
      zh: '本地区方案没有这个部门（{department}）',
      en: 'The plan of this region has no department "{department}"',
    },
    next: { zh: '请从列表中选择。', en: 'Choose one of the list.' },
  },
} as const satisfies Problems<Own>

export const TASK_PROBLEMS = { ...PROBLEMS, ...OWN }
