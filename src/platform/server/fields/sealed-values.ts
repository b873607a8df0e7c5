import { isSealed, keyOf, openText, sealText } from './envelope.ts'
import { sealingKey } from './key-ring.ts'

/** Boxes and columns of an ID number or a telephone, as the dictionary of elements names them. */
const GUARDED = /(?:^|_)(?:id_no|id|phone|mobile|tel)$/
/** 公民身份号码 and mobile numbers, in whatever box somebody typed them. */
const TELLING = /^(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9})$/

/** Whether a value is kept sealed: by the name of its box, or by what it says. */
export function isGuarded(name: string, text: string): boolean {
  return text !== '' && (GUARDED.test(name) || TELLING.test(text.replaceAll(/[\s-]/g, '')))
}

/** The values with every ID number and telephone sealed, also in the rows of a table; the rest as it is. */
export function sealValues<T>(bound: string, values: T): T {
  return walk(values, [], (path, text) => {
    const name = String(path.at(-1) ?? '')
    if (isSealed(text) || !isGuarded(name, text)) return text
    return sealText(placeOf(bound, path), text)
  }) as T
}

/** The values as they were typed; what was stored before sealing began stands in clear and stays. */
export function openValues<T>(bound: string, values: T): T {
  return walk(values, [], (path, text) =>
    isSealed(text) ? openText(placeOf(bound, path), text) : text,
  ) as T
}

/** The values without any ID number or telephone: what is left when their time is over. */
export function withoutGuarded<T>(values: T): T {
  return walk(values, [], (path, text) =>
    isSealed(text) || isGuarded(String(path.at(-1) ?? ''), text) ? '' : text,
  ) as T
}

/** Whether anything in here is still in clear that should be sealed, or is sealed by an older key. */
export function needsSealing(values: unknown): boolean {
  let found = false
  const { id } = sealingKey()
  walk(values, [], (path, text) => {
    const name = String(path.at(-1) ?? '')
    if (isSealed(text) ? keyOf(text) !== id : isGuarded(name, text)) found = true
    return text
  })
  return found
}

type Path = readonly (string | number)[]

/** Rows of a table may change places, so an envelope is bound to its box and column and not to its row. */
const placeOf = (bound: string, path: Path) =>
  [bound, ...path.filter((step) => typeof step === 'string')].join('/')

function walk(value: unknown, path: Path, change: (path: Path, text: string) => string): unknown {
  if (typeof value === 'string') return change(path, value)
  if (Array.isArray(value)) return value.map((one, n) => walk(one, [...path, n], change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, walk(one, [...path, name], change)]),
  )
}
