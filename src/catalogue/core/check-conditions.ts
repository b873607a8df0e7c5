import type { Catalogue } from './catalogue.ts'
import { industryNames, meant } from './check-regions.ts'
import { leavesOf, type Condition } from './condition.ts'
import { findingIn, type Finding } from './finding.ts'
import type { ItemId, RegionCode } from './ids.ts'
import type { Industry } from './plan.ts'
import type { Question, Trigger } from './question.ts'

export function checkConditions(catalogue: Catalogue): Finding[] {
  return [
    ...checkQuestions(catalogue),
    ...catalogue.triggers.flatMap((trigger, index) => checkTrigger(catalogue, trigger, index)),
    ...checkRowsCanBeDecided(catalogue),
    ...checkFormConditions(catalogue),
  ]
}

/** What a name in a condition stands for: which kind of answer, and which values it can have. */
interface Known {
  readonly kind: 'boolean' | 'number' | 'choice' | 'choices' | 'other'
  readonly values?: readonly string[] | undefined
}

function checkCondition(
  condition: Condition,
  known: ReadonlyMap<string, Known>,
  say: (code: string, zh: string, en: string) => Finding,
): Finding[] {
  return leavesOf(condition).flatMap((leaf) => {
    const answer = known.get(leaf.name)
    if (!answer) {
      const hint = meant(leaf.name, known.keys())
      return [
        say(
          'ANSWER_UNKNOWN',
          `条件问到的“${leaf.name}”没有人能回答${hint.zh}`,
          `the condition asks for "${leaf.name}", which nobody can answer${hint.en}`,
        ),
      ]
    }
    const wrong = wrongValue(leaf, answer)
    return wrong
      ? [say('ANSWER_IMPOSSIBLE', `“${leaf.name}”${wrong.zh}`, `"${leaf.name}" ${wrong.en}`)]
      : []
  })
}

function wrongValue(
  { operator, value }: ReturnType<typeof leavesOf>[number],
  { kind, values }: Known,
): { zh: string; en: string } | undefined {
  if (kind === 'other') return undefined
  const asNumber = ['atMost', 'atLeast', 'below', 'above'].includes(operator)
  if (asNumber !== (kind === 'number') && !(kind === 'number' && operator === 'is')) {
    return { zh: `是 ${kind}，不能用 ${operator}`, en: `is a ${kind}; ${operator} does not fit it` }
  }
  if (operator === 'includes' && kind !== 'choices') {
    return {
      zh: '不是多选，不能用 includes',
      en: 'is no multiple choice; includes does not fit it',
    }
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

function questionsKnown(catalogue: Catalogue): Map<string, Known> {
  return new Map(
    [...catalogue.questions.values()].map((question) => [
      question.id,
      { kind: question.type, values: question.options?.map(({ value }) => value) },
    ]),
  )
}

function elementsKnown(catalogue: Catalogue): Map<string, Known> {
  const kinds: Record<string, Known['kind']> = {
    boolean: 'boolean',
    integer: 'number',
    decimal: 'number',
    area: 'number',
    select: 'choice',
    multiselect: 'choices',
  }
  return new Map(
    [...catalogue.elements.values()].map((element) => [
      element.id,
      { kind: kinds[element.type] ?? 'other', values: element.options },
    ]),
  )
}

function checkQuestions(catalogue: Catalogue): Finding[] {
  const asked = new Set(catalogue.triggers.flatMap(({ when }) => leavesOf(when).map((l) => l.name)))
  for (const item of catalogue.items.values()) {
    for (const { when } of item.materials) {
      if (when !== undefined) leavesOf(when).forEach(({ name }) => asked.add(name))
    }
  }
  return [...catalogue.questions.values()].flatMap((question: Question) => {
    const say = findingIn('question', question.id)
    const found: Finding[] = []
    if (question.type === 'choice' && (question.options?.length ?? 0) < 2) {
      found.push(
        say(
          'error',
          'CHOICE_WITHOUT_OPTIONS',
          ['type'],
          '选择题至少要有两个选项（options）',
          'a choice needs at least two options',
        ),
      )
    }
    if (question.type === 'number' && question.unit === null) {
      found.push(
        say(
          'error',
          'NUMBER_WITHOUT_UNIT',
          ['type'],
          '数字要写单位（unit）',
          'a number needs its unit',
        ),
      )
    }
    if (!asked.has(question.id)) {
      found.push(
        say(
          'warning',
          'QUESTION_UNUSED',
          ['id'],
          '没有一个条件用到这个问题，不会问到',
          'no condition uses this question; it is never asked',
        ),
      )
    }
    return found
  })
}

function checkTrigger(catalogue: Catalogue, trigger: Trigger, index: number): Finding[] {
  const say = findingIn('trigger', String(index))
  const found: Finding[] = []
  for (const key of ['item', 'insteadOf'] as const) {
    const item = trigger[key]
    if (item === undefined || catalogue.items.has(item)) continue
    const hint = meant(item, catalogue.items.keys())
    found.push(
      say(
        'error',
        'ITEM_UNKNOWN',
        [key],
        `没有事项 ${item}${hint.zh}`,
        `there is no item ${item}${hint.en}`,
      ),
    )
  }
  const names = industryNames(catalogue)
  trigger.industries?.forEach((name, i) => {
    if (names.has(name)) return
    const hint = meant(name, names)
    found.push(
      say(
        'error',
        'INDUSTRY_UNKNOWN',
        ['industries', i],
        `没有行业“${name}”${hint.zh}`,
        `no annex lists the industry ${name}${hint.en}`,
      ),
    )
  })
  trigger.regions?.forEach((region, i) => {
    if (catalogue.regions.has(region as RegionCode)) return
    found.push(
      say(
        'error',
        'REGION_UNKNOWN',
        ['regions', i],
        `没有行政区划 ${region}`,
        `there is no region ${region}`,
      ),
    )
  })
  found.push(
    ...checkCondition(trigger.when, questionsKnown(catalogue), (code, zh, en) =>
      say('error', code, ['when'], zh, en),
    ),
  )
  return [...found, ...checkDecidable(catalogue, trigger, say)]
}

/** An item that may stand in another's place needs a deciding department wherever that happens. */
function checkDecidable(
  catalogue: Catalogue,
  trigger: Trigger,
  say: ReturnType<typeof findingIn>,
): Finding[] {
  const { item, insteadOf } = trigger
  if (insteadOf === undefined || !catalogue.items.has(item)) return []
  return [...catalogue.regions.values()].flatMap(({ plan, industries }) => {
    if (plan.departments.some(({ items }) => items.includes(item))) return []
    const happens = [...industries.values()].some(
      (industry) =>
        concerns(trigger, plan.region, industry) &&
        industry.rows.some(({ items }) => items.includes(insteadOf)),
    )
    if (!happens) return []
    return [
      say(
        'error',
        'DEPARTMENT_MISSING',
        ['item'],
        `${plan.name.zh}的 plan.yaml 没有写由哪个部门审批 ${item}`,
        `the plan of ${plan.name.en} does not say which department decides ${item}`,
      ),
    ]
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
function checkRowsCanBeDecided(catalogue: Catalogue): Finding[] {
  const found: Finding[] = []
  for (const { plan, industries } of catalogue.regions.values()) {
    for (const industry of industries.values()) {
      const say = findingIn('industry', `${plan.region}/${industry.code}`)
      const triggered = (item: ItemId): boolean =>
        catalogue.triggers.some(
          (trigger) => trigger.item === item && concerns(trigger, plan.region, industry),
        )
      industry.rows.forEach((row, r) => {
        if (!row.applied || row.items.length === 0) return
        const name = row.certificates.join(' / ')
        if (row.items.filter(triggered).length < row.items.length - 1) {
          found.push(
            say(
              'error',
              'ALTERNATIVES_WITHOUT_TRIGGER',
              ['rows', r, 'items'],
              `“${name}”几项取一，但 triggers.yaml 没有写怎样选`,
              `"${name}" is one of several, but triggers.yaml does not say how to choose`,
            ),
          )
        }
        if (row.reading !== 'required' && row.items.length === 1 && !row.items.some(triggered)) {
          found.push(
            say(
              'warning',
              'ROW_WITHOUT_TRIGGER',
              ['rows', r, 'items'],
              `“${name}”按需办理，但 triggers.yaml 没有写什么时候需要`,
              `"${name}" is as needed, but triggers.yaml does not say when`,
            ),
          )
        }
      })
    }
  }
  return found
}

/** `visibleWhen` looks at boxes of the form; `when` of a material at boxes and answers. */
function checkFormConditions(catalogue: Catalogue): Finding[] {
  const boxes = elementsKnown(catalogue)
  const boxesAndAnswers = new Map([...questionsKnown(catalogue), ...boxes])
  const found: Finding[] = []
  for (const element of catalogue.elements.values()) {
    if (element.visibleWhen === undefined) continue
    const say = findingIn('element', element.id)
    found.push(
      ...checkCondition(element.visibleWhen, boxesAndAnswers, (code, zh, en) =>
        say('error', code, ['visibleWhen'], zh, en),
      ),
    )
  }
  for (const item of catalogue.items.values()) {
    const say = findingIn('item', item.id)
    item.materials.forEach(({ when }, i) => {
      if (when === undefined) return
      found.push(
        ...checkCondition(when, boxesAndAnswers, (code, zh, en) =>
          say('error', code, ['materials', i, 'when'], zh, en),
        ),
      )
    })
  }
  return found
}
