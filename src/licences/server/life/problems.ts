import type { Problem } from '#platform/server/http.ts'

/** Refusals of the life of a licence. */
export const LIFE_PROBLEMS = {
  LICENCES_SUSPENDED_ALREADY: {
    status: 409,
    title: { zh: '证件 {number} 已在暂停中', en: 'Licence {number} is on hold already' },
    next: { zh: '如需恢复，请选择“恢复”。', en: 'Choose “reinstate” to lift the hold.' },
  },
  LICENCES_NOT_SUSPENDED: {
    status: 409,
    title: { zh: '证件 {number} 没有暂停', en: 'Licence {number} is not on hold' },
    next: { zh: '只有暂停中的证件可以恢复。', en: 'Only a licence on hold can be reinstated.' },
  },
  LICENCES_VERSION_NOT_FOUND: {
    status: 404,
    title: {
      zh: '证件 {number} 没有第 {version} 版',
      en: 'Licence {number} has no version {version}',
    },
    next: { zh: '请从版本列表中选择。', en: 'Choose one from the list of its versions.' },
  },
  LICENCES_PREVIEW_STALE: {
    status: 409,
    title: {
      zh: '预览之后情况有了变化，没有执行',
      en: 'Things changed after the preview; nothing was done',
    },
    next: {
      zh: '请重新预览，看清现在的后果后再确认。',
      en: 'Preview again, read what would happen now, and confirm.',
    },
  },
  LICENCES_REQUEST_NOT_FOUND: {
    status: 404,
    title: { zh: '没有找到这份注销申请', en: 'There is no such request' },
    next: { zh: '请从证照页面打开。', en: 'Open it from the page of the licence.' },
  },
  LICENCES_REQUEST_ANSWERED: {
    status: 409,
    title: { zh: '这份注销申请已经办结（{state}）', en: 'That request is settled ({state})' },
    next: { zh: '需要时请重新提出。', en: 'Ask anew if it is still wanted.' },
  },
  LICENCES_REQUEST_OPEN: {
    status: 409,
    title: {
      zh: '证件 {number} 已有一份同样的注销申请在办',
      en: 'The same request about licence {number} is open already',
    },
    next: { zh: '请等待答复，或者先撤回原申请。', en: 'Await the answer, or withdraw it first.' },
  },
  LICENCES_RENEWAL_NOT_LATER: {
    status: 422,
    title: {
      zh: '延续后的有效期须晚于现有有效期（{validUntil}）',
      en: 'A renewal must end later than the present term ({validUntil})',
    },
    next: { zh: '请按延续决定填写新的截止日。', en: 'Enter the last day of the renewal decision.' },
    basis: '行政许可法第五十条',
  },
  LICENCES_NOTHING_CHANGES: {
    status: 422,
    title: { zh: '没有任何内容变化', en: 'Nothing would change' },
    next: { zh: '请填写变更后的内容。', en: 'Enter what is different now.' },
  },
} as const satisfies Record<string, Problem>
