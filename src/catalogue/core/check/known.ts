/** What a name in a condition stands for: which kind of answer, and which values it can have. */
export interface Known {
  readonly kind: 'boolean' | 'number' | 'choice' | 'choices' | 'other'
  readonly values?: readonly string[] | undefined
  readonly min?: number | undefined
  readonly max?: number | undefined
}
