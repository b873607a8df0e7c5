import type { Catalogue } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { RegionCode } from '../ids.ts'
import type { AnnexRow, Industry } from '../plan.ts'
import type { Question, Trigger } from '../question.ts'
import { boxesOf, checkCondition, questionsOf } from './conditions.ts'
import { industryNames, undecided, unknown, type Say } from './unknown.ts'

export function checkQuestions(catalogue: Catalogue): Finding[] {
  return [...catalogue.questions.values()].flatMap((question: Question) => {
    const say = findingIn('question', question.id)
    const { type, options = [], unit } = question
    const choice = [
      '选择题至少要有两个选项（options）',
      'a choice needs at least two options',
    ] as const
    const number = ['数字要写单位（unit）', 'a number needs its unit'] as const
    return [
      ...(type === 'choice' && options.length < 2
        ? [say('error', 'CHOICE_WITHOUT_OPTIONS', ['type'], ...choice)]
        : []),
      ...(type === 'number' && unit === null
        ? [say('error', 'NUMBER_WITHOUT_UNIT', ['type'], ...number)]
        : []),
    ]
  })
}

export function checkTriggers(catalogue: Catalogue): Finding[] {
  const names = industryNames(catalogue)
  const questions = questionsOf(catalogue)
  return catalogue.triggers.flatMap((trigger, index) => {
    const say = findingIn('trigger', String(index))
    const { item, insteadOf, industries = [], regions = [], when } = trigger
    return [
      ...unknown('item', item, catalogue.items, ['item'], say),
      ...(insteadOf ? unknown('item', insteadOf, catalogue.items, ['insteadOf'], say) : []),
      ...industries.flatMap((name, i) => unknown('industry', name, names, ['industries', i], say)),
      ...regions.flatMap((code, i) =>
        unknown('region', code, catalogue.regions, ['regions', i], say),
      ),
      ...checkCondition(when, questions, ['when'], say),
      ...checkDecidable(catalogue, trigger, say),
    ]
  })
}

/** An item that may stand in another's place needs a deciding department wherever that happens. */
function checkDecidable(catalogue: Catalogue, trigger: Trigger, say: Say): Finding[] {
  const { item, insteadOf } = trigger
  if (insteadOf === undefined) return []
  return [...catalogue.regions.values()].flatMap(({ plan, industries }) => {
    const happens = [...industries.values()].some(
      (industry) =>
        concerns(trigger, plan.region, industry) &&
        industry.rows.some(({ items }) => items.includes(insteadOf)),
    )
    return happens ? undecided(catalogue, plan, item, ['item'], say) : []
  })
}

function concerns(trigger: Trigger, region: RegionCode, industry: Industry): boolean {
  return (
    (trigger.regions?.includes(region) ?? true) &&
    (trigger.industries?.includes(industry.name) ?? true)
  )
}

/**
 * A row that is not simply required needs a trigger that says when it is needed, and of several
 * alternatives all but one need a trigger that chooses them; else the guidance would be guessing.
 */
export function checkRowsCanBeDecided(catalogue: Catalogue): Finding[] {
  return [...catalogue.regions.values()].flatMap(({ plan, industries }) =>
    [...industries.values()].flatMap((industry) => {
      const say = findingIn('industry', `${plan.region}/${industry.code}`)
      const triggered = new Set<string>(
        catalogue.triggers
          .filter((trigger) => concerns(trigger, plan.region, industry))
          .map(({ item }) => item),
      )
      return industry.rows.flatMap((row, r) => checkRowDecided(row, r, triggered, say))
    }),
  )
}

function checkRowDecided(
  row: AnnexRow,
  r: number,
  triggered: ReadonlySet<string>,
  say: Say,
): Finding[] {
  const name = row.certificates.join(' / ')
  const chosen = row.items.filter((item) => triggered.has(item)).length
  const at = ['rows', r, 'items']
  if (row.items.length > 1 && chosen < row.items.length - 1) {
    return [
      say(
        'error',
        'ALTERNATIVES_WITHOUT_TRIGGER',
        at,
        `“${name}”几项取一，但 triggers.yaml 没有写怎样选`,
        `"${name}" is one of several, but triggers.yaml does not say how to choose`,
      ),
    ]
  }
  if (row.items.length === 1 && chosen === 0 && row.reading !== 'required') {
    return [
      say(
        'warning',
        'ROW_WITHOUT_TRIGGER',
        at,
        `“${name}”按需办理，但 triggers.yaml 没有写什么时候需要`,
        `"${name}" is as needed, but triggers.yaml does not say when`,
      ),
    ]
  }
  return []
}

/** `visibleWhen` of a box and `when` of a material look at boxes and at answers of the guidance. */
export function checkFormConditions(catalogue: Catalogue): Finding[] {
  const known = new Map([...questionsOf(catalogue), ...boxesOf(catalogue)])
  return [
    ...[...catalogue.elements.values()].flatMap(({ id, visibleWhen = true }) =>
      checkCondition(visibleWhen, known, ['visibleWhen'], findingIn('element', id)),
    ),
    ...[...catalogue.items.values()].flatMap((item) =>
      item.materials.flatMap(({ when = true }, i) =>
        checkCondition(when, known, ['materials', i, 'when'], findingIn('item', item.id)),
      ),
    ),
  ]
}
