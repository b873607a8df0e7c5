import { namesIn, type Answers, type Trigger } from '../../catalogue/core/index.ts'
import type { Bilingual } from '#kernel/bilingual.ts'
import { support } from './flip.ts'
import type { Place, Program } from './program.ts'
import type { ItemState, Reason } from './result.ts'
import type { ItemRule } from './rules.ts'

/** One answer of the owner that a state rests on. */
export type Fact = NonNullable<Reason['answer']>

/** Why the item of this rule is in this state, never without a reason. */
export function reasonsFor(
  program: Program,
  position: number,
  state: ItemState,
  answers: Answers,
): Reason[] {
  const rule = program.rules[position]
  const place = program.places[position]
  if (!rule || !place) return []
  const facts = factsOf(place, answers)
  switch (state) {
    case 'required':
      return whyRequired(program, rule, facts)
    case 'notNeeded':
      return whyNotNeeded(program, rule, facts, answers)
    case 'undecided':
      return whyUndecided(program, rule, place, answers)
    case 'optional':
      return [{ rule: OPTIONAL, answer: null, basis: rowBasis(program, rule) }]
  }
}

const OPTIONAL: Bilingual = {
  zh: '方案列为按需办理，没有规则要求办理，可以自愿选办',
  en: 'The plan lists it as needed; no rule demands it, you may add it',
}

function factsOf(place: Place, answers: Answers): Fact[] {
  if (!('table' in place)) return []
  return support(place.table, place.index, place.table.at(answers)).flatMap((i) => {
    const question = place.table.domains[i]?.question.id
    const value = question && answers[question]
    return question && value !== undefined ? [{ question, value }] : []
  })
}

function whyRequired(program: Program, rule: ItemRule, facts: readonly Fact[]): Reason[] {
  const own = rule.instead?.by ?? rule.trigger
  const byRow: Reason[] = rule.byRow
    ? [{ rule: rowRule(rule), answer: null, basis: rowBasis(program, rule) }]
    : []
  const byOwn = own ? because(own.because, own, facts) : []
  // the other facts are those that keep an alternative from standing in its place
  const rest = facts.filter(({ question }) => !byOwn.some((r) => r.answer?.question === question))
  const kept = rest.flatMap((fact): Reason[] => {
    const other = rule.displacedBy.find(({ when }) => namesIn(when).includes(fact.question))
    const by = other ?? rule.trigger
    if (!by) return []
    const text = other ? notTheCase(program, other) : by.because
    return [{ rule: text, answer: fact, basis: by.basis }]
  })
  const law = rule.row?.override
  const changed: Reason[] = law ? [{ rule: law.reason, answer: null, basis: law.source }] : []
  return [...byRow, ...byOwn, ...kept, ...changed]
}

function whyNotNeeded(
  program: Program,
  rule: ItemRule,
  facts: readonly Fact[],
  answers: Answers,
): Reason[] {
  const other = rule.displacedBy.find((by) => standsIn(program, by, answers))
  if (other) {
    const certificate = certificateOf(program, other)
    const text = {
      zh: `改办“${certificate}”：${other.because.zh}`,
      en: `${nameEnOf(program, other)} takes its place: ${other.because.en}`,
    }
    return because(text, other, facts)
  }
  const own = rule.instead?.by ?? rule.trigger
  if (!own) return [{ rule: SPARE, answer: null, basis: rowBasis(program, rule) }]
  const base = rule.trigger ?? own
  const text = (by: Trigger): Bilingual => ({
    zh: `不属于“${by.because.zh}”的情形`,
    en: `Not the case: ${by.because.en}`,
  })
  if (facts.length === 0) return [{ rule: text(own), answer: null, basis: own.basis }]
  return facts.map((fact) => {
    const by = namesIn(own.when).includes(fact.question) ? own : base
    return { rule: text(by), answer: fact, basis: by.basis }
  })
}

const SPARE: Bilingual = {
  zh: '同一行的几个证件只取其一，已由另一个满足',
  en: 'Of the certificates in this row one is enough, and another is taken',
}

function whyUndecided(program: Program, rule: ItemRule, place: Place, answers: Answers): Reason[] {
  const by = rule.instead?.by ?? rule.trigger ?? rule.displacedBy[0]
  const basis = by?.basis ?? rowBasis(program, rule)
  const pending = 'table' in place ? pendingOf(place, answers) : []
  return pending.map(({ zh, en }) => ({
    rule: { zh: `还要看：${zh}`, en: `It still depends on: ${en}` },
    answer: null,
    basis,
  }))
}

/** The open questions that the item's condition looks at. */
function pendingOf(
  { table, index }: Extract<Place, { table: unknown }>,
  answers: Answers,
): Bilingual[] {
  const condition = table.conditions[index]
  const names = condition === undefined ? [] : namesIn(condition)
  const partial = table.at(answers)
  return table.domains.flatMap(({ question }, i) =>
    names.includes(question.id) && table.digit(partial, i) === 0 ? [question.text] : [],
  )
}

/** One reason per answer that the trigger looks at; one without an answer when it looks at none. */
function because(rule: Bilingual, { when, basis }: Trigger, facts: readonly Fact[]): Reason[] {
  const own = facts.filter(({ question }) => namesIn(when).includes(question))
  if (own.length === 0) return [{ rule, answer: null, basis }]
  return own.map((answer) => ({ rule, answer, basis }))
}

function standsIn(program: Program, by: Trigger, answers: Answers): boolean {
  const position = program.rules.findIndex(({ instead }) => instead?.by === by)
  const place = program.places[position]
  if (!place) return false
  if ('settled' in place) return place.settled === true
  return place.table.value(place.table.at(answers), place.index) === true
}

function notTheCase(program: Program, by: Trigger): Bilingual {
  return {
    zh: `不能改办“${certificateOf(program, by)}”：不属于“${by.because.zh}”的情形`,
    en: `${nameEnOf(program, by)} does not apply, this is not the case: ${by.because.en}`,
  }
}

function certificateOf({ catalogue }: Program, { item }: Trigger): string {
  return catalogue.items.get(item)?.certificate ?? item
}

function nameEnOf({ catalogue }: Program, { item }: Trigger): string {
  return catalogue.items.get(item)?.name.en ?? item
}

function rowRule({ row }: ItemRule): Bilingual {
  if (row?.requirement)
    return {
      zh: `方案附件写明“${row.requirement}”`,
      en: 'The plan’s annex says it must be obtained',
    }
  return {
    zh: '方案附件列明，本行业必须取得',
    en: 'The plan’s annex lists it, and this trade cannot do without',
  }
}

function rowBasis({ industry, region }: Program, { row }: ItemRule): string {
  const annex = row?.annex ?? industry.source.section
  return `${region.plan.documentNo}${annex}第${industry.no}项“${industry.name}”`
}
