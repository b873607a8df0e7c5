import {
  namesIn,
  type Catalogue,
  type Condition,
  type Industry,
  type IndustryCode,
  type QuestionId,
  type Region,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import { invariant } from '#kernel/invariant.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { domainOf } from './domain.ts'
import { effectiveRows, industryOf, overridesInForce, regionOf, type EffectiveRow } from './rows.ts'
import { rulesOf, type ItemRule } from './rules.ts'
import { Table } from './table.ts'

/** Where a rule's condition is decided: a table (by its number) and a position in it, or at once. */
export type Place =
  | { readonly table: Table; readonly number: number; readonly index: number }
  | { readonly settled: boolean | null }

/** The guidance of one industry, compiled once per catalogue: what a step looks up. */
export interface Program {
  readonly catalogue: Catalogue
  readonly region: Region
  readonly industry: Industry
  readonly rows: readonly EffectiveRow[]
  readonly rules: readonly ItemRule[]
  /** By position of the rule. */
  readonly places: readonly Place[]
  /** Sets of questions that do not hang together, in annex order: their numbers of questions add up. */
  readonly tables: readonly Table[]
}

/** The programs of one industry by the law in force, and the one that was asked for last. */
interface Shelf {
  readonly byLaw: Map<string, Program>
  last?: { readonly today: PlainDate; readonly program: Program }
}

const compiled = new WeakMap<Catalogue, Map<RegionCode, Map<IndustryCode, Shelf>>>()

/** The compiled guidance of an industry on a day; days with the same law in force share it. */
export function programOf(
  catalogue: Catalogue,
  regionCode: RegionCode,
  industryCode: IndustryCode,
  today: PlainDate,
): Program {
  const shelf = shelfOf(catalogue, regionCode, industryCode)
  if (shelf.last?.today === today) return shelf.last.program
  const region = regionOf(catalogue, regionCode)
  const industry = industryOf(region, industryCode)
  const laws = overridesInForce(catalogue, regionCode, industry, today)
  const key = laws.map(({ id }) => id).join(' ')
  const program = shelf.byLaw.get(key) ?? compile(catalogue, region, industry, today)
  shelf.byLaw.set(key, program)
  shelf.last = { today, program }
  return program
}

function shelfOf(catalogue: Catalogue, region: RegionCode, industry: IndustryCode): Shelf {
  const regions = compiled.get(catalogue) ?? new Map<RegionCode, Map<IndustryCode, Shelf>>()
  compiled.set(catalogue, regions)
  const industries = regions.get(region) ?? new Map<IndustryCode, Shelf>()
  regions.set(region, industries)
  const shelf = industries.get(industry) ?? { byLaw: new Map<string, Program>() }
  industries.set(industry, shelf)
  return shelf
}

function compile(
  catalogue: Catalogue,
  region: Region,
  industry: Industry,
  today: PlainDate,
): Program {
  const rows = effectiveRows(catalogue, region.plan.region, industry.code, today)
  const rules = rulesOf(catalogue, region, industry, rows)
  return { catalogue, region, industry, rows, rules, ...solve(catalogue, rules) }
}

/** One table for each set of rules that hang together by their questions. */
function solve(
  catalogue: Catalogue,
  rules: readonly ItemRule[],
): Pick<Program, 'places' | 'tables'> {
  const conditions = rules.map(({ condition }) => condition)
  const groups = connected(conditions.map((c) => (c === null ? [] : namesIn(c))))
  const places: Place[] = conditions.map((c) => ({ settled: typeof c === 'boolean' ? c : null }))
  const tables = groups.map(({ members, names }, number) => {
    const own = members.map((rule) => conditions[rule] ?? false)
    const table = new Table(
      names.map((name) => domainFor(catalogue, name, own)),
      own,
    )
    members.forEach((rule, index) => (places[rule] = { table, number, index }))
    return table
  })
  return { places, tables }
}

function domainFor(catalogue: Catalogue, name: string, conditions: readonly Condition[]) {
  const question = catalogue.questions.get(name as QuestionId)
  invariant(question, `question ${name} of the triggers is in questions.yaml`)
  return domainOf(question, conditions)
}

interface Group {
  members: number[]
  names: string[]
}

/** Rules that share a question, directly or through others, belong together. */
function connected(namesOfRule: readonly (readonly string[])[]): Group[] {
  const groups: Group[] = []
  namesOfRule.forEach((names, rule) => {
    if (names.length === 0) return
    const met = groups.filter((group) => group.names.some((name) => names.includes(name)))
    const [home = { members: [], names: [] }, ...others] = met
    if (met.length === 0) groups.push(home)
    for (const group of others) {
      home.members.push(...group.members)
      home.names.push(...group.names)
      groups.splice(groups.indexOf(group), 1)
    }
    home.members.push(rule)
    home.names.push(...names.filter((name) => !home.names.includes(name)))
  })
  return groups.map(({ members, names }) => ({ members: members.toSorted((a, b) => a - b), names }))
}
