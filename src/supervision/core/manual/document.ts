import type { Language } from '#kernel/bilingual.ts'
import type { Text } from '../../../catalogue/core/index.ts'
import type { Block } from '../../../notices/core/index.ts'
import type { Manual } from './manual.ts'

const REQUIREMENTS: Record<Manual['items'][number]['requirement'], Text> = {
  required: { zh: '必须办理', en: 'required' },
  asNeeded: { zh: '按需办理', en: 'as needed' },
  atLeastOne: { zh: '至少一项', en: 'at least one of these' },
  alternative: { zh: '按规模等条件，择一办理', en: 'one of the alternatives' },
  unstated: { zh: '方案未写明', en: 'not stated by the plan' },
}

/** The manual as pieces of a letter, for the page and the PDF alike. */
export function manualDocument(manual: Manual, language: Language): Block[] {
  const say = (text: Text): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const duties = (list: Manual['duties']): Block => ({
    kind: 'list',
    items: list.map(
      ({ text, basis }) => `${say(text)}${t('（', ' (')}${say(basis)}${t('）', ')')}`,
    ),
  })
  return [
    {
      kind: 'title',
      text: t('合规经营手册', 'Compliance manual'),
      under: [`${say(manual.region.name)} · ${say(manual.industry.name)}`],
    },
    { kind: 'heading', text: t('一、您要做到的', '1. What you keep to') },
    duties(manual.duties),
    { kind: 'heading', text: t('二、逐项要求', '2. Licence by licence') },
    ...manual.items.flatMap((item, n) => itemBlocks(item, n + 1, language)),
    { kind: 'heading', text: t('三、检查时看什么', '3. What officers look at') },
    ...manual.checklist.map(({ content, methods, standards }, n): Block => {
      const others = standards.map(say).filter((text) => text !== say(content))
      const tail =
        others.length === 0 ? '' : `\n${t('标准：', 'Standard: ')}${others.join(t('；', '; '))}`
      return {
        kind: 'paragraph',
        text: `${n + 1}. ${say(content)}${t('（', ' (')}${methods.map(say).join(t('、', ', '))}${t('）', ')')}${tail}`,
      }
    }),
    { kind: 'heading', text: t('四、检查时您的权利', '4. What you may count on') },
    duties(manual.rights),
    { kind: 'heading', text: t('五、违反的后果', '5. What follows a breach') },
    duties(manual.consequences),
    { kind: 'heading', text: t('六、问谁', '6. Whom to ask') },
    {
      kind: 'paragraph',
      text: `${t('咨询', 'Enquiries')} ${manual.contacts.enquiry}${t('，投诉举报', ', complaints')} ${manual.contacts.complaint}${t('。', '. ')}${say(manual.contacts.note)}`,
    },
  ]
}

function itemBlocks(item: Manual['items'][number], n: number, language: Language): Block[] {
  const say = (text: Text): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const basis = item.basis.map(
    ({ text, caution }) =>
      `${say(text)}${caution === null ? '' : `${t('（', ' (')}${say(caution)}${t('）', ')')}`}`,
  )
  return [
    {
      kind: 'subheading',
      text: `${n}. ${language === 'zh' ? item.certificate : `${item.name.en} (${item.certificate})`}`,
    },
    {
      kind: 'facts',
      rows: [
        [t('是否必办', 'Needed'), say(REQUIREMENTS[item.requirement])],
        [t('主管部门', 'Authority'), say(item.authority)],
        [t('持续符合', 'Keep to'), item.conditions.map(say).join(t('；', '; '))],
        [t('有效期', 'Term'), say(item.validity)],
        [t('延续', 'Renewal'), say(item.renewal)],
        [t('依据', 'Under'), basis.join(t('；', '; '))],
      ],
    },
  ]
}
