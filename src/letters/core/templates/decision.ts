import type { Template } from '../template.ts'

/** 决定: what a department decides of one item, and what later becomes of it. */
export const DECISION_LETTERS: readonly Template[] = [
  {
    kind: 'granted',
    word: '准许',
    title: { zh: '准予行政许可决定书', en: 'Decision to Grant the Licence' },
    titleOf: {
      备案: { zh: '备案办结通知书', en: 'Notice of a Completed Filing' },
      登记: { zh: '准予登记决定书', en: 'Decision to Register' },
      检查: { zh: '检查合格决定书', en: 'Decision that the Check is Passed' },
    },
    speaker: 'department',
    on: ['branch.granted'],
    basis: {
      zh: '《中华人民共和国行政许可法》第三十八条第一款、第三十九条、第四十四条；{itemLaw}',
      en: 'Administrative Licensing Law, art. 38(1), arts. 39, 44; {itemLaw}',
    },
    paragraphs: [
      {
        zh: '你（单位）于{submittedOn}提出的{certificate}申请（受理编号{caseNo}），经审查，符合法定条件、标准，决定准予。',
        en: 'Your application of {submittedOn} for the {certificate} (case {caseNo}) meets the conditions and standards of the law and is granted.',
      },
      {
        zh: '证件编号：{licenceNumber}；有效期：{validity}；经营场所：{address}。',
        en: 'Number: {licenceNumber}; valid: {validity}; premises: {address}.',
      },
      {
        zh: '自本决定作出之日起十个工作日内颁发、送达证件；综合许可凭证（行业综合许可证）由{issuer}汇总各事项的决定制发。请依照许可的内容和条件开展经营。',
        en: 'The licence is handed over within ten working days of this decision; the comprehensive licence is made out by the {issuer} from the decisions on all items. Carry on business within what is granted.',
      },
    ],
    remedy: true,
  },
  {
    kind: 'refused',
    word: '不予许',
    title: { zh: '不予行政许可决定书', en: 'Decision to Refuse the Licence' },
    titleOf: {
      备案: { zh: '不予备案决定书', en: 'Decision to Refuse the Filing' },
      登记: { zh: '不予登记决定书', en: 'Decision to Refuse the Registration' },
      检查: { zh: '检查不合格决定书', en: 'Decision that the Check is not Passed' },
    },
    speaker: 'department',
    on: ['branch.refused'],
    basis: {
      zh: '《中华人民共和国行政许可法》第三十八条第二款；{itemLaw}',
      en: 'Administrative Licensing Law, art. 38(2); {itemLaw}',
    },
    paragraphs: [
      {
        zh: '你（单位）于{submittedOn}提出的{certificate}申请（受理编号{caseNo}），经审查，不符合法定条件、标准，决定不予批准。',
        en: 'Your application of {submittedOn} for the {certificate} (case {caseNo}) does not meet the conditions and standards of the law and is refused.',
      },
      { zh: '理由：{reason}', en: 'Reasons: {reason}' },
      {
        zh: '本决定只涉及本事项；其他事项由各部门分别决定。条件具备后可以重新申请。',
        en: 'This decision concerns this item alone; the other departments decide theirs. You may apply again once the conditions are met.',
      },
    ],
    remedy: true,
  },
  {
    kind: 'lapsed',
    word: '终办',
    title: { zh: '终止办理告知书', en: 'Notice that the Item has Lapsed' },
    speaker: 'department',
    on: ['branch.lapsed'],
    basis: { zh: '{basis}', en: '{basis}' },
    paragraphs: [
      {
        zh: '你（单位）提出的{certificate}申请（受理编号{caseNo}），因下列原因于{on}终止办理，未就许可与否作出决定：{reason}',
        en: 'Your application for the {certificate} (case {caseNo}) ended on {on} without a decision on its merits, because: {reason}',
      },
      { zh: '你（单位）可以重新申请。', en: 'You may apply anew.' },
    ],
    remedy: true,
  },
  {
    kind: 'breach',
    word: '责改',
    title: { zh: '责令限期改正通知书（告知承诺）', en: 'Order to Keep a Promise' },
    speaker: 'department',
    on: ['branch.breachOrdered'],
    basis: {
      zh: '国办发〔2020〕42号（告知承诺制事中事后核查）；{itemLaw}',
      en: 'State Council General Office document 国办发〔2020〕42号 (checks after a commitment); {itemLaw}',
    },
    paragraphs: [
      {
        zh: '你（单位）以告知承诺方式取得{certificate}（受理编号{caseNo}）。经核查：{findings}。限于{correctBy}前改正；逾期不改正或者改正后仍不符合条件的，依法撤销许可决定并记入信用记录。',
        en: 'You hold the {certificate} on a signed promise (case {caseNo}). The check found: {findings}. Put it right by {correctBy}; otherwise the decision is rescinded by law and noted on the credit record.',
      },
    ],
    remedy: true,
  },
  {
    kind: 'rescinded',
    word: '撤',
    title: { zh: '撤销行政许可决定书', en: 'Decision to Rescind the Licence' },
    speaker: 'department',
    on: ['branch.grantRescinded', 'single.rescind'],
    byHand: { of: 'item', asks: ['reason', 'document'] },
    basis: {
      zh: '《中华人民共和国行政许可法》第六十九条；{itemLaw}',
      en: 'Administrative Licensing Law, art. 69; {itemLaw}',
    },
    paragraphs: [
      {
        zh: '你（单位）取得的{certificate}（受理编号{caseNo}），现决定撤销。理由：{reason}',
        en: 'The {certificate} granted to you (case {caseNo}) is rescinded. Reasons: {reason}',
      },
      {
        zh: '决定文号：{document}。综合许可凭证按本行政区划的实施方案同时处理，请交回纸质证件。',
        en: 'Decision number: {document}. The comprehensive licence follows by the plan of this region; hand the paper back.',
      },
    ],
    remedy: true,
  },
  {
    kind: 'cancelled',
    word: '注销',
    title: { zh: '注销行政许可决定书', en: 'Decision to Cancel the Licence' },
    speaker: 'department',
    on: ['single.cancel'],
    byHand: { of: 'item', asks: ['reason', 'document'] },
    basis: {
      zh: '《中华人民共和国行政许可法》第七十条；{itemLaw}',
      en: 'Administrative Licensing Law, art. 70; {itemLaw}',
    },
    paragraphs: [
      {
        zh: '你（单位）取得的{certificate}（受理编号{caseNo}）依法办理注销手续。原因：{reason}决定文号：{document}。',
        en: 'The {certificate} granted to you (case {caseNo}) is cancelled by law. Cause: {reason} Decision number: {document}.',
      },
      {
        zh: '自注销之日起不得再以该许可从事经营，请交回纸质证件。',
        en: 'From that day no business may rest on it; hand the paper back.',
      },
    ],
    remedy: true,
  },
  {
    kind: 'licenceWithdrawn',
    word: '撤回',
    title: { zh: '撤回行政许可决定书', en: 'Decision to Withdraw the Licence' },
    speaker: 'department',
    on: ['single.withdraw'],
    byHand: { of: 'item', asks: ['reason', 'basis', 'document'] },
    basis: {
      zh: '《中华人民共和国行政许可法》第八条第二款；{basis}',
      en: 'Administrative Licensing Law, art. 8(2); {basis}',
    },
    paragraphs: [
      {
        zh: '因所依据的法律、法规、规章修改、废止，或者准予许可所依据的客观情况发生重大变化，为了公共利益的需要，决定撤回你（单位）的{certificate}（受理编号{caseNo}）。具体理由：{reason}决定文号：{document}。',
        en: 'Because the law changed or the circumstances changed greatly, and the public interest requires it, your {certificate} (case {caseNo}) is withdrawn. In particular: {reason} Decision number: {document}.',
      },
      {
        zh: '由此给你（单位）造成财产损失的，依法给予补偿，请向本机关提出。',
        en: 'Loss of property that this causes you is compensated by law; turn to this authority.',
      },
    ],
    remedy: true,
  },
]
