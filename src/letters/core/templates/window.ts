import type { Template } from '../template.ts'

/** 受理环节: what the window answers to an application (行政许可法 art 32). */
export const WINDOW_LETTERS: readonly Template[] = [
  {
    kind: 'accepted',
    word: '受',
    title: { zh: '行政许可申请受理通知书', en: 'Notice of Acceptance' },
    speaker: 'window',
    on: ['accepted'],
    basis: {
      zh: '《中华人民共和国行政许可法》第三十二条第一款第（五）项、第二款，第四十二条',
      en: 'Administrative Licensing Law, art. 32(1)(v), 32(2) and art. 42',
    },
    paragraphs: [
      {
        zh: '你（单位）于{submittedOn}提交的{industry}{kind}申请（受理编号{caseNo}），{how}，自{acceptedOn}起受理。',
        en: 'Your application of {submittedOn} for {industry}, {kind} (case {caseNo}), {how}; it is accepted as from {acceptedOn}.',
      },
      {
        zh: '各事项由下列部门分别审查、依法作出决定，期限自受理次日起按工作日计算；依法需要听证、检验、检测、鉴定、专家评审的时间不计入期限，另行书面告知。',
        en: 'Each item is examined and decided by the department below. Limits run in working days from the day after acceptance; time for hearings, tests, appraisals and expert reviews is not counted and is told in writing.',
      },
    ],
    lists: ['items'],
    remedy: false,
  },
  {
    kind: 'declined',
    word: '不予受',
    title: { zh: '行政许可申请不予受理决定书', en: 'Decision not to Accept the Application' },
    speaker: 'window',
    on: ['declined'],
    basis: {
      zh: '《中华人民共和国行政许可法》第三十二条第一款第（二）项、第二款',
      en: 'Administrative Licensing Law, art. 32(1)(ii), 32(2)',
    },
    paragraphs: [
      {
        zh: '你（单位）于{submittedOn}提交的{industry}{kind}申请（受理编号{caseNo}），经审查，决定不予受理。理由：{reason}',
        en: 'Your application of {submittedOn} for {industry}, {kind} (case {caseNo}) is not accepted. Reasons: {reason}',
      },
      {
        zh: '不属于本机关职权范围的，请向上述理由中载明的有关行政机关申请。本决定不影响你（单位）补齐条件后重新申请。',
        en: 'Where it is not within our power, apply to the authority named in the reasons. You may apply again once the conditions are met.',
      },
    ],
    remedy: true,
  },
  {
    kind: 'notNeeded',
    word: '不受',
    title: { zh: '行政许可申请不受理告知书', en: 'Notice that no Licence is Needed' },
    speaker: 'window',
    on: [],
    byHand: { of: 'case', asks: ['reason'] },
    basis: {
      zh: '《中华人民共和国行政许可法》第三十二条第一款第（一）项、第二款',
      en: 'Administrative Licensing Law, art. 32(1)(i), 32(2)',
    },
    paragraphs: [
      {
        zh: '你（单位）申请的事项（受理编号{caseNo}）依法不需要取得行政许可，故不受理。说明：{reason}',
        en: 'What you applied for (case {caseNo}) needs no licence by law and is therefore not taken up. Explanation: {reason}',
      },
    ],
    remedy: true,
  },
  {
    kind: 'correction',
    word: '补正',
    title: { zh: '申请材料补正一次性告知书', en: 'Notice of Everything to be Corrected' },
    speaker: 'window',
    on: ['correctionAsked'],
    basis: {
      zh: '《中华人民共和国行政许可法》第三十二条第一款第（四）项、第二款',
      en: 'Administrative Licensing Law, art. 32(1)(iv), 32(2)',
    },
    paragraphs: [
      {
        zh: '你（单位）于{submittedOn}提交的{industry}{kind}申请（受理编号{caseNo}），申请材料不齐全或者不符合法定形式。需要补正的全部内容一次告知如下，共{count}项：',
        en: 'Your application of {submittedOn} for {industry}, {kind} (case {caseNo}) is incomplete or not in due form. Everything to be corrected, {count} point(s), is told here at once:',
      },
      { zh: '{again}', en: '{again}' },
      {
        zh: '请在原申请中按所列各项补正后再次提交，无需重填其他内容。补正后{answerDays}个工作日内答复；逾期不答复的，视为受理。',
        en: 'Correct these points in the same application and submit it again; nothing else need be filled in. You are answered within {answerDays} working days; silence is acceptance.',
      },
    ],
    lists: ['points', 'beyond'],
    listsAfter: 1,
    remedy: false,
  },
  {
    kind: 'withdrawn',
    word: '终',
    title: { zh: '终止办理通知书', en: 'Notice that the Case has Ended' },
    speaker: 'window',
    on: ['withdrawn'],
    basis: {
      zh: '申请人在作出行政许可决定前撤回申请',
      en: 'The applicant withdrew the application before it was decided',
    },
    paragraphs: [
      {
        zh: '你（单位）的{industry}{kind}申请（受理编号{caseNo}）已于{on}按你（单位）的要求撤回，尚未作出决定的事项同时终止办理。撤回原因：{reason}',
        en: 'Your application for {industry}, {kind} (case {caseNo}) was withdrawn at your request on {on}; the items not yet decided end with it. Reason: {reason}',
      },
      {
        zh: '撤回不影响你（单位）再次申请。',
        en: 'You may apply again at any time.',
      },
    ],
    remedy: false,
  },
  {
    kind: 'service',
    word: '送',
    title: { zh: '送达回证', en: 'Record of Service' },
    speaker: 'window',
    on: [],
    byHand: { of: 'case', asks: [] },
    basis: {
      zh: '《中华人民共和国行政许可法》第四十四条；参照《中华人民共和国民事诉讼法》关于送达的规定',
      en: 'Administrative Licensing Law, art. 44; the Civil Procedure Law on service, by analogy',
    },
    paragraphs: [
      {
        zh: '受送达人：{applicant}。办件：{caseNo}。截至{today}，本办件的下列文书送达情况：',
        en: 'Served on: {applicant}. Case {caseNo}. Letters of this case and their service as of {today}:',
      },
      {
        zh: '收件人签名：　　　　　　　　　　　　　　收件日期：　　　　年　　月　　日',
        en: 'Received by (signature):                                   Date:',
      },
    ],
    lists: ['services'],
    listsAfter: 1,
    remedy: false,
  },
]
