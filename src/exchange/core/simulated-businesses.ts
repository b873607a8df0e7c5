import { addDays, plainDate, type PlainDate } from '#kernel/plain-date.ts'
import {
  citizenIdCheckCharacter,
  fictitiousUscc,
  isFictitious,
  type Uscc,
} from '../../parties/core/index.ts'
import type { BusinessLicence } from './business-licence.ts'

/** How the simulated register can misbehave, as real ones do. */
export type Misbehaviour = 'down' | 'slow' | 'stale' | 'notFound'

/** Codes that make the simulator misbehave, in whichever region: the last four of the 961. */
const TROUBLE: readonly Misbehaviour[] = ['down', 'slow', 'stale', 'notFound']
const FIRST_TROUBLE = 957

/** The code (of Xicheng) that shows this misbehaviour in a demonstration. */
export function troubleUscc(behaviour: Misbehaviour): Uscc {
  return fictitiousUscc(FIRST_TROUBLE + TROUBLE.indexOf(behaviour), '110102')
}

export function troubleOf(uscc: Uscc): Misbehaviour | undefined {
  const organisation = uscc.slice(8, 16)
  return TROUBLE.find((behaviour) => troubleUscc(behaviour).slice(8, 16) === organisation)
}

const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴']
const NAMES = ['小满', '谷雨', '立夏', '白露', '霜降', '芒种', '秋分', '冬至']
const BRANDS = ['小满', '谷雨', '青禾', '云栖', '南风', '长乐', '松果', '知味', '晴川', '拾光']
const STREETS = ['示例大街', '示例东路', '示例西巷', '示例南里', '示例北街']

/**
 * The fictitious business behind a fictitious code: the same code always gives the same one. A code
 * that somebody real may bear gives none, so that no simulation is ever taken for a fact.
 */
export function simulatedBusiness(uscc: Uscc): BusinessLicence | undefined {
  if (!isFictitious(uscc)) return undefined
  const draw = drawer(uscc)
  const soleTrader = uscc.startsWith('92')
  const brand = pick(BRANDS, draw)
  const street = `${pick(STREETS, draw)} ${1 + (draw() % 200)} 号`
  return {
    uscc,
    name: soleTrader ? `示例${brand}店（模拟）` : `示例${brand}商贸有限公司（模拟）`,
    subjectType: soleTrader ? '个体工商户' : '企业法人',
    legalRep: `${pick(SURNAMES, draw)}${pick(NAMES, draw)}`,
    legalRepId: { type: '居民身份证', number: simulatedCitizenId(draw) },
    domicile: `${street}（模拟地址）`,
    econNature: soleTrader ? '个体工商户' : '有限责任公司（自然人投资或控股）',
    ...(soleTrader ? {} : { regCapital: 200 + (draw() % 300) }),
    establishedOn: addDays(plainDate('2015-01-01'), draw() % 3650),
    businessScope: '食品销售；餐饮服务；日用百货销售；信息咨询服务（模拟登记内容）',
    foreignInvested: false,
  }
}

/** An adult of 110199, a region in which nobody was ever registered. */
function simulatedCitizenId(draw: () => number): string {
  const birthday: PlainDate = addDays(plainDate('1965-01-01'), draw() % 12_000)
  const serial = String(1 + (draw() % 999)).padStart(3, '0')
  const first17 = `110199${birthday.replaceAll('-', '')}${serial}`
  return first17 + citizenIdCheckCharacter(first17)
}

function pick(words: readonly string[], draw: () => number): string {
  return words[draw() % words.length] ?? ''
}

/** Whole numbers that follow from the text alone (FNV-1a, then a small mixer). */
function drawer(text: string): () => number {
  let state = 0x811c9dc5
  for (const letter of text) state = Math.imul(state ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return state >>> 3
  }
}
