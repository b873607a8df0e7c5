import type { Bilingual, Language } from '#kernel/bilingual.ts'
import type { Block, DocumentStamp } from './block.ts'
import type { Notice } from './model.ts'

/** What the one form asks, so that a later question for another box can be seen to be another. */
export function boxBlocks({ boxes }: Notice, language: Language): Block[] {
  if (boxes === undefined) return []
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const count = boxes.reduce((sum, section) => sum + section.boxes.length, 0)
  return [
    {
      kind: 'subheading',
      text: t(
        `一张表里可能要填的（${count} 格，已知的由系统预填，与您无关的不出现）`,
        `What the one form may ask (${count} boxes; what is known is filled in, what does not concern you stays hidden)`,
      ),
    },
    {
      kind: 'facts',
      rows: boxes.map(({ section, boxes: list }) => [
        section[language],
        list.map((box) => box.name[language]).join(t('、', '; ')),
      ]),
    },
  ]
}

/** 五、两种选择: what a promise would change. */
export function choiceBlocks(notice: Notice, language: Language): Block[] {
  const say = (text: Bilingual): string => text[language]
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { choices, tolerance } = notice
  return [
    {
      kind: 'heading',
      text: t('五、告知承诺、容缺受理会改变什么', '5. What a promise would change'),
    },
    {
      kind: 'facts',
      rows: [
        ...(choices?.promised ?? []).map((one) => [say(one.name), say(one.text)] as const),
        ...(choices ? [[t('告知承诺', 'Commitment'), say(choices.text)] as const] : []),
        [
          t('容缺受理', 'Tolerance'),
          `${choices ? `${say(choices.tolerance)}${t('', ' ')}` : ''}${say(tolerance)}`,
        ],
      ],
    },
  ]
}

/** How to check that this is the notice that was served. */
export function proofBlocks(stamp: DocumentStamp, language: Language): Block[] {
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  return [
    { kind: 'heading', text: t('七、本单的凭据', '7. Proof of this notice') },
    {
      kind: 'paragraph',
      small: true,
      text: t(
        `回执号 ${stamp.receipt}；内容摘要（SHA-256）${stamp.hash}。${stamp.signature === null ? '本单送达时尚未启用签名。' : '本单由平台以该行政区划的密钥签名，签名和全文随本 PDF 附带；任何人可凭公布的公钥（/.well-known/jwks.json）核验：zhunying notice verify 本文件。'}`,
        `Receipt ${stamp.receipt}; digest (SHA-256) ${stamp.hash}. ${stamp.signature === null ? 'It was served before notices were signed.' : 'It is signed by the platform with the key of this region; text and signature are attached to this PDF, and anybody can check them with the published key (/.well-known/jwks.json): zhunying notice verify FILE.'}`,
      ),
    },
  ]
}
