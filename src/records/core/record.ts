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
  /** `cut`: the chain is shorter than a digest says; `digest`: it says otherwise than the digest at this row. */
  readonly fault: 'missing' | 'previous' | 'content' | 'unlinked' | 'cut' | 'digest' | 'signature'
}

/** Where a chain ends; noted elsewhere, it proves later that nothing was cut off. */
export interface ChainHead {
  readonly region: string
  readonly rows: number
  readonly hash: string
}

/** 每日摘要: what is signed of a chain at the end of a day. */
export interface Digest {
  readonly region: string
  readonly day: string
  readonly rows: number
  readonly hash: string
  /** SHA-256 of the digest before, so that none can be left out. */
  readonly previous: string
}

/** A digest as it is kept: the characters that were signed, by which key, and the signature (Ed25519, base64url). */
export interface SignedDigest {
  readonly body: string
  readonly keyId: string
  readonly signature: string
}
