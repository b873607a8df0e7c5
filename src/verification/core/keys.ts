/** What of a signing key decides whether it signs; instants are ISO. */
export interface KeyFacts {
  /** The first key of a region is 1. */
  readonly generation: number
  readonly signsFrom: string
  /** Signs no more by somebody's decision; its papers still verify. */
  readonly retired: boolean
  /** Believed no more: its private half is, or may be, in other hands. */
  readonly withdrawn: boolean
}

/**
 * 待用 `coming`: published, does not sign yet · 签发 `signing` · 仅核验 `verifying`: papers that it signed
 * hang on walls · 停用 `withdrawn`: nothing that it signed proves anything by itself.
 */
export type KeyState = 'coming' | 'signing' | 'verifying' | 'withdrawn'

/**
 * Which of one region's keys signs at an instant: the newest whose time has come. When that one was
 * retired or withdrawn the next comes early, rather than that one before it signs again; when there is
 * none a new key is due.
 */
export function signingAt<K extends KeyFacts>(keys: readonly K[], now: string): K | undefined {
  const inOrder = keys.toSorted((a, b) => a.generation - b.generation)
  const reached = inOrder.findLast((key) => key.signsFrom <= now)?.generation ?? 0
  return inOrder.find((key) => key.generation >= reached && !key.retired && !key.withdrawn)
}

export function stateOfKey<K extends KeyFacts>(key: K, keys: readonly K[], now: string): KeyState {
  if (key.withdrawn) return 'withdrawn'
  if (signingAt(keys, now) === key) return 'signing'
  return !key.retired && key.signsFrom > now ? 'coming' : 'verifying'
}
