/** One violation, planted in a copy of the project; the net that guards the rule must report it. */
export interface Seed {
  /** The rule in words. */
  readonly rule: string
  readonly net: 'types' | 'lint' | 'arrows' | 'unused' | 'format' | 'derived'
  /** The rule's name as the net reports it; absent where the net has one rule only. */
  readonly name?: string
  /** A new file, or an existing one in which `replace` is done. */
  readonly file: string
  readonly code?: string
  readonly replace?: readonly [found: string, by: string]
  /** Where the net reports it, when that is another file. */
  readonly reportedIn?: string
  /** Files the violation needs beside it. */
  readonly beside?: Readonly<Record<string, string>>
}

/** What a net reported. */
export interface Finding {
  readonly net: Seed['net']
  readonly name: string
  readonly file: string
}
