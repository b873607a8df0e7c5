import type { Bilingual } from '#kernel/bilingual.ts'

/** One message: a line for the top of a mail, and its words, which are an SMS as they stand. */
export interface Template {
  readonly subject: Bilingual
  /** `{fact}` is filled; nothing in it says who somebody is or where they live. */
  readonly text: Bilingual
}

/**
 * 消息模板: what people are told, as data. Short, without links that a phone would call a fraud, and with
 * nothing of a person in it: whoever finds the phone learns a number of a case and no more.
 */
export const TEMPLATES = {
  accepted: {
    subject: { zh: '申请已受理', en: 'Your application is accepted' },
    text: {
      zh: '您的{industry}申请（{caseNo}）已于{on}受理，{items}个事项同时办理。进度请登录准营查看。',
      en: 'Your application for {industry} ({caseNo}) was accepted on {on}; {items} item(s) are decided in parallel. Sign in to Zhunying to follow it.',
    },
  },
  correction: {
    subject: { zh: '申请材料需要补正', en: 'Your application needs correcting' },
    text: {
      zh: '您的{industry}申请（{caseNo}）有{points}处需要补正，已一次性告知。请登录准营逐项补正后再次提交；提交后{answerDays}个工作日内答复。',
      en: 'Your application for {industry} ({caseNo}) has {points} point(s) to correct, all told at once. Sign in to Zhunying, correct them and submit again; you are answered within {answerDays} working days.',
    },
  },
  urged: {
    subject: { zh: '督办：请尽快办理', en: 'Urged: please deal with it' },
    text: {
      zh: '{industry}申请（{caseNo}）已被督办。督办意见和要求见准营工作台该办件的办理经过。',
      en: 'The application for {industry} ({caseNo}) was urged by the supervisor. The words are in its history on the desk.',
    },
  },
  breach: {
    subject: { zh: '责令限期改正', en: 'To be put right by a day' },
    text: {
      zh: '您的{industry}申请（{caseNo}）中以告知承诺取得的事项，须于{lastDay}前改正。详见准营中的文书。',
      en: 'In {industry} ({caseNo}) an item that was granted on your promise has to be put right by {lastDay}. Read the letter in Zhunying.',
    },
  },
  hearing: {
    subject: { zh: '您可以申请听证', en: 'You may ask for a hearing' },
    text: {
      zh: '您的{industry}申请（{caseNo}）有一个事项可以听证。要求听证的，请于{lastDay}前在准营提出；期满视为放弃。',
      en: 'An item of {industry} ({caseNo}) may be heard. Ask for the hearing in Zhunying by {lastDay}; after that the right is waived.',
    },
  },
  hearingSet: {
    subject: { zh: '听证时间已定', en: 'The hearing has its date' },
    text: {
      zh: '您的{industry}申请（{caseNo}）的听证定于{on}举行，地点见准营中的听证通知书。',
      en: 'The hearing on {industry} ({caseNo}) is held on {on}; the notice in Zhunying has the place.',
    },
  },
  following: {
    subject: { zh: '容缺材料须按期补齐', en: 'Promised material is due' },
    text: {
      zh: '您的{industry}申请（{caseNo}）已容缺受理，有{materials}份材料须于{lastDay}前补齐。',
      en: 'Your application for {industry} ({caseNo}) was taken in with {materials} material(s) to follow by {lastDay}.',
    },
  },
  declined: {
    subject: { zh: '申请不予受理', en: 'Your application is declined' },
    text: {
      zh: '您的{industry}申请（{caseNo}）不予受理。理由和救济途径见准营中的决定书。',
      en: 'Your application for {industry} ({caseNo}) was not accepted. The letter in Zhunying has the reasons and your remedies.',
    },
  },
  visit: {
    subject: { zh: '请确认联合核查时间', en: 'Please confirm the joint visit' },
    text: {
      zh: '您的{industry}申请（{caseNo}）的联合核查已提出可选时间。请登录准营选定一个，或另约时间。',
      en: 'Times are proposed for the joint visit of {industry} ({caseNo}). Sign in to Zhunying to choose one or ask for another.',
    },
  },
  rectify: {
    subject: { zh: '核查发现需要整改', en: 'The visit found something to put right' },
    text: {
      zh: '您的{industry}申请（{caseNo}）经核查有{faults}处需要整改。清单见准营，整改后一并复审。',
      en: 'The visit of {industry} ({caseNo}) found {faults} point(s) to put right. The list is in Zhunying; one re-inspection follows.',
    },
  },
  question: {
    subject: { zh: '审批部门有事项询问', en: 'A department asks you something' },
    text: {
      zh: '办理您的{industry}申请（{caseNo}）的部门有事项需要您说明。请登录准营查看并回复。',
      en: 'A department that decides on {industry} ({caseNo}) asks you to explain something. Sign in to Zhunying to read and answer.',
    },
  },
  decided: {
    subject: { zh: '申请已办结', en: 'Your application is decided' },
    text: {
      zh: '您的{industry}申请（{caseNo}）已作出决定：{outcome}。各项决定书见准营。',
      en: 'Your application for {industry} ({caseNo}) is decided: {outcome}. The decisions are in Zhunying.',
    },
  },
  issued: {
    subject: { zh: '综合许可证已制发', en: 'Your comprehensive licence is issued' },
    text: {
      zh: '您的{industry}{certificate}已制发，编号{number}。可登录准营查看、下载。',
      en: 'Your comprehensive licence for {industry} is issued, number {number}. See and download it in Zhunying.',
    },
  },
  renewal: {
    subject: { zh: '许可证件即将到期', en: 'A licence is about to expire' },
    text: {
      zh: '您的一项许可证件有效期至{expires}，请最迟于{closes}提出延续申请。详见准营。',
      en: 'One of your licences is valid until {expires}; ask for its renewal by {closes}. See Zhunying.',
    },
  },
  licenceChanged: {
    subject: { zh: '综合许可证有变动', en: 'Your comprehensive licence has changed' },
    text: {
      zh: '您的综合许可证（{number}）有变动：{change}。详见准营。',
      en: 'Your comprehensive licence ({number}) has changed: {change}. See Zhunying.',
    },
  },
  numbers: {
    subject: { zh: '证照编号将用尽', en: 'Licence numbers are running out' },
    text: {
      zh: '{industry}的综合证编号已用到{serial}，还剩{left}个。请尽快申请新的类别代码。',
      en: 'The licence numbers of {industry} have reached {serial}; {left} are left. Ask for a further category code.',
    },
  },
  newCase: {
    subject: { zh: '新办件待受理', en: 'A new case to answer' },
    text: {
      zh: '新办件 {caseNo}（{industry}），须于{lastDay}前答复，逾期视为受理。',
      en: 'New case {caseNo} ({industry}); answer it by {lastDay}, silence accepts it.',
    },
  },
  nearlyLate: {
    subject: { zh: '办件临近期限', en: 'A deadline is near' },
    text: {
      zh: '办件 {caseNo}（{industry}）{what}的期限是{lastDay}。',
      en: 'Case {caseNo} ({industry}): {what} is due on {lastDay}.',
    },
  },
  overdue: {
    subject: { zh: '办件已超期', en: 'A case is overdue' },
    text: {
      zh: '办件 {caseNo}（{industry}）{what}已超期，期限是{lastDay}。',
      en: 'Case {caseNo} ({industry}): {what} is overdue since {lastDay}.',
    },
  },
} as const satisfies Readonly<Record<string, Template>>

export type TemplateId = keyof typeof TEMPLATES

/** Words that stand for a fact in both languages; anything else is filled as it is. */
export const FACT_WORDS: Readonly<Record<string, Bilingual>> = {
  whole: { zh: '全部准予', en: 'everything granted' },
  part: { zh: '部分准予', en: 'granted in part' },
  none: { zh: '不予许可', en: 'not granted' },
  answer: { zh: '受理答复', en: 'the answer of the window' },
  decision: { zh: '审批决定', en: 'the decision' },
  delivery: { zh: '送达', en: 'the delivery' },
  following: { zh: '容缺材料', en: 'the material that was to follow' },
  reissued: { zh: '已换发新版', en: 'a new version was issued' },
  refreshed: { zh: '内容已更新', en: 'its contents were updated' },
  suspended: { zh: '已暂停', en: 'it is suspended' },
  reinstated: { zh: '已恢复', en: 'it is reinstated' },
  voided: { zh: '已作废，请交回', en: 'it is void and to be handed back' },
  recalled: { zh: '已收回', en: 'it was recalled' },
}
