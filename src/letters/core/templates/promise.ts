import type { Template } from '../template.ts'

/** 承诺: what the applicant signs, as it was signed. */
export const PROMISE_LETTERS: readonly Template[] = [
  {
    kind: 'tolerance',
    word: '容缺',
    title: { zh: '容缺受理承诺书', en: 'Promise to Bring Missing Papers' },
    speaker: 'applicant',
    on: ['followingPromised'],
    basis: {
      zh: '国发〔2022〕5号（容缺受理）；申请人自愿',
      en: "State Council document 国发〔2022〕5号 (tolerant acceptance); at the applicant's own wish",
    },
    paragraphs: [
      {
        zh: '本人（单位）申请{industry}{kind}（受理编号{caseNo}），基本条件具备、主要材料齐全，自愿申请容缺受理，承诺在下列日期前补齐材料，并保证所补材料真实、合法、有效：',
        en: 'Applying for {industry}, {kind} (case {caseNo}), with the basic conditions met and the main papers there, I ask of my own will for tolerant acceptance and promise to bring these papers by these days, true, lawful and valid:',
      },
      {
        zh: '本人（单位）知悉：补齐前不作准予决定，审查期限照常计算；逾期未补齐的，由审批部门依法处理，并可能影响以后适用容缺受理。',
        en: 'I know that nothing is granted before they have come, while the limits run; if they do not come in time the department proceeds by law and I may be barred from this route later.',
      },
      {
        zh: '承诺人：{signer}　签署日期：{on}　签署原文摘要（SHA-256）：{sha256}',
        en: 'Signed by {signer} on {on}; digest of the words signed (SHA-256): {sha256}',
      },
    ],
    lists: ['materials'],
    listsAfter: 1,
    remedy: false,
  },
  {
    kind: 'commitment',
    word: '承诺',
    title: { zh: '行政许可告知承诺书', en: 'Commitment of the Applicant' },
    speaker: 'applicant',
    on: ['commitmentsSigned'],
    basis: {
      zh: '国办发〔2020〕42号；{itemLaw}',
      en: 'State Council General Office document 国办发〔2020〕42号; {itemLaw}',
    },
    paragraphs: [
      {
        zh: '本承诺书是承诺人就{certificate}（受理编号{caseNo}）选择告知承诺时阅读并签署的原文。审批部门{authority}告知如下，承诺人承诺如下；决定后{checkWithin}内核查。',
        en: 'These are the words that the promiser read and signed on choosing the commitment route for the {certificate} (case {caseNo}): what the {authority} tells, and what is promised. It is checked within {checkWithin} of the decision.',
      },
      {
        zh: '承诺人：{signer}　签署日期：{on}　签署原文摘要（SHA-256）：{sha256}',
        en: 'Signed by {signer} on {on}; digest of the words signed (SHA-256): {sha256}',
      },
    ],
    lists: ['told', 'promised'],
    listsAfter: 1,
    remedy: false,
  },
]
