/** Edit distance (Levenshtein) counted in characters, so that 咖啡厅 and 咖啡店 are one apart. */
export function editDistance(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)]
  let row = right.map((_, i) => i + 1)
  left.forEach((char, i) => {
    let diagonal = i
    let before = i + 1
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, before + 1, diagonal + (char === right[j] ? 0 : 1))
      diagonal = above
      before = cost
      return cost
    })
  })
  return row.at(-1) ?? left.length
}

/** How far apart two names are, 0 the same, 1 nothing in common; a name inside the other is near. */
function distance(wanted: string, name: string): number {
  const longest = Math.max(Array.from(wanted).length, Array.from(name).length, 1)
  const apart = editDistance(wanted, name) / longest
  const inside = name.includes(wanted) || wanted.includes(name)
  return inside ? apart / 4 : apart
}

/**
 * The entries a person may have meant by an unknown name, nearest first, at most `limit`; never
 * nothing while there are entries. Each is tried under every name that `namesOf` gives it.
 */
export function nearest<T>(
  wanted: string,
  entries: Iterable<T>,
  namesOf: (entry: T) => readonly string[],
  limit = 3,
): T[] {
  const word = wanted.trim().toLowerCase()
  return [...entries]
    .map((entry) => ({
      entry,
      apart: Math.min(...namesOf(entry).map((name) => distance(word, name.toLowerCase()))),
    }))
    .toSorted((a, b) => a.apart - b.apart)
    .slice(0, limit)
    .map(({ entry }) => entry)
}
