import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { LogicEngine } from 'json-logic-engine'
import type { Condition } from '../src/catalogue/core/index.ts'
import { guide } from '../src/guidance/core/index.ts'
import { holding } from '../src/guidance/core/guide.ts'
import type { Program } from '../src/guidance/core/program.ts'
import { Steps } from '../src/guidance/core/steps.ts'
import { catalogue, moments, openRules, today, type Moment } from './guidance-cases.ts'
import { perSecond, race, type Ratio } from './rounds.ts'

/**
 * 一问引导 against two rule engines that are in wide use, over the same rules and the same moments of
 * the same ways through the questions. A full step of ours (every item's state, the reasons, what
 * would turn it over, the next question, the totals) races json-rules-engine's bare decision; our
 * bare decision races json-logic-engine's compiled rules.
 */
export default async function bench(): Promise<Ratio[]> {
  const way = moments(4)
  const engines = new Map<Program, Engine>()
  const compiled = new Map<Program, readonly Rule[]>()
  for (const { program } of way) {
    if (engines.has(program)) continue
    engines.set(program, rulesEngine(program))
    compiled.set(program, compiledRules(program))
  }
  await agree(way, engines, compiled)

  const step = await race(
    (times) => repeat(way, times, (moment) => guide(inputOf(moment)).items.length),
    async (times) => {
      let sum = 0
      for (let i = 0; i < times; i++) {
        const { program, answers } = at(way, i)
        const { events } = await engines.get(program)!.run({ ...answers })
        sum += events.length
      }
      return sum
    },
  )
  const bare = await race(
    (times) => repeat(way, times, ({ program, answers }) => holding(program, answers)),
    (times) =>
      repeat(way, times, ({ program, answers }) => {
        let met = 0
        for (const { holds } of compiled.get(program)!) if (holds(answers) === true) met += 1
        return met
      }),
  )
  // what the same step costs when nothing of it was said before
  const anew = await race(
    (times) =>
      repeat(way, times, ({ program, answers }) => new Steps(program).at(answers).items.length),
    (times) => repeat(way, times, (moment) => guide(inputOf(moment)).items.length),
  )
  const over = `${way.length} moments of ${engines.size} industries`
  return [
    {
      name: 'guidance step / json-rules-engine decision',
      ratio: step.ratio,
      floor: 20,
      detail: `${perSecond(step.ours)} (said for the first time ${perSecond(anew.ours)}) against ${perSecond(step.theirs)}, ${over}`,
    },
    {
      name: 'guidance decision / json-logic-engine compiled',
      ratio: bare.ratio,
      floor: 0.5,
      detail: `${perSecond(bare.ours)} against ${perSecond(bare.theirs)}, ${over}`,
    },
  ]
}

interface Rule {
  readonly name: string
  readonly holds: (answers: unknown) => unknown
}

const inputOf = ({ program, answers }: Moment) => ({
  catalogue,
  region: program.region.plan.region,
  industry: program.industry.code,
  answers,
  today,
})

function at(way: readonly Moment[], i: number): Moment {
  return way[i % way.length]!
}

function repeat(way: readonly Moment[], times: number, work: (moment: Moment) => number): number {
  let sum = 0
  for (let i = 0; i < times; i++) sum += work(at(way, i))
  return sum
}

/** At the end of each way all three say the same: the race is over the same rules. */
async function agree(
  way: readonly Moment[],
  engines: ReadonlyMap<Program, Engine>,
  compiled: ReadonlyMap<Program, readonly Rule[]>,
): Promise<void> {
  for (const moment of way) {
    const { program, answers } = moment
    const asked = program.tables.flatMap(({ domains }) => domains)
    if (asked.some(({ question }) => answers[question.id] === undefined)) continue
    const rules = openRules(program).map(({ name }) => name)
    const result = guide(inputOf(moment))
    const ours = [...result.items, ...result.outside.map(({ id }) => ({ id, state: 'required' }))]
      .filter(({ id, state }) => state === 'required' && rules.includes(id))
      .map(({ id }) => id)
    const { events } = await engines.get(program)!.run({ ...answers })
    const theirs = events.map(({ type }) => type)
    const logic = compiled.get(program)!.filter(({ holds }) => holds(answers) === true)
    const said = [ours, theirs, logic.map(({ name }) => name)].map((ids) => ids.toSorted().join())
    if (new Set(said).size > 1) throw new Error(`the engines disagree: ${said.join(' | ')}`)
  }
}

function rulesEngine(program: Program): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const { name, condition } of openRules(program)) {
    const nested = forRulesEngine(condition)
    const conditions = 'fact' in nested ? { all: [nested] } : nested
    engine.addRule({ conditions: conditions as TopLevelCondition, event: { type: name } })
  }
  return engine
}

const OPERATORS = [
  ['atMost', 'lessThanInclusive', '<='],
  ['atLeast', 'greaterThanInclusive', '>='],
  ['below', 'lessThan', '<'],
  ['above', 'greaterThan', '>'],
  ['is', 'equal', '==='],
  ['includes', 'contains', 'in'],
] as const

function forRulesEngine(condition: Condition): object {
  if (typeof condition === 'boolean') return condition ? { all: [] } : { any: [] }
  if ('all' in condition) return { all: condition.all.map(forRulesEngine) }
  if ('any' in condition) return { any: condition.any.map(forRulesEngine) }
  if ('not' in condition) return { not: forRulesEngine(condition.not) }
  const { key, peer, value } = leaf(condition, 1)
  return { fact: key, operator: peer, value }
}

function compiledRules(program: Program): Rule[] {
  const engine = new LogicEngine()
  return openRules(program).map(({ name, condition }) => ({
    name,
    holds: engine.build(forLogic(condition)) as Rule['holds'],
  }))
}

function forLogic(condition: Condition): unknown {
  if (typeof condition === 'boolean') return condition
  if ('all' in condition) return { and: condition.all.map(forLogic) }
  if ('any' in condition) return { or: condition.any.map(forLogic) }
  if ('not' in condition) return { '!': forLogic(condition.not) }
  const { key, peer, value } = leaf(condition, 2)
  return { [peer]: [{ var: key }, value] }
}

function leaf(condition: object, column: 1 | 2): { key: string; peer: string; value: unknown } {
  const row = OPERATORS.find(([ours]) => ours in condition)!
  const { value } = condition as { value: unknown }
  return { key: String((condition as Record<string, unknown>)[row[0]]), peer: row[column], value }
}
