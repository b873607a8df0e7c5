/** Who did it; `null` is the system itself (a job, a start-up). */
export type Recorder = { readonly accountId: string; readonly username: string } | null

/** 操作记录: one command or one reading of personal data. */
export interface RecordEntry {
  readonly actor: Recorder
  /** What was done, e.g. `case.submitted`, `personal.read`. */
  readonly action: string
  /** The chain it goes into; `*` for what belongs to no region. */
  readonly region: string
  readonly object: { readonly kind: string; readonly id: string }
  /** Facts needed to understand it later. Never personal data itself: names of fields, not values. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** One stored row with its link, as the verifier reads it. */
export interface LinkedRecord {
  readonly region: string
  readonly seq: number
  readonly recordId: string
  /** ISO instant in UTC with microseconds, as hashed. */
  readonly at: string
  readonly body: string
  readonly previous: string
  readonly hash: string
}

/** What is wrong with a chain: the first row that does not hold. */
export interface BrokenRecord {
  readonly code: 'RECORDS_CHAIN_BROKEN'
  readonly region: string
  readonly seq: number
  readonly recordId: string
  readonly fault: 'missing' | 'previous' | 'content' | 'unlinked'
}

/** Where a chain ends; noted elsewhere, it proves later that nothing was cut off. */
export interface ChainHead {
  readonly region: string
  readonly rows: number
  readonly hash: string
}
