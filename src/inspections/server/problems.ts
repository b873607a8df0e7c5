import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import type { InspectionsRefusal } from './record-results.ts'

/** How the refusals of a visit read outside. */
export const INSPECTIONS_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  INSPECTIONS_VISIT_ENDED: {
    status: 409,
    title: { zh: '这次核查已经结束（{state}）', en: 'This visit has ended ({state})' },
    next: { zh: '请刷新查看结果。', en: 'Read it again to see the outcome.' },
  },
  INSPECTIONS_OFFICERS_TOO_FEW: {
    status: 422,
    title: {
      zh: '现场核查应有 {least} 名以上工作人员，现为 {officers} 名',
      en: 'A visit is made by at least {least} officers, not {officers}',
    },
    next: {
      zh: '请填写到场人员的姓名；同一人不重复计算。',
      en: 'Name those who were there; nobody counts twice.',
    },
    basis: '行政许可法第三十四条',
  },
  INSPECTIONS_LINE_UNKNOWN: {
    status: 422,
    title: { zh: '核查清单中没有这些内容', en: 'Not on the checklist of this visit' },
    next: { zh: '请刷新清单后重新填写。', en: 'Read the checklist again.' },
  },
  INSPECTIONS_LINE_TWICE: {
    status: 422,
    title: { zh: '同一项填写了两次', en: 'A line is answered twice' },
    next: { zh: '请保留其中一次。', en: 'Keep one of the answers.' },
  },
  INSPECTIONS_LINES_MISSING: {
    status: 422,
    title: { zh: '核查清单还没有填完', en: 'The checklist is not complete' },
    next: {
      zh: '请逐项填写合格、不合格或者不适用；复审只填需整改的内容。',
      en: 'Answer pass, fail or n/a for each line; a re-inspection only what had failed.',
    },
  },
  INSPECTIONS_FAULT_UNEXPLAINED: {
    status: 422,
    title: { zh: '不合格的内容没有写明情况', en: 'A fault is not explained' },
    next: {
      zh: '请写明不合格的情况，整改意见一次告知。',
      en: 'Say what is wrong; everything to be put right is told at once.',
    },
  },
} as const satisfies Problems<InspectionsRefusal>
