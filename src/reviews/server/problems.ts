import type { Problems } from '#platform/server/http.ts'
import { UPLOAD_PROBLEMS } from '#platform/server/uploads/index.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import { BRANCH_PROBLEMS, CASES_PROBLEMS, CASE_PROBLEMS } from '../../cases/server/index.ts'
import type { BatchRefusal, ClaimRefusal, GrantRefusal, StepRefusal } from '../core/index.ts'
import type { ReviewsRefusal } from './refusal.ts'

const RELOAD = { zh: '请刷新页面后再看。', en: 'Load the page again and look.' }

const CLAIM_PROBLEMS = {
  REVIEWS_CLAIM_HELD: {
    status: 409,
    title: { zh: '{by} 正在办理，至 {until}', en: '{by} is working on it until {until}' },
    next: {
      zh: '请与其联系，或等租约到期；部门负责人可以改派。',
      en: 'Ask them, or wait for the lease to end; the head of the department may reassign it.',
    },
  },
  REVIEWS_CLAIM_NOT_YOURS: {
    status: 409,
    title: { zh: '这个事项不在您手上', en: 'It is not in your hands' },
    next: {
      zh: '请先接办，再转办或放回。',
      en: 'Take it on first, then hand it on or give it back.',
    },
  },
  REVIEWS_COLLEAGUE_UNKNOWN: {
    status: 422,
    title: { zh: '本部门没有这位审批人员', en: 'No such reviewer in this department' },
    next: { zh: '请从同事名单里选择。', en: 'Choose from the list of colleagues.' },
  },
  REVIEWS_DELEGATION_TO_SELF: {
    status: 422,
    title: { zh: '不能转办给自己', en: 'It cannot be handed on to oneself' },
    next: { zh: '需要延长时请续约。', en: 'Renew the lease if you need longer.' },
  },
  REVIEWS_DELEGATION_ENDED: {
    status: 422,
    title: { zh: '转办截止日 {until} 已经过去', en: 'The last day {until} has passed' },
    next: { zh: '请选择今天（{today}）或以后的日期。', en: 'Choose today ({today}) or later.' },
  },
} as const satisfies Problems<ClaimRefusal>

const GRANT_PROBLEMS = {
  REVIEWS_NOT_A_DAY: {
    status: 422,
    title: { zh: '“{day}”不是日历上的一天', en: '"{day}" is not a day of the calendar' },
    next: { zh: '请按 2026-11-20 的格式填写。', en: 'Write it as 2026-11-20.' },
  },
  REVIEWS_VALIDITY_REVERSED: {
    status: 422,
    title: {
      zh: '有效期止（{until}）早于有效期起（{from}）',
      en: 'It would end ({until}) before it begins ({from})',
    },
    next: { zh: '请核对两个日期。', en: 'Check both days.' },
  },
  REVIEWS_VALIDITY_TOO_LONG: {
    status: 422,
    title: {
      zh: '有效期不能超过法定的 {years} 年，最晚至 {latest}',
      en: 'The law gives {years} years at most, until {latest}',
    },
    next: { zh: '请缩短有效期，或不填由系统计算。', en: 'Shorten it, or leave it to be reckoned.' },
  },
} as const satisfies Problems<GrantRefusal>

const STEP_PROBLEMS = {
  REVIEWS_OPINION_NEEDED: {
    status: 409,
    title: {
      zh: '本事项审查与决定分开，还没有审查意见',
      en: 'It is decided in two steps and has no opinion yet',
    },
    next: { zh: '请先由审查人员提出审查意见。', en: 'Somebody else gives the opinion first.' },
  },
  REVIEWS_SAME_PERSON: {
    status: 409,
    title: { zh: '审查人 {by} 不能自己作决定', en: '{by} reviewed it and cannot decide it too' },
    next: { zh: '请由另一位审批人员或负责人决定。', en: 'A colleague or the head decides.' },
  },
  REVIEWS_AGAINST_OPINION: {
    status: 422,
    title: { zh: '决定与审查意见不一致', en: 'The decision differs from the opinion' },
    next: { zh: '请写明为什么，或者退回审查意见。', en: 'Say why, or send the opinion back.' },
  },
} as const satisfies Problems<StepRefusal>

const BATCH_PROBLEMS = {
  REVIEWS_BATCH_NOT_ALLOWED: {
    status: 409,
    title: { zh: '本事项不能批量准予', en: 'This item cannot be granted in a batch' },
    next: {
      zh: '请逐件审批；部门标准管理员可以设置允许批量的事项。',
      en: 'Decide it alone; the keeper of the department sets which items may be batched.',
    },
    basis: '行政许可法第三十四条',
  },
  REVIEWS_STANDARD_UNCHECKED: {
    status: 409,
    title: {
      zh: '还有审核要点没有核对：{lines}',
      en: 'Lines of the standard not looked at: {lines}',
    },
    next: { zh: '请逐条核对后再批量准予。', en: 'Look at every line first.' },
  },
  REVIEWS_STANDARD_FAILED: {
    status: 409,
    title: { zh: '有审核要点不符合：{lines}', en: 'Lines of the standard not met: {lines}' },
    next: {
      zh: '请先解决不符合项并改正标记，或者不予许可。',
      en: 'Settle them and correct the marks, or refuse.',
    },
    basis: '行政许可法第三十八条',
  },
} as const satisfies Problems<BatchRefusal>

/** How the refusals of deciding read outside. */
export const REVIEWS_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ...CASE_PROBLEMS,
  ...BRANCH_PROBLEMS,
  ...CLAIM_PROBLEMS,
  ...GRANT_PROBLEMS,
  ...STEP_PROBLEMS,
  ...BATCH_PROBLEMS,
  ...UPLOAD_PROBLEMS,
  CASES_CHANGED: CASES_PROBLEMS.CASES_CHANGED,
  CASES_FILE_ABSENT: CASES_PROBLEMS.CASES_FILE_ABSENT,
  CASES_FILE_EMPTY: CASES_PROBLEMS.CASES_FILE_EMPTY,
  CASES_FILE_TOO_LARGE: CASES_PROBLEMS.CASES_FILE_TOO_LARGE,
  CASES_FILE_TYPE_UNKNOWN: CASES_PROBLEMS.CASES_FILE_TYPE_UNKNOWN,
  CASES_FILE_CORRUPT: CASES_PROBLEMS.CASES_FILE_CORRUPT,
  CASES_FILE_NOT_FOUND: CASES_PROBLEMS.CASES_FILE_NOT_FOUND,
  REVIEWS_VISIT_OUTSTANDING: BRANCH_PROBLEMS.CASES_BRANCH_VISIT_OUTSTANDING,
  REVIEWS_QUESTION_UNKNOWN: {
    status: 404,
    title: { zh: '没有这条询问', en: 'No such question' },
    next: RELOAD,
  },
  REVIEWS_QUESTION_CLOSED: {
    status: 409,
    title: { zh: '这个事项已经作出决定', en: 'This item has been decided' },
    next: {
      zh: '对决定有异议的，请看决定书上的救济途径。',
      en: 'If you disagree, the decision letter tells the remedies.',
    },
  },
  REVIEWS_QUESTION_ANSWERED: {
    status: 409,
    title: { zh: '这条询问已经答复', en: 'This question has been answered' },
    next: RELOAD,
  },
  REVIEWS_VISIT_PLANNED: {
    status: 409,
    title: { zh: '本办件的联合核查已经做过', en: 'The joint visit of this case has been made' },
    next: {
      zh: '一件办件只上门一次：先看核查记录；要复查整改的，请核查人员复查时一并查看并书面记录；仍不清楚的，用“询问申请人”。',
      en: 'A case is visited once: read the record of the visit; at a re-inspection ask the inspectors to look at it too and to write it down; otherwise ask the applicant.',
    },
    basis: '行政许可法第三十四条',
  },
  REVIEWS_NOT_TWO_STEP: {
    status: 409,
    title: { zh: '本事项由一人审查并决定', en: 'This item is reviewed and decided by one person' },
    next: { zh: '请直接作出决定。', en: 'Decide it.' },
  },
  REVIEWS_OPINION_STANDS: {
    status: 409,
    title: {
      zh: '{by} 已提出审查意见，等待决定',
      en: '{by} has given an opinion; it waits for the decision',
    },
    next: { zh: '需要修改时，请决定人退回。', en: 'Whoever decides may send it back.' },
  },
  REVIEWS_LINE_UNKNOWN: {
    status: 422,
    title: { zh: '审核标准里没有这一条：{subject}', en: 'No such line in the standard: {subject}' },
    next: RELOAD,
  },
  REVIEWS_FAULT_UNEXPLAINED: {
    status: 422,
    title: { zh: '不符合的要点要写明哪里不符合', en: 'A line not met needs its reason' },
    next: { zh: '请补充说明。', en: 'Say what is wrong.' },
  },
  REVIEWS_EXTENSION_ASKED: {
    status: 409,
    title: {
      zh: '{by} 已经请示延长，等待批准',
      en: '{by} has asked already; it waits for the answer',
    },
    next: { zh: '请等部门负责人答复。', en: 'Wait for the head of the department.' },
    basis: '行政许可法第四十二条',
  },
  REVIEWS_EXTENSION_NOT_ASKED: {
    status: 409,
    title: { zh: '没有待批的延长请示', en: 'No extension waits for an answer' },
    next: RELOAD,
  },
  REVIEWS_EXTENSION_OWN: {
    status: 409,
    title: { zh: '{by} 提出的延长不能由本人批准', en: '{by} asked for it and cannot approve it' },
    next: { zh: '请另一位负责人批准。', en: 'Another head answers it.' },
    basis: '行政许可法第四十二条',
  },
  REVIEWS_APPROVER_NEEDED: {
    status: 422,
    title: {
      zh: '联合办理的延长须写明本级政府批准人',
      en: 'A joint extension names who approved it for the government',
    },
    next: {
      zh: '请填写批准的政府负责人姓名。',
      en: 'Give the name of the head of the government.',
    },
    basis: '行政许可法第四十二条第二款',
  },
  REVIEWS_PARTY_UNKNOWN: {
    status: 404,
    title: { zh: '没有告知过这位利害关系人', en: 'No such interested party was told' },
    next: RELOAD,
  },
  REVIEWS_PARTY_ANSWERED: {
    status: 409,
    title: { zh: '意见已于 {on} 记录', en: 'What they said was recorded on {on}' },
    next: {
      zh: '新的意见请作为另一次告知记录。',
      en: 'Record a further notice for a further answer.',
    },
  },
  REVIEWS_PARTY_TIME: {
    status: 409,
    title: {
      zh: '利害关系人 {parties} 可在 {answerBy} 前陈述、申辩或要求听证',
      en: '{parties} may still speak or ask for a hearing until {answerBy}',
    },
    next: {
      zh: '请等其答复，或等期限届满。',
      en: 'Wait for their answer, or for the day to pass.',
    },
    basis: '行政许可法第三十六条、第四十七条',
  },
  REVIEWS_HEARING_DUTY: {
    status: 409,
    title: {
      zh: '依{article}，准予前应当举行听证',
      en: 'By {article} a hearing must be held before the grant',
    },
    next: {
      zh: '请组织听证并记录笔录；此前已就本事项举行过的，登记听证笔录的编号。听证时间不计入期限。',
      en: 'Hold the hearing and keep its record; if one was held before on this matter, enter the number of its record. Its time is not counted.',
    },
    basis: '行政许可法第四十五条、第四十六条、第四十八条',
  },
  REVIEWS_PARTY_ASKS_HEARING: {
    status: 409,
    title: { zh: '利害关系人 {parties} 要求听证', en: '{parties} ask for a hearing' },
    next: { zh: '请先组织听证，再作决定。', en: 'Hold the hearing before deciding.' },
    basis: '行政许可法第四十七条',
  },
} as const satisfies Problems<ReviewsRefusal>
