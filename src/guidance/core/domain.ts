import type { Answer, Condition, Question } from '../../catalogue/core/index.ts'
import type { Bilingual } from '#kernel/bilingual.ts'

/**
 * The answers to one question, sorted into the few classes that the conditions of an industry can
 * tell apart: yes / no, one per option, or the ranges between the thresholds of a number.
 */
export interface Domain {
  readonly question: Question
  /** One answer of each class; its position is the class. */
  readonly samples: readonly Answer[]
  readonly labels: readonly Bilingual[]
  /** The class of an answer; -1 when it is not an answer to this question. */
  readonly classOf: (answer: Answer) => number
}

/** `after`: the value itself belongs below the cut (≤, >); otherwise above it (<, ≥). */
interface Cut {
  readonly at: number
  readonly after: boolean
}

export function domainOf(question: Question, conditions: readonly Condition[]): Domain {
  if (question.type === 'boolean') return booleanDomain(question)
  if (question.type === 'choice') return choiceDomain(question)
  return numberDomain(question, conditions)
}

function booleanDomain(question: Question): Domain {
  return {
    question,
    samples: [true, false],
    labels: [
      { zh: '是', en: 'yes' },
      { zh: '否', en: 'no' },
    ],
    classOf: (answer) => (answer === true ? 0 : answer === false ? 1 : -1),
  }
}

function choiceDomain(question: Question): Domain {
  const options = question.options ?? []
  const values = options.map(({ value }) => value)
  const classes = new Map(values.map((value, i) => [value, i]))
  return {
    question,
    samples: values,
    labels: options.map(({ label }) => label),
    classOf: (answer) => (typeof answer === 'string' ? (classes.get(answer) ?? -1) : -1),
  }
}

function numberDomain(question: Question, conditions: readonly Condition[]): Domain {
  const { min = -Infinity, max = Infinity, unit } = question
  const cuts = conditions
    .flatMap((condition) => cutsIn(condition, question.id))
    .filter(({ at, after }) => (after ? at >= min && at < max : at > min && at <= max))
    .toSorted((a, b) => a.at - b.at || Number(a.after) - Number(b.after))
    .filter((cut, i, sorted) => cut.at !== sorted[i - 1]?.at || cut.after !== sorted[i - 1]?.after)
  const ranges = [null, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? null }))
  return {
    question,
    samples: ranges.map(({ from, to }) => sampleBetween(from, to, min, max)),
    labels: ranges.map(({ from, to }) => labelBetween(from, to, unit ?? '')),
    classOf: (answer) => {
      if (typeof answer !== 'number' || !(answer >= min && answer <= max)) return -1
      if (!Number.isFinite(answer)) return -1
      let below = 0
      for (const { at, after } of cuts) if (after ? answer > at : answer >= at) below += 1
      return below
    },
  }
}

/** Every threshold that a condition sets on that number. */
function cutsIn(condition: Condition, name: string): Cut[] {
  if (typeof condition === 'boolean') return []
  if ('all' in condition) return condition.all.flatMap((part) => cutsIn(part, name))
  if ('any' in condition) return condition.any.flatMap((part) => cutsIn(part, name))
  if ('not' in condition) return cutsIn(condition.not, name)
  if ('atMost' in condition && condition.atMost === name)
    return [{ at: condition.value, after: true }]
  if ('above' in condition && condition.above === name)
    return [{ at: condition.value, after: true }]
  if ('below' in condition && condition.below === name)
    return [{ at: condition.value, after: false }]
  if ('atLeast' in condition && condition.atLeast === name)
    return [{ at: condition.value, after: false }]
  if ('is' in condition && condition.is === name && typeof condition.value === 'number')
    return [
      { at: condition.value, after: false },
      { at: condition.value, after: true },
    ]
  return []
}

function sampleBetween(from: Cut | null, to: Cut | null, min: number, max: number): number {
  if (to?.after) return to.at
  if (from && !from.after) return from.at
  if (from && to) return (from.at + to.at) / 2
  if (from) return Math.min(max, from.at + Math.max(1, Math.round(from.at / 3)))
  if (to) return Math.max(min, to.at - Math.max(1, Math.round(to.at / 3)))
  return Number.isFinite(min) ? min : 0
}

function labelBetween(from: Cut | null, to: Cut | null, unit: string): Bilingual {
  const low = from && { zh: from.after ? `超过 ${from.at}` : `不少于 ${from.at}` }
  const high = to && { zh: to.after ? `不超过 ${to.at}` : `不到 ${to.at}` }
  const lowEn = from && `${from.after ? 'more than' : 'at least'} ${from.at}`
  const highEn = to && `${to.after ? 'at most' : 'less than'} ${to.at}`
  const suffix = unit && ` ${unit}`
  const zh = [low?.zh, high?.zh].filter(Boolean).join('、')
  const en = [lowEn, highEn].filter(Boolean).join(' and ')
  return zh ? { zh: zh + suffix, en: en + suffix } : { zh: '任意', en: 'any' }
}
