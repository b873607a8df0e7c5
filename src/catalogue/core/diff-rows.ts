import type { Bilingual } from '#kernel/bilingual.ts'
import type { CatalogueChange, DiffPair } from './diff-change.ts'
import type { AnnexRow, Industry } from './plan.ts'

function industryOf({
  older,
  newer,
  scope,
}: DiffPair): readonly [Industry | undefined, Industry | undefined] {
  const of = (catalogue: DiffPair['older']) =>
    catalogue.regions.get(scope.region)?.industries.get(scope.industry)
  return [of(older), of(newer)]
}

/** The industry's directory: certificates gained or lost, requirement words, and the plan's knobs. */
export function rowChanges(pair: DiffPair): CatalogueChange[] {
  return [...directoryChanges(pair), ...planChanges(pair)]
}

function directoryChanges(pair: DiffPair): CatalogueChange[] {
  const [before, after] = industryOf(pair)
  if (before === undefined) return []
  if (after === undefined)
    return [
      {
        subject: 'row',
        change: 'removed',
        id: pair.scope.industry,
        text: {
          zh: `行业“${before.name}”不再列入本地区的实施方案`,
          en: `The industry ${before.nameEn} is no longer in the region's plan`,
        },
      },
    ]
  return [...openness(before, after), ...rows(before, after)]
}

function openness(before: Industry, after: Industry): CatalogueChange[] {
  if (before.newApplications === after.newApplications) return []
  const text = after.newApplications
    ? { zh: '本行业现在可以新办', en: 'New establishments are now admitted' }
    : { zh: '本行业不再受理新办', en: 'New establishments are no longer admitted' }
  return [{ subject: 'row', change: 'changed', id: after.code, text }]
}

const nameOf = (row: AnnexRow) => row.certificates.join(' / ')

const READINGS: Readonly<Record<AnnexRow['reading'], Bilingual>> = {
  required: { zh: '必须办理', en: 'required' },
  asNeeded: { zh: '按需办理', en: 'as needed' },
  atLeastOne: { zh: '至少一项', en: 'at least one of several' },
  unstated: { zh: '未载明', en: 'unstated' },
}

/** The annex's own words where they change, and our reading where only that does. */
function sayRequirement(name: string, old: AnnexRow, row: AnnexRow): Bilingual {
  const [a, b] = [READINGS[old.reading], READINGS[row.reading]]
  if (old.requirement === row.requirement)
    return {
      zh: `《${name}》的办理要求改按“${b.zh}”理解（原按“${a.zh}”）`,
      en: `The requirement of ${name} is now read as ${b.en} (before: ${a.en})`,
    }
  const [was, is] = [old.requirement ?? a.zh, row.requirement ?? b.zh]
  return {
    zh: `《${name}》的办理要求由“${was}”改为“${is}”`,
    en: `The requirement of ${name} changes from ${was} to ${is}`,
  }
}

function rows(before: Industry, after: Industry): CatalogueChange[] {
  const was = new Map(before.rows.map((row) => [`${row.annex}/${nameOf(row)}`, row]))
  const is = new Map(after.rows.map((row) => [`${row.annex}/${nameOf(row)}`, row]))
  const changes: CatalogueChange[] = []
  const told = (change: CatalogueChange['change'], row: AnnexRow, text: Bilingual) =>
    changes.push({ subject: 'row', change, id: nameOf(row), text })
  for (const [key, row] of is) {
    const old = was.get(key)
    const name = nameOf(row)
    if (old === undefined)
      told('added', row, {
        zh: `目录新增《${name}》（${row.requirement ?? '未载明办理要求'}）`,
        en: `The directory now lists ${name} (${row.requirement ?? 'no requirement stated'})`,
      })
    else if (old.requirement !== row.requirement || old.reading !== row.reading)
      told('changed', row, sayRequirement(name, old, row))
    else if (old.applied !== row.applied || String(old.items) !== String(row.items))
      told('changed', row, {
        zh: `《${name}》对应的事项有变`,
        en: `${name} now stands for other items`,
      })
  }
  for (const [key, row] of was)
    if (!is.has(key))
      told('removed', row, {
        zh: `目录不再列《${nameOf(row)}》`,
        en: `The directory no longer lists ${nameOf(row)}`,
      })
  return changes
}

const KNOBS = {
  partialIssue: { zh: '部分许可时是否先行发证', en: 'Issue with part of the items granted' },
  onSingleEnded: { zh: '单项失效的后果', en: 'What happens when a single licence ends' },
  onFaceChange: { zh: '证面信息变更的办法', en: 'What happens when the face changes' },
  onOtherChange: { zh: '其他变更的办法', en: 'What happens on any other change' },
  limitRule: { zh: '时限规则', en: 'The rule of limits' },
} as const

function planChanges({ older, newer, scope }: DiffPair): CatalogueChange[] {
  const before = older.regions.get(scope.region)?.plan
  const after = newer.regions.get(scope.region)?.plan
  if (!before || !after) return []
  return (Object.keys(KNOBS) as (keyof typeof KNOBS)[]).flatMap((knob) => {
    const [was, is] = [before[knob].value, after[knob].value]
    if (was === is) return []
    const { zh, en } = KNOBS[knob]
    const basis = after[knob].basis
    const text = {
      zh: `${zh}由 ${String(was)} 改为 ${String(is)}（${basis}）`,
      en: `${en}: from ${String(was)} to ${String(is)} (${basis})`,
    }
    return [{ subject: 'plan' as const, change: 'changed' as const, id: knob, text }]
  })
}
