import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue, Industry, ItemId, Region } from '../../catalogue/core/index.ts'

/** One difference between two regions, in words. */
export interface RegionDifference {
  /** Null: of the plan as a whole. */
  readonly industry: Bilingual | null
  readonly text: Bilingual
}

/**
 * What two regions do differently: the plans' knobs, trades that only one of them lists, and for trades
 * of the same name the items and how they must be handled. `one` and `other` are named in the words.
 */
export function compareRegions(
  catalogue: Catalogue,
  one: Region,
  other: Region,
): RegionDifference[] {
  const pair = { catalogue, one, other }
  const names = new Set([...namesOf(one), ...namesOf(other)])
  return [
    ...comparePlans(pair),
    ...comparePromises(pair),
    ...[...names].flatMap((name) => {
      const [here, there] = [tradeOf(one, name), tradeOf(other, name)]
      if (here && there) return compareTrades(pair, here, there)
      return [onlyIn(here ? one : other, name, here ?? there)]
    }),
  ]
}

interface Pair {
  readonly catalogue: Catalogue
  readonly one: Region
  readonly other: Region
}

const namesOf = ({ industries }: Region) => [...industries.values()].map(({ name }) => name)
const tradeOf = ({ industries }: Region, name: string) =>
  [...industries.values()].find((industry) => industry.name === name)

function onlyIn({ plan }: Region, name: string, trade: Industry | undefined): RegionDifference {
  const text = {
    zh: `只有${plan.name.zh}列入“${name}”`,
    en: `Only ${plan.name.en} lists ${trade?.nameEn ?? name}`,
  }
  return { industry: { zh: name, en: trade?.nameEn ?? name }, text }
}

/** The knobs of the plans and the words for their values. */
const KNOBS = {
  partialIssue: { zh: '部分事项准予时先颁证', en: 'Issues when only some items are granted' },
  onSingleEnded: { zh: '单项失效对综合凭证的影响', en: 'Effect of a single licence that ended' },
  onFaceChange: { zh: '证面内容变更的影响', en: 'Effect of a change of the face' },
  onOtherChange: { zh: '其他变更的影响', en: 'Effect of other changes' },
  limitRule: { zh: '期限规则', en: 'Rule of limits' },
  silentRequirement: { zh: '未写明办理要求时', en: 'Where no requirement is printed' },
  checkCharacter: { zh: '编号校验码', en: 'Check character of the number' },
} as const

const VALUES: Readonly<Record<string, Bilingual>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
  'void-and-recall': { zh: '作废并收回', en: 'void and recalled' },
  'drop-and-reissue': { zh: '去掉该项后换发', en: 'dropped and reissued' },
  reissue: { zh: '换发', en: 'reissued' },
  refresh: { zh: '只更新状态', en: 'only the state is refreshed' },
  none: { zh: '无影响', en: 'none' },
  'each-own': { zh: '各按本事项期限', en: 'each by its own' },
  'shortest-on-site': { zh: '按最短现场核查事项', en: 'by the shortest visited item' },
  asNeeded: { zh: '按需办理', en: 'as needed' },
  required: { zh: '必须办理', en: 'required' },
}

const say = (value: unknown): Bilingual =>
  VALUES[String(value)] ?? { zh: String(value), en: String(value) }

function comparePlans({ one, other }: Pair): RegionDifference[] {
  const differences = Object.entries(KNOBS).flatMap(([knob, name]) => {
    const value = ({ plan }: Region) => plan[knob as keyof typeof KNOBS].value
    return value(one) === value(other) ? [] : [told(name, say(value(one)), say(value(other)))]
  })
  const certificate = ({ plan }: Region) => plan.certificate.name
  const called = { zh: '证名', en: 'Name of the certificate' }
  return certificate(one).zh === certificate(other).zh
    ? differences
    : [told(called, certificate(one), certificate(other)), ...differences]

  function told(what: Bilingual, here: Bilingual, there: Bilingual): RegionDifference {
    return { industry: null, text: sides({ one, other }, what, here, there) }
  }
}

/** 承诺时限: of items that both decide, where they promise otherwise. */
function comparePromises(pair: Pair): RegionDifference[] {
  const { catalogue, one, other } = pair
  const decides = ({ plan }: Region, item: ItemId) =>
    plan.departments.some(({ items }) => items.includes(item))
  const days = ({ limits }: Region, item: ItemId): Bilingual => {
    const promised = limits.get(item)
    if (!promised) return { zh: '没有公布', en: 'none published' }
    return { zh: `${promised.days} 个工作日`, en: `${promised.days} working days` }
  }
  return [...new Set([...one.limits.keys(), ...other.limits.keys()])].flatMap((id) => {
    const item = catalogue.items.get(id)
    const [here, there] = [days(one, id), days(other, id)]
    if (!item || here.zh === there.zh || !decides(one, id) || !decides(other, id)) return []
    const { zh, en } = { zh: item.certificate, en: item.name.en }
    const what = { zh: `《${zh}》的承诺时限`, en: `Promised limit of ${en}` }
    return [{ industry: null, text: sides(pair, what, here, there) }]
  })
}

function sides(
  { one, other }: Pick<Pair, 'one' | 'other'>,
  what: Bilingual,
  here: Bilingual,
  there: Bilingual,
): Bilingual {
  return {
    zh: `${what.zh}：${one.plan.name.zh}“${here.zh}”，${other.plan.name.zh}“${there.zh}”`,
    en: `${what.en}: ${one.plan.name.en} “${here.en}”, ${other.plan.name.en} “${there.en}”`,
  }
}

const READINGS: Readonly<Record<string, Bilingual>> = {
  required: { zh: '必须办理', en: 'required' },
  asNeeded: { zh: '按需办理', en: 'as needed' },
  atLeastOne: { zh: '至少一项', en: 'at least one of several' },
  unstated: { zh: '未载明', en: 'unstated' },
}

function compareTrades(pair: Pair, here: Industry, there: Industry): RegionDifference[] {
  const { catalogue, one, other } = pair
  const industry = { zh: here.name, en: here.nameEn }
  const open = ({ newApplications }: Industry) => say(newApplications)
  const admits = { zh: '受理新办', en: 'Admits new applications' }
  const openness =
    here.newApplications === there.newApplications
      ? []
      : [{ industry, text: sides(pair, admits, open(here), open(there)) }]
  const [mine, theirs] = [readingsOf(here), readingsOf(there)]
  const items = [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((id) => {
    const item = [...catalogue.items.values()].find((known) => known.id === id)
    const name = { zh: `《${item?.certificate ?? id}》`, en: item?.name.en ?? id }
    const [a, b] = [mine.get(id), theirs.get(id)]
    if (a === b) return []
    if (a === undefined || b === undefined) {
      const { plan } = a === undefined ? other : one
      const text = {
        zh: `只有${plan.name.zh}要求${name.zh}（${READINGS[a ?? b ?? '']?.zh}）`,
        en: `Only ${plan.name.en} asks for ${name.en} (${READINGS[a ?? b ?? '']?.en})`,
      }
      return [{ industry, text }]
    }
    return [{ industry, text: sides(pair, name, READINGS[a]!, READINGS[b]!) }]
  })
  return [...openness, ...items]
}

/** How each item of the trade must be handled; the strictest word where several rows name it. */
function readingsOf({ rows }: Industry): Map<string, string> {
  const order = ['unstated', 'asNeeded', 'atLeastOne', 'required']
  const readings = new Map<string, string>()
  for (const { applied, items, reading } of rows)
    if (applied)
      for (const id of items)
        if (order.indexOf(reading) > order.indexOf(readings.get(id) ?? ''))
          readings.set(id, reading)
  return readings
}
