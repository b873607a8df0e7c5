import type { Bilingual, Language } from '#kernel/bilingual.ts'
import type { Block } from './block.ts'
import type { NoticeItem } from './model.ts'
import { capital, sayLimit } from './say.ts'

/** One item: conditions, limit with its arithmetic, validity, basis, commitment, remedy. */
export function itemBlocks(item: NoticeItem, no: number, language: Language): Block[] {
  const say = (text: Bilingual): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const title = language === 'zh' ? item.certificate : `${item.name.en} (${item.certificate})`
  return [
    { kind: 'subheading', text: `${no}. ${title}` },
    ...(item.caution
      ? [{ kind: 'paragraph', small: true, text: `※ ${say(item.caution)}` } as const]
      : []),
    {
      kind: 'facts',
      rows: [
        [t('准予条件', 'Conditions'), numbered(item.conditions.map(say), language)],
        [t('办理时限', 'Limit'), limitOf(item, language)],
        [t('有效期', 'Validity'), say(item.validity)],
        [t('延续', 'Renewal'), say(item.renewal)],
        [t('现场核查', 'On site'), say(item.onSite.text)],
        [t('告知承诺', 'Commitment'), say(item.commitment.text)],
        ...(item.fee ? [[t('收费', 'Fee'), say(item.fee)] as const] : []),
        [
          t('法律依据', 'Legal basis'),
          item.basis
            .map(
              ({ text, caution }) =>
                `${say(text)}${caution ? t(`（${caution.zh}）`, ` (${caution.en})`) : ''}`,
            )
            .join('\n'),
        ],
        [t('决定与救济', 'Decision'), say(item.remedy)],
      ],
    },
  ]
}

function numbered(texts: readonly string[], language: Language): string {
  if (texts.length === 1) return texts[0] ?? ''
  return texts
    .map((text, n) => (language === 'zh' ? `（${n + 1}）${text}` : `(${n + 1}) ${text}`))
    .join('\n')
}

function limitOf({ limit }: NoticeItem, language: Language): string {
  if (language === 'en')
    return `${capital(sayLimit(limit.days).en)} (${limit.basis.en}). If submitted today: ${limit.arithmetic.en}.`
  const stated = limit.statedAs === null ? '' : `原文：${limit.statedAs}。`
  return `${sayLimit(limit.days).zh}（${limit.basis.zh}）。若今天提交：${limit.arithmetic.zh}。${stated}`
}
