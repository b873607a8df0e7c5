import type { Bilingual } from '#kernel/bilingual.ts'
import type { CatalogueChange, DiffPair } from './diff-change.ts'
import { sayDays } from './diff-words.ts'
import type { Item } from './item.ts'
import { limitsOf } from './limit.ts'

/** The chosen items themselves: name, kind, authority, limit, validity, conditions, law. */
export function itemChanges(pair: DiffPair): CatalogueChange[] {
  const { older, newer, scope } = pair
  return scope.items.flatMap((id): CatalogueChange[] => {
    const [before, after] = [older.items.get(id), newer.items.get(id)]
    if (before && after) return itemDiff(pair, before, after)
    if (before)
      return [
        {
          subject: 'item',
          change: 'removed',
          id,
          item: id,
          text: {
            zh: `所选事项“${before.name.zh}”已不在目录中，需要重新选择`,
            en: `The chosen item ${before.name.en} is gone; choose again`,
          },
        },
      ]
    return []
  })
}

function itemDiff(pair: DiffPair, before: Item, after: Item): CatalogueChange[] {
  const of = { item: after.id, id: after.id, change: 'changed' as const }
  const changes: CatalogueChange[] = []
  const name = after.name
  const told = (subject: CatalogueChange['subject'], zh: string, en: string) =>
    changes.push({ ...of, subject, text: { zh: `“${name.zh}”：${zh}`, en: `${name.en}: ${en}` } })
  if (before.name.zh !== name.zh)
    told('item', `名称由“${before.name.zh}”改来`, `renamed from ${before.name.en}`)
  if (before.certificate !== after.certificate)
    told(
      'item',
      `证件由《${before.certificate}》改为《${after.certificate}》`,
      `the certificate is now ${after.certificate}, was ${before.certificate}`,
    )
  if (before.kind !== after.kind)
    told(
      'item',
      `由${before.kind}改为${after.kind}`,
      `${KIND[before.kind]} becomes ${KIND[after.kind]}`,
    )
  const { region } = pair.scope
  if (before.authorities[region] !== after.authorities[region])
    told(
      'item',
      `决定部门由${before.authorities[region] ?? '（未载明）'}改为${after.authorities[region] ?? '（未载明）'}`,
      `the authority changes from ${before.authorities[region] ?? '(not stated)'} to ${after.authorities[region] ?? '(not stated)'}`,
    )
  changes.push(...limitChange(pair, before, after))
  if (before.validity.years !== after.validity.years)
    told(
      'item',
      `有效期由${years(before).zh}改为${years(after).zh}`,
      `validity: from ${years(before).en} to ${years(after).en}`,
    )
  if (before.onSite.need !== after.onSite.need)
    told(
      'item',
      `现场核查由“${ON_SITE[before.onSite.need].zh}”改为“${ON_SITE[after.onSite.need].zh}”`,
      `on-site check: from ${ON_SITE[before.onSite.need].en} to ${ON_SITE[after.onSite.need].en}`,
    )
  if ((before.hearing === undefined) !== (after.hearing === undefined))
    told(
      'item',
      after.hearing
        ? `准予前应当听证（${after.hearing.name}${after.hearing.article ?? ''}）`
        : '不再要求准予前听证',
      after.hearing ? 'a hearing now comes before the grant' : 'a hearing no longer comes first',
    )
  if (before.commitment.eligible !== after.commitment.eligible)
    told(
      'item',
      after.commitment.eligible === true ? '可以告知承诺' : '不再适用告知承诺',
      after.commitment.eligible === true
        ? 'notice and commitment is now possible'
        : 'notice and commitment is no longer offered',
    )
  changes.push(...textChanges(before, after), ...lawChanges(before, after))
  return changes
}

const KIND = { 许可: 'licence', 备案: 'filing', 登记: 'registration', 检查: 'inspection' } as const
const ON_SITE = {
  yes: { zh: '需要', en: 'always' },
  no: { zh: '不需要', en: 'never' },
  sometimes: { zh: '视情况', en: 'sometimes' },
} as const

function years({ validity: { years: n } }: Item): Bilingual {
  return n === null
    ? { zh: '未载明', en: 'not stated' }
    : { zh: `${n} 年`, en: `${n} year${n === 1 ? '' : 's'}` }
}

/** The limit as it governs this case, with the rule behind it. */
function limitChange(
  { older, newer, scope }: DiffPair,
  before: Item,
  after: Item,
): CatalogueChange[] {
  const governing = (catalogue: DiffPair['older'], item: Item) => {
    const region = catalogue.regions.get(scope.region)
    const items = scope.items.flatMap((id) => catalogue.items.get(id) ?? [])
    return region && limitsOf(region, items, 'open').get(item.id)
  }
  const [was, is] = [governing(older, before), governing(newer, after)]
  if (!was || !is) return []
  if (was.days === is.days && was.rule === is.rule) return []
  const [a, b] = [sayDays(was.days), sayDays(is.days)]
  return [
    {
      subject: 'limit',
      change: 'changed',
      id: after.id,
      item: after.id,
      text: {
        zh: `“${after.name.zh}”：办理时限由 ${a.zh}（${was.basis.zh}）改为 ${b.zh}（${is.basis.zh}）`,
        en: `${after.name.en}: the limit changes from ${a.en} (${was.basis.en}) to ${b.en} (${is.basis.en})`,
      },
    },
  ]
}

/** 准予条件 that came or went. */
function textChanges(before: Item, after: Item): CatalogueChange[] {
  const was = new Set(before.conditions.map((text) => text.zh))
  const is = new Set(after.conditions.map((text) => text.zh))
  const said = (change: 'added' | 'removed', text: Bilingual): CatalogueChange => ({
    subject: 'condition',
    change,
    id: after.id,
    item: after.id,
    text: {
      zh: `“${after.name.zh}”：${change === 'added' ? '新增条件' : '不再要求'}：${text.zh}`,
      en: `${after.name.en}: ${change === 'added' ? 'a new condition' : 'no longer required'}: ${text.en}`,
    },
  })
  return [
    ...after.conditions.filter((text) => !was.has(text.zh)).map((text) => said('added', text)),
    ...before.conditions.filter((text) => !is.has(text.zh)).map((text) => said('removed', text)),
  ]
}

function lawChanges(before: Item, after: Item): CatalogueChange[] {
  const say = ({ name, article }: Item['legalBasis'][number]) =>
    `《${name}》${article === null ? '' : ` ${article}`}`
  const was = before.legalBasis.map(say)
  const is = after.legalBasis.map(say)
  const said = (change: 'added' | 'removed', law: string): CatalogueChange => ({
    subject: 'law',
    change,
    id: after.id,
    item: after.id,
    text: {
      zh: `“${after.name.zh}”：依据${change === 'added' ? '增加' : '删去'}${law}`,
      en: `${after.name.en}: legal basis ${change === 'added' ? 'added' : 'removed'}: ${law}`,
    },
  })
  return [
    ...is.filter((law) => !was.includes(law)).map((law) => said('added', law)),
    ...was.filter((law) => !is.includes(law)).map((law) => said('removed', law)),
  ]
}
