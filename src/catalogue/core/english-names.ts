import type { Catalogue, Region } from './catalogue.ts'

/**
 * The English of every name that the catalogue prints: items and their certificates, trades, regions,
 * departments, issuers, comprehensive licences, by the Chinese one where that means one thing only; and of what the
 * data has in Chinese only (options, units, conditions, grounds: catalogue/english.yaml). An item also stands
 * under its id, a department under `region/department` (two regions print 区市场监管局).
 */
export function englishNames(catalogue: Catalogue): Readonly<Record<string, string>> {
  const regions = [...catalogue.regions.values()]
  return Object.fromEntries([
    ...catalogue.english.flatMap(({ words }) => Object.entries(words)),
    ...regions.flatMap(tradesOf),
    ...unambiguous([...regions.flatMap(officesOf), ...itemsOf(catalogue)]),
    ...[...catalogue.items.values()].map(({ id, name }): Pair => [id, name.en]),
  ])
}

type Pair = readonly [zh: string, en: string]

/** A trade that two regions put differently in English is the same trade: either wording will do. */
function tradesOf({ industries }: Region): Pair[] {
  return [...industries.values()].map(({ name, nameEn }) => [name, nameEn])
}

function itemsOf({ items }: Catalogue): Pair[] {
  return [...items.values()].flatMap(({ name, certificate }): Pair[] => [
    [certificate, name.en],
    [name.zh, name.en],
  ])
}

function officesOf({ plan }: Region): Pair[] {
  const { name, certificate, departments, leadDepartment } = plan
  const lead = departments.find(({ id }) => id === leadDepartment)
  return [
    [name.zh, name.en],
    [certificate.name.zh, certificate.name.en],
    [certificate.issuerOnFace, lead?.nameEn ?? certificate.issuerOnFace],
    ...departments.flatMap((one): Pair[] => [
      [`${plan.region}/${one.id}`, one.nameEn],
      ...[one.name, ...one.printedAs].map((zh): Pair => [zh, one.nameEn]),
    ]),
  ]
}

/** Only what means one thing wherever it is printed. */
function unambiguous(pairs: readonly Pair[]): Pair[] {
  const said = Map.groupBy(pairs, ([zh]) => zh)
  return [...said.values()].flatMap((all) =>
    new Set(all.map(([, en]) => en)).size === 1 ? all.slice(0, 1) : [],
  )
}
