import type { Bilingual } from '#kernel/bilingual.ts'
import { unreachable } from '#kernel/never.ts'
import type { Catalogue } from './catalogue.ts'
import type { Condition } from './condition.ts'
import type { ElementId, QuestionId } from './ids.ts'

/** A condition as a sentence, over the questions and boxes it looks at. */
export function sayCondition(catalogue: Catalogue, condition: Condition): Bilingual {
  if (typeof condition === 'boolean')
    return condition ? { zh: '总是', en: 'always' } : { zh: '从不', en: 'never' }
  if ('all' in condition) return joined(catalogue, condition.all, '，且', ' and ')
  if ('any' in condition) return joined(catalogue, condition.any, '，或者', ' or ')
  if ('not' in condition) {
    const { zh, en } = sayCondition(catalogue, condition.not)
    return { zh: `不是（${zh}）`, en: `not (${en})` }
  }
  if ('is' in condition) return leaf(catalogue, condition.is, '为', 'is', condition.value)
  if ('includes' in condition)
    return leaf(catalogue, condition.includes, '包括', 'includes', condition.value)
  if ('atMost' in condition)
    return leaf(catalogue, condition.atMost, '不超过', 'is at most', condition.value)
  if ('atLeast' in condition)
    return leaf(catalogue, condition.atLeast, '不少于', 'is at least', condition.value)
  if ('below' in condition)
    return leaf(catalogue, condition.below, '小于', 'is below', condition.value)
  if ('above' in condition)
    return leaf(catalogue, condition.above, '大于', 'is above', condition.value)
  return unreachable(condition)
}

function joined(
  catalogue: Catalogue,
  parts: readonly Condition[],
  zh: string,
  en: string,
): Bilingual {
  const said = parts.map((part) => {
    const words = sayCondition(catalogue, part)
    const nested = typeof part === 'object' && ('all' in part || 'any' in part)
    return nested ? { zh: `（${words.zh}）`, en: `(${words.en})` } : words
  })
  return { zh: said.map((s) => s.zh).join(zh), en: said.map((s) => s.en).join(en) }
}

function leaf(
  catalogue: Catalogue,
  name: string,
  zh: string,
  en: string,
  value: boolean | number | string,
): Bilingual {
  const question = catalogue.questions.get(name as QuestionId)
  const element = catalogue.elements.get(name as ElementId)
  const of = question?.text ?? element?.label ?? { zh: name, en: name }
  const unit = question?.unit ?? element?.unit ?? ''
  const label = question?.options?.find((option) => option.value === value)?.label
  const said = label ?? sayValue(value)
  return {
    zh: `“${of.zh}”${zh}${said.zh}${unit}`,
    en: `“${of.en}” ${en} ${said.en}${unit === '' ? '' : ` ${unit}`}`,
  }
}

function sayValue(value: boolean | number | string): Bilingual {
  if (typeof value === 'boolean')
    return value ? { zh: '“是”', en: '“yes”' } : { zh: '“否”', en: '“no”' }
  return typeof value === 'number'
    ? { zh: ` ${value} `, en: String(value) }
    : { zh: `“${value}”`, en: `“${value}”` }
}

/** Working days, or that none are stated. */
export function sayDays(days: number | null): Bilingual {
  return days === null
    ? { zh: '未载明', en: 'not stated' }
    : { zh: `${days} 个工作日`, en: `${days} working day${days === 1 ? '' : 's'}` }
}

export const sayYes = (yes: boolean): Bilingual =>
  yes ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }

/** Lists of words, or “none”. */
export function sayList(words: readonly string[]): Bilingual {
  return words.length === 0
    ? { zh: '无', en: 'none' }
    : { zh: words.join('、'), en: words.join(', ') }
}
