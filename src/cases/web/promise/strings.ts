import type { Strings } from '#platform/web/index.ts'

/** Words of promises, hearings and who answers, for the applicant. */
export const words = {
  routes: { zh: '办理方式', en: 'How it is decided' },
  routesLead: {
    zh: '以下事项可以选择告知承诺：签署承诺后当场决定，免于事前核查，事后再核查。您可以自由选择。',
    en: 'These items may be decided on a promise: at once and without a visit, checked afterwards. The choice is yours.',
  },
  ordinary: { zh: '一般程序', en: 'The ordinary way' },
  onPromise: { zh: '告知承诺，当场决定', en: 'On a promise, decided at once' },
  excluded: {
    zh: '自{day}起有未修复的失信承诺记录，暂不能选择告知承诺和容缺受理：{reason}',
    en: 'A promise broken on {day} is not repaired, so none can be made: {reason}',
  },
  follow: { zh: '可以后补的材料', en: 'Materials that may follow' },
  followLead: {
    zh: '下列材料可以先不交，受理后在期限内补交。审查照常进行，补齐后才作决定。',
    en: 'These may be sent after acceptance. Review goes on; the decision waits for them.',
  },
  followOne: {
    zh: '{name}：{n} 个工作日内补交（{basis}）',
    en: '{name}: within {n} working days ({basis})',
  },
  told: { zh: '告知内容', en: 'What you are told' },
  promised: { zh: '我承诺', en: 'I promise' },
  signer: { zh: '签署人姓名', en: 'Name of who signs' },
  signerHelp: {
    zh: '法定代表人、负责人或者受托人。填写姓名即为签署。',
    en: 'The legal representative or the agent. Entering the name is the signature.',
  },
  signerMissing: { zh: '请填写签署人姓名', en: 'Please enter who signs' },
  handler: { zh: '首办负责人：{name}', en: '{name} answers for your application' },
  following: { zh: '待补交的材料', en: 'Still to be sent' },
  followBy: {
    zh: '{day}前补交，逾期相关事项终止办理',
    en: 'By {day}; otherwise the items that need it lapse',
  },
  came: { zh: '已补交', en: 'sent' },
  expired: { zh: '逾期未补交', en: 'not sent in time' },
  due: { zh: '待补交', en: 'to be sent' },
  hearingTold: {
    zh: '本事项涉及重大利益：{reason}。您可以在 {day}前申请听证（{document}）。',
    en: 'Grave interests are concerned: {reason}. You may ask for a hearing until {day} ({document}).',
  },
  hearingFree: {
    zh: '听证不收费；听证期间不计入办理期限。',
    en: 'A hearing is free; its time does not count in the limit.',
  },
  askHearing: { zh: '申请听证', en: 'Ask for a hearing' },
  waiveHearing: { zh: '放弃听证', en: 'Waive it' },
  hearingOn: {
    zh: '听证定于 {day}在 {place} 举行，主持人 {presider}。',
    en: 'Hearing on {day} at {place}, presided over by {presider}.',
  },
  hearingSoon: {
    zh: '听证将在 {day}前举行，时间另行通知。',
    en: 'The hearing will be held by {day}.',
  },
  extended: {
    zh: '经 {approver} 批准延长 {n} 个工作日：{reason}（行政许可法第四十二条）',
    en: 'Extended by {n} working days with the approval of {approver}: {reason}',
  },
  promiseSigned: { zh: '{day}签署告知承诺书', en: 'Promise signed on {day}' },
  checkDue: { zh: '将在 {day}前核查承诺', en: 'the promise is checked by {day}' },
  checkPassed: { zh: '事后核查合格', en: 'checked and kept' },
  checkOrdered: { zh: '未履行承诺，请在 {day}前改正', en: 'not kept; to be put right by {day}' },
  checkRescinded: { zh: '决定已撤销', en: 'the decision was rescinded' },
  lapsed: { zh: '终止办理：{reason}（{basis}）', en: 'Lapsed: {reason} ({basis})' },
  deliver: { zh: '{day}前送达证照', en: 'The licence is handed over by {day}' },
  reopened: {
    zh: '依据{body}{no}（{day}）重新办理：{words}',
    en: 'Reopened by {no} of {body} ({day}): {words}',
  },
  beyond: { zh: '告知单未列，理由：{reason}', en: 'Not on the notice; because: {reason}' },
  locked: {
    zh: '这一部分不在补正范围内，不能修改。',
    en: 'Not part of the correction, so not open.',
  },
  newLaw: { zh: '您填写期间，办事要求有更新', en: 'The rules have changed since you began' },
  newLawLead: {
    zh: '您可以继续按原来的要求办理，也可以换用新要求；换用前请看清变化。',
    en: 'You may go on under the former rules, or move to the new ones; see what changes first.',
  },
  moveLaw: { zh: '换用新要求', en: 'Move to the new rules' },
  noChange: { zh: '对您的申请没有影响。', en: 'Nothing changes for your application.' },
} satisfies Strings
