import type { GuideResult, NextQuestion, Reason } from '../../guidance/core/index.ts'

/**
 * A step of the guidance as scripts read it (contract of the command line): texts in Chinese under
 * the contract's names, their English beside them under the same name with `En`.
 */
export function presentGuide(result: GuideResult) {
  const { industry, next, remainingAtMost, items, chosen, outside, cart, relations, problems } =
    result
  return {
    industry,
    next: next && presentNext(next),
    remainingAtMost,
    items: items.map(({ because, flip, ...item }) => ({
      ...item,
      because: because.map(presentReason),
      flip: flip && {
        to: flip.to,
        changes: flip.changes.map(({ text, ...change }) => ({
          ...change,
          text: text.zh,
          textEn: text.en,
        })),
      },
    })),
    chosen,
    outside: outside.map(({ because, ...item }) => ({
      ...item,
      because: because.map(presentReason),
    })),
    cart,
    relations: relations.map(({ text, ...relation }) => ({
      ...relation,
      text: text.zh,
      textEn: text.en,
    })),
    problems: problems.map(({ text, ...problem }) => ({
      ...problem,
      text: text.zh,
      textEn: text.en,
    })),
  }
}

function presentReason({ rule, answer, basis }: Reason) {
  return { rule: rule.zh, ruleEn: rule.en, answer, basis }
}

function presentNext({ id, text, type, unit, options, min, max, why, help }: NextQuestion) {
  return {
    id,
    text: text.zh,
    textEn: text.en,
    type,
    unit,
    options:
      options && options.map(({ value, label }) => ({ value, label: label.zh, labelEn: label.en })),
    min,
    max,
    why: why.zh,
    whyEn: why.en,
    help: help && help.zh,
    helpEn: help && help.en,
  }
}
