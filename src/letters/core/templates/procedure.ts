import type { Template } from '../template.ts'

/** 期限与听证: what happens to the clock, and the right to be heard (行政许可法 arts 42, 45–48). */
export const PROCEDURE_LETTERS: readonly Template[] = [
  {
    kind: 'extended',
    word: '延',
    title: { zh: '延长审查期限告知书', en: 'Notice of an Extended Limit' },
    speaker: 'department',
    on: ['branch.extended'],
    basis: {
      zh: '《中华人民共和国行政许可法》第四十二条',
      en: 'Administrative Licensing Law, art. 42',
    },
    paragraphs: [
      {
        zh: '你（单位）申请的{certificate}（受理编号{caseNo}），在法定期限内不能作出决定。经{approver}批准，审查期限延长{days}个工作日。延长期限的理由：{reason}',
        en: 'The {certificate} you applied for (case {caseNo}) cannot be decided within its limit. With the approval of {approver} it is extended by {days} working days. Reasons: {reason}',
      },
      { zh: '延长后的届满日：{due}。{documentLine}', en: 'New last day: {due}. {documentLine}' },
    ],
    remedy: false,
  },
  {
    kind: 'suspended',
    word: '中',
    title: { zh: '审查期限中止计算告知书', en: 'Notice of Time that is not Counted' },
    speaker: 'department',
    on: ['branch.suspended'],
    basis: {
      zh: '《中华人民共和国行政许可法》第四十五条；{basis}',
      en: 'Administrative Licensing Law, art. 45; {basis}',
    },
    paragraphs: [
      {
        zh: '你（单位）申请的{certificate}（受理编号{caseNo}），因{cause}，自{on}起所需时间不计算在审查期限内。说明：{reason}',
        en: 'For the {certificate} you applied for (case {caseNo}), because of {cause}, the time needed from {on} on is not counted in the limit. Explanation: {reason}',
      },
      {
        zh: '恢复计算的日期另行告知。{documentLine}',
        en: 'You are told when the limit runs on. {documentLine}',
      },
    ],
    remedy: false,
  },
  {
    kind: 'hearingOffered',
    word: '听告',
    title: { zh: '行政许可听证告知书', en: 'Notice of the Right to a Hearing' },
    speaker: 'department',
    on: ['branch.hearingOffered'],
    basis: {
      zh: '《中华人民共和国行政许可法》第四十六条、第四十七条',
      en: 'Administrative Licensing Law, arts. 46, 47',
    },
    paragraphs: [
      {
        zh: '你（单位）申请的{certificate}（受理编号{caseNo}），{reason}。你（单位）及利害关系人有要求听证的权利。',
        en: 'As to the {certificate} you applied for (case {caseNo}): {reason}. You and those whose interests are concerned have the right to a hearing.',
      },
      {
        zh: '要求听证的，请于{applyBy}前（被告知之日起五日内，按工作日计算）提出；本机关在二十日内组织听证，你（单位）不承担组织听证的费用。逾期不提出的，视为放弃。',
        en: 'Ask for it by {applyBy} (within five days of this notice, in working days); it is then held within twenty days and costs you nothing. Not asking in time is taken as a waiver.',
      },
    ],
    remedy: false,
  },
  {
    kind: 'hearingSet',
    word: '听通',
    title: { zh: '行政许可听证通知书', en: 'Notice of a Hearing' },
    speaker: 'department',
    on: ['branch.hearingSet'],
    basis: {
      zh: '《中华人民共和国行政许可法》第四十八条',
      en: 'Administrative Licensing Law, art. 48',
    },
    paragraphs: [
      {
        zh: '关于{certificate}申请（受理编号{caseNo}）的听证，定于{hearingOn}在{place}公开举行。听证主持人：{presider}。',
        en: 'The hearing on the application for the {certificate} (case {caseNo}) is held in public on {hearingOn} at {place}. Presiding: {presider}.',
      },
      {
        zh: '你（单位）认为主持人与本事项有直接利害关系的，有权申请回避；可以委托代理人参加，提出证据，进行申辩和质证。听证应当制作笔录，本机关根据听证笔录作出决定。听证所需时间不计入审查期限。',
        en: 'You may challenge the presiding officer for a direct interest, be represented, bring evidence and argue. A record is kept and the decision rests on it. The time of the hearing is not counted in the limit.',
      },
    ],
    remedy: false,
  },
]
