import type { Problems } from '#platform/server/http.ts'
import type { FieldRefusal } from '../../core/index.ts'

type Own =
  | Exclude<FieldRefusal, { readonly code: 'SUPERVISION_CHECK_STATE' }>
  | { readonly code: 'SUPERVISION_RECORD_HASH' }

/** What may be the matter with a record that a device made. */
export const FIELD_PROBLEMS = {
  SUPERVISION_ROUND_OVER: {
    status: 409,
    title: {
      zh: '第 {round} 次上门已有笔录',
      en: 'Visit {round} has its record already',
    },
    next: {
      zh: '另一台设备先上传了。这份照样保存，由牵头部门核对。',
      en: 'Another device was first. This one is kept too; the lead compares them.',
    },
  },
  SUPERVISION_CHECKLIST_OTHER: {
    status: 409,
    title: {
      zh: '笔录依据的检查单不是这次检查固定的那一张',
      en: 'The record follows another checklist than the one pinned',
    },
    next: {
      zh: '请重新带上检查单，按固定的内容检查。',
      en: 'Take the check along again and go by what is pinned.',
    },
  },
  SUPERVISION_UNSIGNED: {
    status: 422,
    title: { zh: '还没有签字：{missing}', en: 'Not signed yet: {missing}' },
    next: {
      zh: '检查人员逐人签字；当事人签字，拒绝签字的注明原因。',
      en: 'Every officer signs; so does whoever is checked, or the reason why not stands there.',
    },
  },
  SUPERVISION_FIX_DAY_OVER: {
    status: 422,
    title: {
      zh: '笔录传到时，整改期限（{day}）已过',
      en: 'The day to put it right ({day}) was over when the record came in',
    },
    next: {
      zh: '笔录照样保存，但不计为逾期；请核对设备时间，另行上门确定期限。',
      en: 'The record is kept and nobody is late by it. Check the device’s clock; visit again and set a day.',
    },
  },
  SUPERVISION_RECORD_HASH: {
    status: 422,
    title: {
      zh: '笔录与它的校验值不符',
      en: 'The record is not what its hash says',
    },
    next: {
      zh: '传输中可能损坏，请再上传一次；本机的记录不要删除。',
      en: 'It may have been damaged on its way. Send it again; nothing is deleted here.',
    },
  },
} as const satisfies Problems<Own>
