import type { Catalogue } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { leavesOf, type ConditionLeaf } from '../evaluate.ts'
import type { Finding } from '../finding.ts'
import type { Known } from './known.ts'
import { checkPossible } from './possible.ts'
import { meant, type Path, type Say } from './unknown.ts'

export type Answerable = ReadonlyMap<string, Known>

/** The questions of the guidance, as conditions may ask for them. */
export function questionsOf(catalogue: Catalogue): Map<string, Known> {
  return new Map(
    [...catalogue.questions.values()].map((question) => [
      question.id,
      {
        kind: question.type,
        values: question.options?.map(({ value }) => value),
        min: question.min,
        max: question.max,
      },
    ]),
  )
}

const KINDS: Readonly<Record<string, Known['kind']>> = {
  boolean: 'boolean',
  integer: 'number',
  decimal: 'number',
  area: 'number',
  select: 'choice',
  multiselect: 'choices',
}

/** The boxes of the form, as conditions may look at them. */
export function boxesOf(catalogue: Catalogue): Map<string, Known> {
  return new Map(
    [...catalogue.elements.values()].map((element) => [
      element.id,
      {
        kind: KINDS[element.type] ?? 'other',
        values: element.options,
        min: element.min,
        max: element.max,
      },
    ]),
  )
}

/**
 * Every answer the condition asks for can be given and can have the value it is compared with, and
 * the condition does not come out the same whatever they are.
 */
export function checkCondition(
  condition: Condition,
  known: Answerable,
  at: Path,
  say: Say,
): Finding[] {
  const wrong = leavesOf(condition).flatMap((leaf) => {
    const answer = known.get(leaf.name)
    if (!answer) {
      const hint = meant(leaf.name, known.keys())
      const zh = `条件问到的“${leaf.name}”没有人能回答${hint.zh}`
      const en = `the condition asks for "${leaf.name}", which nobody can answer${hint.en}`
      return [say('error', 'ANSWER_UNKNOWN', at, zh, en)]
    }
    const wrong = wrongValue(leaf, answer)
    if (!wrong) return []
    const [zh, en] = [`“${leaf.name}”${wrong.zh}`, `"${leaf.name}" ${wrong.en}`]
    return [say('error', 'ANSWER_IMPOSSIBLE', at, zh, en)]
  })
  return wrong.length > 0 ? wrong : checkPossible(condition, known, at, say)
}

const FITS: Readonly<Record<ConditionLeaf['operator'], readonly Known['kind'][]>> = {
  is: ['boolean', 'number', 'choice', 'other'],
  includes: ['choices', 'other'],
  atMost: ['number', 'other'],
  atLeast: ['number', 'other'],
  below: ['number', 'other'],
  above: ['number', 'other'],
}

function wrongValue(
  { operator, value }: ConditionLeaf,
  { kind, values }: Known,
): { zh: string; en: string } | undefined {
  if (!FITS[operator].includes(kind)) {
    return { zh: `是 ${kind}，不能用 ${operator}`, en: `is a ${kind}; ${operator} does not fit it` }
  }
  if (kind === 'boolean' && typeof value !== 'boolean') {
    return { zh: '只能是 true 或 false', en: 'can only be true or false' }
  }
  if (values && typeof value === 'string' && !values.includes(value)) {
    return {
      zh: `没有选项 ${value}（有 ${values.join('、')}）`,
      en: `has no option ${value} (there are ${values.join(', ')})`,
    }
  }
  return undefined
}
