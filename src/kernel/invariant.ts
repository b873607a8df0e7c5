/** States what must be true here; a violation is a bug of ours, never a refusal to a person. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`)
}
