import type { Bilingual, Language } from '#kernel/bilingual.ts'
import type { Block, DocumentStamp } from './block.ts'
import { boxBlocks, choiceBlocks, proofBlocks } from './more-blocks.ts'
import { itemBlocks } from './item-blocks.ts'
import { materialBlocks } from './material-blocks.ts'
import type { Notice } from './model.ts'
import { sayDay, sayLimit } from './say.ts'

/** The notice as a letter in one language. */
export function noticeDocument(notice: Notice, language: Language, stamp?: DocumentStamp): Block[] {
  const say = (text: Bilingual): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  return [
    {
      kind: 'title',
      text: say(notice.title),
      under: [
        `${say(notice.region.name)} · ${say(notice.industry.name)} · ${say(notice.kindName)}`,
        `${t('告知日期：', 'Date: ')}${say(sayDay(notice.preparedOn))}${stamp ? `${t('　回执号：', ' · Receipt: ')}${stamp.receipt}` : ''}`,
      ],
    },
    ...overview(notice, language),
    ...materialBlocks(notice, language),
    ...boxBlocks(notice, language),
    { kind: 'heading', text: t('三、怎么办：流程', '3. How it goes') },
    { kind: 'flow' },
    ...notice.steps.map((step, n): Block => ({
      kind: 'paragraph',
      small: true,
      text: t(
        `${n + 1}. ${step.title.zh}（${step.who.zh}）：${step.text.zh}`,
        `${n + 1}. ${step.title.en} (${step.who.en}): ${step.text.en}`,
      ),
    })),
    { kind: 'heading', text: t('四、逐项说明', '4. Item by item') },
    ...notice.items.flatMap((item, n) => itemBlocks(item, n + 1, language)),
    ...choiceBlocks(notice, language),
    ...rights(notice, language),
    ...(stamp ? proofBlocks(stamp, language) : []),
  ]
}

function overview(notice: Notice, language: Language): Block[] {
  const say = (text: Bilingual): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { time, certificate } = notice
  const due =
    time.due === null ? t('日历尚未公布', 'calendar not published') : say(sayDay(time.due))
  return [
    { kind: 'heading', text: t('一、办什么、多久办好', '1. What, and how long') },
    {
      kind: 'table',
      widths: [0.06, 0.4, 0.24, 0.3],
      head: [
        t('序号', 'No.'),
        t('事项（证件）', 'Item (certificate)'),
        t('审批部门', 'Authority'),
        t('时限与届满日', 'Limit and last day'),
      ],
      rows: notice.items.map((item, n) => [
        String(n + 1),
        language === 'zh' ? item.certificate : `${item.name.en} (${item.certificate})`,
        say(item.authority),
        `${say(sayLimit(item.limit.days))}${item.limit.due === null ? '' : `\n${say(sayDay(item.limit.due))}`}`,
      ]),
    },
    {
      kind: 'facts',
      rows: [
        [
          t('总时长', 'Altogether'),
          t(
            `并联 ${time.parallel} 个工作日（分别先后办理合计 ${time.serial} 个），最迟 ${due} 全部作出决定。${say(time.rule)}。`,
            `${time.parallel} working days side by side (${time.serial} one after the other); every decision by ${due}. ${say(time.rule)}.`,
          ),
        ],
        [
          t('办成后', 'You receive'),
          t(
            `${say(certificate.name)}，由${say(certificate.issuer)}制发。`,
            `${say(certificate.name)}, issued by the ${say(certificate.issuer)}.`,
          ),
        ],
        [
          t('依据', 'Under'),
          `《${notice.plan.title}》${notice.plan.documentNo === '' ? '' : `（${notice.plan.documentNo}）`}，${notice.plan.date}`,
        ],
        ...(notice.answers.length === 0
          ? []
          : [
              [
                t('您的回答', 'Your answers'),
                notice.answers
                  .map((a) => `${say(a.question)} ${say(a.answer)}`)
                  .join(t('；', '; ')),
              ] as const,
            ]),
      ],
    },
  ]
}

function rights(notice: Notice, language: Language): Block[] {
  const say = (text: Bilingual): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { contacts } = notice
  return [
    {
      kind: 'heading',
      text: t('六、核查、收费、救济与联系', '6. Visit, fees, remedies, contacts'),
    },
    {
      kind: 'facts',
      rows: [
        ...notice.beside.map(
          (b) =>
            [
              t('另需办理', 'Also needed'),
              t(
                `${b.certificate}不在本综合许可内，请另行办理：${b.text.zh}`,
                `${b.certificate} is not part of this licence; apply for it separately: ${b.text.en}`,
              ),
            ] as const,
        ),
        ...(notice.visit ? [[t('联合核查', 'Joint visit'), say(notice.visit.text)] as const] : []),
        [t('收费', 'Fees'), say(notice.fees)],
        [t('一次告知', 'Once only'), say(notice.correction)],
        [t('权利救济', 'Remedies'), say(notice.remedy)],
        [
          t('咨询投诉', 'Contacts'),
          t(
            `咨询 ${contacts.enquiry}，投诉监督 ${contacts.complaint}。${say(contacts.note)}`,
            `Enquiries ${contacts.enquiry}, complaints ${contacts.complaint}. ${say(contacts.note)}`,
          ),
        ],
        [t('目录版本', 'Catalogue'), notice.catalogueVersion],
      ],
    },
  ]
}
