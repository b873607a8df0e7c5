import type { Problems } from '#platform/server/http.ts'

export type SignalRefusal =
  | { readonly code: 'VERIFICATION_SIGNAL_ANSWERED'; readonly finding: string }
  | { readonly code: 'VERSION_CHANGED'; readonly current: number }

export const SIGNAL_PROBLEMS = {
  VERIFICATION_SIGNAL_ANSWERED: {
    status: 409,
    title: { zh: '这条举报线索已经答复', en: 'This signal was answered already' },
    next: {
      zh: '请刷新后查看答复；同类新举报会成为新的线索。',
      en: 'Reload to see the answer; a new report of the kind becomes a new signal.',
    },
  },
} as const satisfies Problems<Extract<SignalRefusal, { code: `VERIFICATION_${string}` }>>
