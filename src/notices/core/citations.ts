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

/** 第三十三条、第三十五条 → arts. 33, 35; 第二条至第八条 → arts. 2–8; other words are translated or quoted. */
export function articlesInEnglish(article: string): string {
  const known = ARTICLES[article]
  if (known !== undefined) return known
  let found = 0
  const numbers = article
    .replace(/第([零一二三四五六七八九十百]+)条(之[一二三])?/g, (_all, n: string, of?: string) => {
      found++
      return `${numberOf(n)}${of === undefined ? '' : `-${numberOf(of.slice(1))}`}`
    })
    .replace(/[、,，和]/g, ', ')
    .replaceAll('至', '–')
  if (found === 0 || /\p{Script=Han}/u.test(numbers)) return `"${clean(article)}"`
  return `${found === 1 ? 'art.' : 'arts.'} ${numbers}`
}

/** Citations with words beside the number. */
const ARTICLES: Readonly<Record<string, string>> = {
  '第四十二条(一般期限)': 'art. 42 (general limit)',
  '第十条、第十一条(新增客运班线)': 'arts. 10, 11 (new scheduled routes)',
  '第三十六条、第三十八条(60日,已为上位法30日取代)':
    'arts. 36, 38 (60 days, superseded by 30 days in the higher law)',
  '第十五条(有效期5年)': 'art. 15 (valid for 5 years)',
  '第四十六条(告知)': 'art. 46 (notification)',
  '第九条至第二十二条(2016文本)': 'arts. 9–22 (text of 2016)',
  '第四条、第六条等': 'arts. 4, 6 and others',
  第八条第二款: 'art. 8 (2)',
  '第三十九条(货运站场等备案)': 'art. 39 (filing of freight stations)',
  '第三十四条(货运代理15日内备案)、第二十九条':
    'arts. 34 (freight forwarders file within 15 days), 29',
  '第十条、第二十四条(配发车辆营运证)': 'arts. 10, 24 (vehicle certificates)',
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
