import type { Citation } from '../../catalogue/core/index.ts'
import { LAW_NAMES } from './law-names.ts'
import type { NoticeBasis } from './model.ts'
import { clean } from './say.ts'

const CAUTIONS = {
  'full-text': null,
  existence: {
    zh: '已核实该文件存在，条文未逐条核对',
    en: 'the document exists; its articles were not checked one by one',
  },
  'own-knowledge': {
    zh: '未核实，以公布的法律原文为准',
    en: 'not verified; the published text prevails',
  },
} as const satisfies Record<Citation['verified'], NoticeBasis['caution']>

/** One citation as the notice prints it. The English reader gets a translated name beside the official one. */
export function citationOf(citation: Citation): NoticeBasis {
  const { name, documentNo, article, verified } = citation
  const zh = `《${name}》${documentNo === null ? '' : `（${clean(documentNo)}）`}${clean(article ?? '')}`
  const translated = LAW_NAMES[name]
  const en =
    (translated === undefined ? `《${name}》` : `${translated} (《${name}》)`) +
    (article === null ? '' : `, ${articlesInEnglish(article)}`)
  return { text: { zh, en }, caution: CAUTIONS[verified] }
}

const DIGITS = '零一二三四五六七八九'

/** 第三十三条、第三十五条 → arts. 33, 35; what is not an article number stays in its own words. */
export function articlesInEnglish(article: string): string {
  const numbers = [...article.matchAll(/第([零一二三四五六七八九十百]+)条(之[一二三])?/g)].map(
    ([, n = '', of = '']) => `${numberOf(n)}${of === '' ? '' : `-${numberOf(of.slice(1))}`}`,
  )
  const rest = article
    .replace(/第[零一二三四五六七八九十百]+条(之[一二三])?/g, '')
    .replace(/[、,，和至\s]/g, '')
  if (numbers.length === 0) return `“${clean(article)}”`
  const label = numbers.length === 1 ? 'art.' : 'arts.'
  return `${label} ${numbers.join(', ')}${rest === '' ? '' : ` “${clean(article)}”`}`
}

/** 一百零三 → 103 */
function numberOf(zh: string): number {
  let total = 0
  let digit = 0
  for (const c of zh) {
    if (c === '百' || c === '十') {
      total += (digit || 1) * (c === '百' ? 100 : 10)
      digit = 0
    } else digit = DIGITS.indexOf(c)
  }
  return total + digit
}
