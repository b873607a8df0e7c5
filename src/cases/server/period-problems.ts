import { RELOAD } from './reload.ts'

/** Hearings, extensions and after-checks: what their periods do not allow. */
export const PERIOD_PROBLEMS = {
  CASES_BRANCH_HEARING: {
    status: 409,
    title: {
      zh: '听证自 {since} 起进行，应在 {holdBy} 前举行',
      en: 'A hearing is under way since {since}, to be held by {holdBy}',
    },
    next: {
      zh: '听证结束后恢复计时，再依听证笔录作出决定。',
      en: 'Decide on the record once the hearing has ended.',
    },
    basis: '行政许可法第四十五条、第四十八条',
  },
  CASES_BRANCH_NO_HEARING: {
    status: 409,
    title: { zh: '没有进行中的听证或者听证告知', en: 'No hearing is offered or under way' },
    next: {
      zh: '依申请的听证，先书面告知听证权利；法定或者涉及公共利益的，直接启动听证。',
      en: 'Tell the right to a hearing first, or open one by law or for the public interest.',
    },
    basis: '行政许可法第四十六条、第四十七条',
  },
  CASES_BRANCH_HEARING_OFFERED: {
    status: 409,
    title: {
      zh: '已告知听证权利，{applyBy} 前可以申请听证',
      en: 'A hearing may be asked for until {applyBy}',
    },
    next: {
      zh: '请等待期满，或者记录申请人、利害关系人放弃听证。',
      en: 'Wait until then, or record that it was waived.',
    },
    basis: '行政许可法第四十七条',
  },
  CASES_BRANCH_HEARING_TOO_LATE: {
    status: 409,
    title: {
      zh: '申请听证的期限（{applyBy}）已过',
      en: 'A hearing could be asked for until {applyBy}',
    },
    next: {
      zh: '行政机关认为需要的，可以依职权启动听证。',
      en: 'The authority may still open one of its own accord.',
    },
    basis: '行政许可法第四十六条、第四十七条',
  },
  CASES_BRANCH_HEARING_NOTICE_SHORT: {
    status: 422,
    title: {
      zh: '听证不能定在 {on}：应提前七日通知，并在规定期限内举行',
      en: 'Not on {on}: a hearing is told seven days before and held in its time',
    },
    next: { zh: '请选择 {from} 至 {to} 之间的一天。', en: 'Choose a day from {from} to {to}.' },
    basis: '行政许可法第四十七条、第四十八条',
  },
  CASES_BRANCH_PRESIDER_REVIEWS: {
    status: 422,
    title: {
      zh: '{name} 审查本申请，不能主持听证',
      en: '{name} reviews this application and cannot preside',
    },
    next: {
      zh: '请指定审查人员以外的工作人员为听证主持人。',
      en: 'Name somebody who does not review it.',
    },
    basis: '行政许可法第四十八条',
  },
  CASES_BRANCH_HEARING_NOT_HELD: {
    status: 409,
    title: {
      zh: '听证尚未举行（时间：{on}）',
      en: 'The hearing has not been held yet (its day: {on})',
    },
    next: {
      zh: '请先确定时间，举行后再记录；不举行的，记为取消并写明原因。',
      en: 'Set its day and hold it; if it is not held, record that it was called off, and why.',
    },
    basis: '行政许可法第四十八条',
  },
  CASES_BRANCH_EXTENDED_BEFORE: {
    status: 409,
    title: {
      zh: '已于 {on} 经 {approver} 批准延长，不能再次延长',
      en: 'It was extended on {on} with the approval of {approver}; once only',
    },
    next: { zh: '请在期限内作出决定。', en: 'Decide within the limit.' },
    basis: '行政许可法第四十二条',
  },
  CASES_BRANCH_EXTENSION_TOO_LONG: {
    status: 422,
    title: {
      zh: '延长 {days} 个工作日超过上限 {most} 个',
      en: '{days} working days are more than the {most} allowed',
    },
    next: { zh: '请缩短延长期限。', en: 'Ask for less.' },
    basis: '行政许可法第四十二条',
  },
  CASES_BRANCH_EXTENSION_NOT_JOINT: {
    status: 409,
    title: {
      zh: '本事项的期限不是联合办理的四十五日，不适用十五日延长',
      en: 'The limit is not the 45 days of joint handling',
    },
    next: {
      zh: '请经本行政机关负责人批准，按十日以内延长。',
      en: 'The head of the authority may approve up to ten days.',
    },
    basis: '行政许可法第四十二条',
  },
  CASES_BRANCH_EXTENSION_LATE: {
    status: 409,
    title: { zh: '办理期限已于 {due} 届满', en: 'The limit ended on {due}' },
    next: {
      zh: '期满后不能延长，请立即作出决定；监督人员可以督办。',
      en: 'What has run out cannot be extended; decide at once.',
    },
    basis: '行政许可法第四十二条',
  },
  CASES_BRANCH_NOTHING_PROMISED: {
    status: 409,
    title: { zh: '本事项不是按告知承诺准予的', en: 'This item was not granted on a promise' },
    next: RELOAD,
    basis: '国办发〔2020〕42号',
  },
  CASES_BRANCH_CHECK_ENDED: {
    status: 409,
    title: { zh: '事后核查已有结果（{check}）', en: 'The after-check has come to {check}' },
    next: RELOAD,
  },
  CASES_BRANCH_NOT_ORDERED: {
    status: 409,
    title: { zh: '尚未责令限期改正', en: 'Nothing was ordered to be put right yet' },
    next: {
      zh: '未履行承诺的，先责令限期改正；虚假承诺的，记录虚假承诺即撤销。',
      en: 'Order it to be put right first; a false promise is recorded as such and rescinds at once.',
    },
    basis: '北京市优化营商环境条例第三十三条',
  },
  CASES_BRANCH_ORDER_RUNS: {
    status: 409,
    title: {
      zh: '责令改正的期限（{correctBy}）未满',
      en: 'It may be put right until {correctBy}',
    },
    next: {
      zh: '期满复核仍未履行的，再撤销决定。',
      en: 'Rescind after that day, if it still is not put right.',
    },
    basis: '北京市优化营商环境条例第三十三条',
  },
} as const
