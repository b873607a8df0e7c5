import type { Element, ItemElement } from '../../catalogue/core/index.ts'
import type { Constraints } from './form.ts'

type Asked = Pick<Element | ItemElement, 'min' | 'max' | 'maxLength' | 'options'>

/** The strictest of several: the largest minimum, the smallest maximum, the options all share. */
export function strictest(asked: readonly Asked[]): Constraints {
  let merged: Constraints = {}
  for (const one of asked) merged = tighten(merged, one)
  return merged
}

function tighten(a: Constraints, b: Asked): Constraints {
  const options = shared(a.options, b.options)
  const min = pick(Math.max, a.min, b.min)
  const max = pick(Math.min, a.max, b.max)
  const maxLength = pick(Math.min, a.maxLength, b.maxLength)
  return {
    ...(options === undefined ? {} : { options }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(maxLength === undefined ? {} : { maxLength }),
  }
}

function pick(
  choose: (a: number, b: number) => number,
  a: number | undefined,
  b: number | undefined,
): number | undefined {
  return a === undefined ? b : b === undefined ? a : choose(a, b)
}

function shared(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  return a === undefined ? b : b === undefined ? a : a.filter((option) => b.includes(option))
}

export function sameConstraints(a: Constraints, b: Constraints): boolean {
  return (
    a.min === b.min &&
    a.max === b.max &&
    a.maxLength === b.maxLength &&
    a.options?.length === b.options?.length &&
    (a.options ?? []).every((option, i) => option === b.options?.[i])
  )
}

/** Nothing can be put into the box: the items' demands exclude each other. */
export function isImpossible(c: Constraints): boolean {
  return (
    (c.min !== undefined && c.max !== undefined && c.min > c.max) ||
    (c.options !== undefined && c.options.length === 0)
  )
}
