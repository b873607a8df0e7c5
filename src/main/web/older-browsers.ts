// Chromium 100 to 118 in old web views (WeChat, 国产浏览器) knows the language but lacks some of its
// library; what the pages use of that is put in here, before any page runs. The budgets check holds the
// built pages to this list (scripts/lib/newer-library.ts).

/** Adds what is not there; where the browser has its own, that stays. */
function lacking<T extends object>(owner: T, name: string, value: unknown): void {
  if (!(name in owner))
    Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

lacking(Array.prototype, 'toSorted', function <
  T,
>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  // the method that this stands in for is what the linter asks for
  // oxlint-disable-next-line unicorn/no-array-sort
  return [...this].sort(compare)
})

lacking(Array.prototype, 'toReversed', function <T>(this: readonly T[]): T[] {
  // oxlint-disable-next-line unicorn/no-array-reverse
  return [...this].reverse()
})

lacking(Array.prototype, 'toSpliced', function <
  T,
>(this: readonly T[], start: number, gone: number, ...put: T[]): T[] {
  const copy = [...this]
  copy.splice(start, gone, ...put)
  return copy
})

lacking(Map, 'groupBy', <K, T>(all: Iterable<T>, keyOf: (one: T, n: number) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  let n = 0
  for (const one of all) {
    const key = keyOf(one, n++)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
})

lacking(AbortSignal, 'timeout', (milliseconds: number): AbortSignal => {
  const given = new AbortController()
  setTimeout(() => given.abort(new DOMException('signal timed out', 'TimeoutError')), milliseconds)
  return given.signal
})
