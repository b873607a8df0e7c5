import { type Result, granted } from '#kernel/result.ts'
import type { Constraints } from './form.ts'
import { type ValueProblem, wrong } from './problem.ts'

/** Options that say “nothing of these” and therefore stand alone. */
const NONE = ['无', '否', '不适用']

export function checkSelect(raw: unknown, box: Constraints): Result<string, ValueProblem> {
  const options = box.options ?? []
  if (typeof raw === 'string' && options.includes(raw)) return granted(raw)
  return unknownOption(raw, options)
}

/** One or more of the options, each once; “无” excludes the others. */
export function checkMultiSelect(
  raw: unknown,
  box: Constraints,
): Result<readonly string[], ValueProblem> {
  const options = box.options ?? []
  if (!Array.isArray(raw))
    return wrong('FORMS_VALUE_KIND_WRONG', '应为多选', 'expects one or more options')
  const chosen = new Set<string>()
  let tidy = true
  let last = -1
  for (const one of raw as readonly unknown[]) {
    const at = options.indexOf(one as string)
    if (at < 0) return unknownOption(one, options)
    if (at <= last) tidy = false
    last = at
    chosen.add(one as string)
  }
  const none = chosen.size > 1 ? NONE.find((one) => chosen.has(one)) : undefined
  if (none !== undefined)
    return wrong(
      'FORMS_OPTIONS_CONTRADICT',
      `选了“${none}”就不能再选其他`,
      `“${none}” cannot be chosen together with others`,
    )
  if (tidy) return granted(raw as readonly string[])
  return granted(options.filter((option) => chosen.has(option)))
}

function unknownOption(raw: unknown, options: readonly string[]): Result<never, ValueProblem> {
  const found = typeof raw === 'string' ? `“${raw.slice(0, 40)}”` : ''
  const list = options.join('、')
  return wrong(
    'FORMS_OPTION_UNKNOWN',
    `${found}不在选项中，应为：${list}`,
    `${found} is not an option; one of: ${list}`,
  )
}

/** Yes or no; a declaration can only be made. */
export function checkBoolean(
  raw: unknown,
  box: { readonly mustBe?: boolean },
): Result<boolean, ValueProblem> {
  if (typeof raw !== 'boolean')
    return wrong('FORMS_VALUE_KIND_WRONG', '应选择“是”或“否”', 'expects yes or no')
  if (box.mustBe !== undefined && raw !== box.mustBe)
    return box.mustBe
      ? wrong(
          'FORMS_ANSWER_MUST_BE',
          '须作出此项承诺才能提交申请',
          'this declaration must be made before submitting',
        )
      : wrong(
          'FORMS_ANSWER_MUST_BE',
          '依规定只能选“否”，否则不能申请',
          'by rule only “no” can be answered',
        )
  return granted(raw)
}
