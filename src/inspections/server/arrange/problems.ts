import type { Problems } from '#platform/server/http.ts'
import type { VisitRefusal } from '../../core/index.ts'

type ArrangementRefusal = Extract<
  VisitRefusal,
  {
    code:
      | `INSPECTIONS_SLOT_${string}`
      | 'INSPECTIONS_RESCHEDULES_USED'
      | 'INSPECTIONS_NO_WISH'
      | 'INSPECTIONS_NO_PROPOSAL'
      | 'INSPECTIONS_OFFICER_UNKNOWN'
      | 'INSPECTIONS_NOTHING_TO_RECTIFY'
      | 'INSPECTIONS_LINE_NOT_FAILED'
      | 'INSPECTIONS_ANSWERS_MISSING'
      | 'INSPECTIONS_NOT_VISITED_YET'
      | 'INSPECTIONS_DEPARTMENT_NOT_CONCERNED'
      | 'INSPECTIONS_DEPARTMENT_UNKNOWN'
      | 'INSPECTIONS_CERTIFICATE_TAKEN'
  }
>

/** Time, people, putting right, opinions: why not. */
export const ARRANGEMENT_PROBLEMS = {
  INSPECTIONS_SLOT_OUTSIDE_HOURS: {
    status: 422,
    title: { zh: '{slot} 不在工作时间内', en: '{slot} is outside working hours' },
    next: {
      zh: '请选工作日的 {hours}。',
      en: 'Choose a working day between {hours}.',
    },
  },
  INSPECTIONS_SLOT_PAST: {
    status: 422,
    title: { zh: '{slot} 已经过去', en: '{slot} is past' },
    next: { zh: '请选以后的时间。', en: 'Choose a later time.' },
  },
  INSPECTIONS_SLOT_TOO_LATE: {
    status: 422,
    title: {
      zh: '{slot} 晚于办理期限（{latest}）',
      en: '{slot} is after the deadline ({latest})',
    },
    next: {
      zh: '请选 {latest} 或更早的工作日，以免耽误您的办理。',
      en: 'Choose {latest} or an earlier working day, so that your case is not late.',
    },
  },
  INSPECTIONS_SLOT_NOT_PROPOSED: {
    status: 422,
    title: { zh: '这个时间不在可选的时间里', en: 'This time was not offered' },
    next: {
      zh: '请从 {proposed} 中选一个，或者申请另约时间。',
      en: 'Choose one of {proposed}, or ask for another.',
    },
  },
  INSPECTIONS_RESCHEDULES_USED: {
    status: 409,
    title: {
      zh: '已经改约 {most} 次，不能再改',
      en: 'Another time was asked for {most} times already',
    },
    next: {
      zh: '请从已提出的时间中选一个，或者电话联系核查人员。',
      en: 'Choose one of the times offered, or telephone the officers.',
    },
  },
  INSPECTIONS_NO_WISH: {
    status: 409,
    title: { zh: '申请人没有提出别的时间', en: 'The applicant asked for no other time' },
    next: { zh: '请刷新后再看。', en: 'Read it again.' },
  },
  INSPECTIONS_NO_PROPOSAL: {
    status: 409,
    title: { zh: '还没有提出上门时间', en: 'No time has been offered yet' },
    next: { zh: '核查人员提出时间后会通知您。', en: 'You will be told when one is.' },
  },
  INSPECTIONS_OFFICER_UNKNOWN: {
    status: 422,
    title: { zh: '名册中没有这些人员', en: 'Not on the roster of this region' },
    next: {
      zh: '请先由部门负责人把人员和执法证号录入名册。',
      en: 'Their department head enters them with their certificates first.',
    },
  },
  INSPECTIONS_NOTHING_TO_RECTIFY: {
    status: 409,
    title: { zh: '现在没有需要整改的内容', en: 'There is nothing to put right now' },
    next: { zh: '请刷新查看核查结果。', en: 'Read the visit again.' },
  },
  INSPECTIONS_LINE_NOT_FAILED: {
    status: 422,
    title: { zh: '这一项不在整改清单里', en: 'This line is not on the rectification list' },
    next: { zh: '请刷新后按清单逐项填写。', en: 'Read the list again and answer its lines.' },
  },
  INSPECTIONS_ANSWERS_MISSING: {
    status: 422,
    title: { zh: '还有整改项没有填写', en: 'Some lines have no answer yet' },
    next: {
      zh: '请逐项写明怎么改的，需要时附照片，再申请复审。',
      en: 'Say for each line what was done, with photos if needed, then ask for re-inspection.',
    },
  },
  INSPECTIONS_NOT_VISITED_YET: {
    status: 409,
    title: { zh: '还没有到场核查', en: 'The premises have not been seen yet' },
    next: { zh: '请在核查结束后出具意见。', en: 'Give the opinion after the visit.' },
  },
  INSPECTIONS_DEPARTMENT_NOT_CONCERNED: {
    status: 422,
    title: { zh: '这次核查不涉及该部门', en: 'This visit does not concern that department' },
    next: { zh: '请核对部门。', en: 'Check the department.' },
  },
  INSPECTIONS_DEPARTMENT_UNKNOWN: {
    status: 422,
    title: { zh: '本地区方案中没有这个部门', en: 'The plan of this region has no such department' },
    next: { zh: '请从方案列出的部门中选择。', en: 'Choose one that the plan names.' },
  },
  INSPECTIONS_CERTIFICATE_TAKEN: {
    status: 409,
    title: {
      zh: '执法证号 {certificateNo} 已在名册中',
      en: 'Certificate {certificateNo} is on the roster already',
    },
    next: {
      zh: '请核对证号；人员调动的，先停用原记录。',
      en: 'Check the number; if they moved, retire the old entry first.',
    },
  },
} as const satisfies Problems<ArrangementRefusal>
