import type { Strings, Tone } from '#platform/web/index.ts'
import type { CaseItemView, CaseView } from '../core/index.ts'

/** The words of law for the states of a case and of its branches. */
export const caseStates = {
  draft: { zh: '填写中', en: 'Draft' },
  submitted: { zh: '已提交，待受理', en: 'Submitted, awaiting acceptance' },
  correctionAsked: { zh: '需要补正', en: 'Correction asked' },
  resubmitted: { zh: '已补正，待受理', en: 'Corrected, awaiting acceptance' },
  declined: { zh: '不予受理', en: 'Declined' },
  inReview: { zh: '已受理，审批中', en: 'Accepted, under review' },
  decided: { zh: '已作出决定，待颁证', en: 'Decided, licence to be issued' },
  issued: { zh: '已颁证', en: 'Issued' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  closed: { zh: '已办结', en: 'Closed' },
} satisfies Record<CaseView['state'], { zh: string; en: string }> & Strings

export const branchStates = {
  none: { zh: '待受理', en: 'Not yet accepted' },
  waiting: { zh: '等待前置事项', en: 'Waiting for another item' },
  inReview: { zh: '审批中', en: 'Under review' },
  inspection: { zh: '待联合核查', en: 'Awaiting the joint visit' },
  rectification: { zh: '待整改', en: 'To be put right' },
  suspended: { zh: '中止计时', en: 'Suspended' },
  hearing: { zh: '听证', en: 'Hearing' },
  commitment: { zh: '告知承诺，待决定', en: 'On a promise, to be decided' },
  lapsed: { zh: '终止办理', en: 'Lapsed' },
  granted: { zh: '准予许可', en: 'Granted' },
  refused: { zh: '不予许可', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} satisfies Strings

export function toneOfCase(state: CaseView['state']): Tone {
  if (state === 'issued' || state === 'closed') return 'green'
  if (state === 'correctionAsked') return 'amber'
  if (state === 'declined' || state === 'withdrawn') return 'plain'
  return 'blue'
}

export function toneOfBranch(state: CaseItemView['state']): Tone {
  if (state === 'granted') return 'green'
  if (state === 'refused' || state === 'rectification' || state === 'suspended') return 'amber'
  return state === null || state === 'withdrawn' ? 'plain' : 'blue'
}
