import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import { FILE_PROBLEMS } from '../../cases/server/index.ts'
import { ARRANGEMENT_PROBLEMS } from './arrange/problems.ts'
import { FIELD_PROBLEMS } from './entries/problems.ts'
import type { InspectionsRefusal } from './refusal.ts'

/** How the refusals of a visit read outside. */
export const INSPECTIONS_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ...FILE_PROBLEMS,
  ...FIELD_PROBLEMS,
  ...ARRANGEMENT_PROBLEMS,
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
      zh: '请填写到场人员的姓名和执法证号；同一人、同一证号不重复计算。',
      en: 'Name those who were there with their certificates; nobody counts twice.',
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
  INSPECTIONS_REINSPECTED_BEFORE: {
    status: 422,
    title: {
      zh: '已经复审过（共 {rounds} 次到场），整改情况一趟复审',
      en: 'Re-inspected already ({rounds} visits made): there is one re-inspection',
    },
    next: {
      zh: '确需再次复审的，请写明原因（whyAgain）；否则由各部门依现有结果作出决定。',
      en: 'Say why another is needed (whyAgain), or let the departments decide on what is known.',
    },
    basis: '各辖区方案“一同核查”：整改情况一趟复审',
  },
} as const satisfies Problems<InspectionsRefusal>
