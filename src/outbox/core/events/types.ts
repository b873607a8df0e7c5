/** Families of events that a system may ask for, whole (`case.*`) or one by one. */
export const FAMILIES = [
  'case',
  'branch',
  'deadline',
  'licence',
  'single',
  'register',
  // what is addressed to one neighbour alone, whatever it asked for
  'entry',
  'opening',
] as const

const TYPE = new RegExp(`^(${FAMILIES.join('|')})\\.(\\*|[a-z][a-z-]*)$`)

/** Whether this can be asked for: `*`, `case.*`, `branch.granted`. */
export function isType(wish: string): boolean {
  return wish === '*' || TYPE.test(wish)
}
