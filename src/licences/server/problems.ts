import type { Problems } from '#platform/server/http.ts'
import type { LicenceRefusal } from '../core/index.ts'
import { IMPORT_PROBLEMS } from './imports/problems.ts'
import { LIFE_PROBLEMS } from './life/problems.ts'
import { PAPER_PROBLEMS } from './papers/problems.ts'
import { POSTING_PROBLEMS } from './postings/problems.ts'

/** How each refusal of this module reads outside, and what to do next. */
export const LICENCES_PROBLEMS = {
  LICENCES_NUMBER_WRONG: {
    status: 422,
    title: {
      zh: '编号有误：{part} 部分为“{found}”',
      en: 'The number is wrong in its {part}: “{found}”',
    },
    next: {
      zh: '请对照证件逐位核对；校验码相差一位通常是某一位抄错。',
      en: 'Compare it with the paper, character by character; a wrong check character usually means one slip.',
    },
  },
  LICENCES_NOT_FOUND: {
    status: 404,
    title: { zh: '没有编号为 {number} 的证件', en: 'There is no licence {number}' },
    next: {
      zh: '请核对编号；如纸面有此编号，请拨打 12345 反映。',
      en: 'Check the number; if a paper bears it, please report that to 12345.',
    },
  },
  LICENCES_CASE_NOT_FOUND: {
    status: 404,
    title: { zh: '没有找到这个办件', en: 'There is no such case' },
    next: { zh: '请核对办件号和地区。', en: 'Check the case and the region.' },
  },
  LICENCES_CASE_NOT_DECIDED: {
    status: 409,
    title: { zh: '还有事项没有办结：{waiting}', en: 'Not every item is decided yet: {waiting}' },
    next: {
      zh: '请等各审批部门作出决定后再制证；牵头部门不代替审批部门决定。',
      en: 'Wait until each department has decided; the lead authority decides none of them.',
    },
    basis: '行政许可法第二十六条',
  },
  LICENCES_NOTHING_GRANTED: {
    status: 409,
    title: {
      zh: '没有准予的事项，不能制证',
      en: 'No item was granted, so there is nothing to certify',
    },
    next: {
      zh: '申请人可按各部门决定书所列途径救济，或者补齐条件后重新申请。',
      en: 'The applicant has the remedies named in each decision, or may apply anew.',
    },
  },
  LICENCES_PARTIAL_NOT_ALLOWED: {
    status: 409,
    title: {
      zh: '本地区不先发部分证件；未准予：{refused}',
      en: 'This region issues no partial licence; not granted: {refused}',
    },
    next: {
      zh: '待未准予事项符合条件后一并制证；已准予的单项许可证件由各部门照常发放。方案依据：{basis}',
      en: 'Issue when the rest is granted; departments hand out the granted single licences as usual. {basis}',
    },
  },
  LICENCES_ALREADY_ISSUED: {
    status: 409,
    title: { zh: '这个办件已制证：{number}', en: 'This case was issued already: {number}' },
    next: { zh: '请打开该证件查看。', en: 'Open that licence.' },
  },
  LICENCES_ENDED: {
    status: 409,
    title: { zh: '证件 {number} 已作废', en: 'Licence {number} is void' },
    next: {
      zh: '请作为新办申请；作废的编号不再使用。',
      en: 'Apply as new; a void number is not used again.',
    },
  },
  LICENCES_NOT_VOID: {
    status: 409,
    title: { zh: '证件没有作废，不能收回', en: 'The licence is not void, so it is not recalled' },
    next: { zh: '只有作废的证件登记收回。', en: 'Only a void licence is recorded as recalled.' },
  },
  LICENCES_NUMBERS_EXHAUSTED: {
    status: 409,
    title: {
      zh: '{region} 类别 {industry} 的顺序码已用完（99999）',
      en: 'All 99,999 numbers of {region}, category {industry}, are used',
    },
    next: {
      zh: '请牵头部门报请增设类别编码；编号不得重复使用。',
      en: 'The lead authority must have a further category code assigned; numbers are never reused.',
    },
    basis: '西政办发〔2023〕4号附件2，2.3.1',
  },
  LICENCES_SINGLE_NOT_FOUND: {
    status: 404,
    title: { zh: '没有找到这个单项许可证件', en: 'There is no such single licence' },
    next: { zh: '请核对证件编号和地区。', en: 'Check the licence and the region.' },
  },
  LICENCES_SINGLE_ENDED: {
    status: 409,
    title: { zh: '该单项许可证件已于 {on} 终止', en: 'That single licence ended on {on}' },
    next: {
      zh: '终止后不能再次变动；需要时请重新申请。',
      en: 'An ended licence cannot change again; apply anew.',
    },
  },
  LICENCES_SINGLE_NOT_SUSPENDED: {
    status: 409,
    title: { zh: '该单项许可证件没有被暂扣', en: 'That single licence is not suspended' },
    next: { zh: '只有暂扣中的证件可以恢复。', en: 'Only a suspended licence can be reinstated.' },
  },
  LICENCES_SINGLE_SUSPENDED_ALREADY: {
    status: 409,
    title: { zh: '该单项许可证件已在暂扣中', en: 'That single licence is suspended already' },
    next: { zh: '如需恢复，请选择“恢复”。', en: 'Choose “reinstate” to give it back.' },
  },
  LICENCES_ITEM_NOT_IN_INDUSTRY: {
    status: 422,
    title: {
      zh: '行业 {industry} 的目录里没有事项 {item}',
      en: 'Industry {industry} has no item {item} in its directory',
    },
    next: {
      zh: '请按本地区行业目录选择行业和事项。',
      en: 'Choose industry and item from the directory of the region.',
    },
  },
  LICENCES_SINGLE_NUMBER_TAKEN: {
    status: 409,
    title: { zh: '编号 {number} 已登记', en: 'Number {number} is registered already' },
    next: {
      zh: '请打开已登记的证件，或者核对编号。',
      en: 'Open the registered one, or check the number.',
    },
  },
  LICENCES_VALIDITY_BACKWARDS: {
    status: 422,
    title: {
      zh: '有效期止 {validUntil} 早于起 {validFrom}',
      en: 'The validity ends ({validUntil}) before it begins ({validFrom})',
    },
    next: { zh: '请对照单项许可证件更正。', en: 'Correct it from the single licence.' },
  },
  LICENCES_USCC_WRONG: {
    status: 422,
    title: {
      zh: '统一社会信用代码有误：{reason}',
      en: 'The unified social credit code is wrong: {reason}',
    },
    next: { zh: '请对照营业执照逐位核对。', en: 'Compare it with the business licence.' },
    basis: 'GB 32100-2015',
  },
  ...LIFE_PROBLEMS,
  ...PAPER_PROBLEMS,
  ...POSTING_PROBLEMS,
  ...IMPORT_PROBLEMS,
} as const satisfies Problems<LicenceRefusal>
