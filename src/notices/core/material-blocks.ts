import type { Bilingual, Language } from '#kernel/bilingual.ts'
import type { Block } from './block.ts'
import { COPY } from './materials.ts'
import type { Notice, NoticeMaterial, NoticeMaterials } from './model.ts'

interface Pile {
  readonly key: 'give' | 'show' | 'fetched' | 'onSite'
  readonly title: Bilingual
  /** What the remark under a material's name is. */
  readonly remark: Bilingual
  readonly tick: string
}

const PILES: readonly Pile[] = [
  {
    key: 'give',
    title: { zh: '您来交', en: 'You hand in' },
    remark: { zh: '说明：', en: 'note: ' },
    tick: '□',
  },
  {
    key: 'show',
    title: {
      zh: '您来示：上传扫描件或者交复印件，原件出示核对后当场退还',
      en: 'You show: upload a scan or hand in a copy; the original is compared and given back at once',
    },
    remark: { zh: '说明：', en: 'note: ' },
    tick: '□',
  },
  {
    key: 'fetched',
    title: { zh: '我们替您查，不需要您提供', en: 'We fetch for you; do not bring these' },
    remark: { zh: '来源：', en: 'from: ' },
    tick: '',
  },
  {
    key: 'onSite',
    title: { zh: '核查时现场收', en: 'Collected at the visit' },
    remark: { zh: '依据：', en: 'under: ' },
    tick: '□',
  },
]

/** 交 and 示 apart: a document that every item wants as a copy is shown, and the original stays with its owner. */
export function pilesOf(
  materials: NoticeMaterials,
): Readonly<Record<Pile['key'] | 'generated', readonly NoticeMaterial[]>> {
  const shown = (material: NoticeMaterial): boolean =>
    material.uses.every(({ form }) => form.zh === COPY.zh)
  return {
    give: materials.give.filter((material) => !shown(material)),
    show: materials.give.filter(shown),
    fetched: materials.fetched,
    onSite: materials.onSite,
    generated: materials.generated,
  }
}

/** The piles as tables with a box to tick; each material with every item's own words. */
export function materialBlocks({ materials }: Notice, language: Language): Block[] {
  const piles = pilesOf(materials)
  return [
    { kind: 'heading', text: language === 'zh' ? '二、要什么材料' : '2. Documents' },
    ...PILES.flatMap((pile) => pileBlocks(pile, piles[pile.key], language)),
    ...generatedBlock(materials.generated, language),
  ]
}

function pileBlocks(pile: Pile, materials: readonly NoticeMaterial[], language: Language): Block[] {
  if (materials.length === 0) return []
  const t = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const count = t(`（${materials.length}）`, ` (${materials.length})`)
  return [
    { kind: 'subheading', text: `${pile.title[language]}${count}` },
    {
      kind: 'table',
      widths: [0.05, 0.33, 0.62],
      head: [
        '',
        t('材料', 'Document'),
        t('用于哪个事项、有什么要求', 'For which item, and what it asks'),
      ],
      rows: materials.map((material) => [
        pile.tick,
        nameOf(material, pile.remark, language),
        usesOf(material, language),
      ]),
    },
  ]
}

function nameOf(material: NoticeMaterial, label: Bilingual, language: Language): string {
  const need =
    material.need === 'required' ? '' : language === 'zh' ? '（视情况）' : ' (if it applies)'
  const from = material.from === null ? '' : `\n${label[language]}${material.from[language]}`
  return `${material.name[language]}${need}${from}`
}

/** One line per item; items that ask in the same words share a line. */
function usesOf(material: NoticeMaterial, language: Language): string {
  const groups = Map.groupBy(material.uses, (use) => {
    const condition = use.condition === null ? '' : brackets(use.condition[language], language)
    const name = use.words[language] === material.name[language] ? '' : use.words[language]
    return `${name === '' ? '' : `${name}，`}${use.form[language]}${condition}`
  })
  return [...groups]
    .map(([words, uses]) => {
      const certificates = uses
        .map((use) => use.name[language])
        .join(language === 'zh' ? '、' : ', ')
      return language === 'zh'
        ? `${certificates}：${words}`
        : `${certificates}: ${words.replace('，', ', ')}`
    })
    .join('\n')
}

const brackets = (text: string, language: Language): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`

function generatedBlock(generated: NoticeMaterials['generated'], language: Language): Block[] {
  if (generated.length === 0) return []
  const names = generated.flatMap((material) => material.uses.map((use) => use.name[language]))
  return [
    {
      kind: 'paragraph',
      small: true,
      text:
        language === 'zh'
          ? `各事项的申请表由您填写的一张表自动生成，不需要另填：${[...new Set(names)].join('、')}。`
          : `The application form of each item is made from the one form you fill in: ${[...new Set(names)].join('; ')}.`,
    },
  ]
}
