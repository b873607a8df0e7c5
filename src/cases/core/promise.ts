import type { PlainDate } from '#kernel/plain-date.ts'

/** 告知承诺书 as it was signed: the digest is of the exact words (`commitmentText`). */
export interface SignedPromise {
  readonly signedOn: PlainDate
  readonly signer: string
  readonly sha256: string
  /** The day by which the promise is to be checked after the decision, reckoned at the decision. */
  readonly checkWithin: CheckPeriod
}

/** How long after the decision the promise is checked; `assumed` where the item's own law names none. */
export interface CheckPeriod {
  readonly n: number
  readonly unit: 'workingDays' | 'days' | 'months' | 'years'
  readonly assumed: boolean
}

/** 不履行承诺 (to be put right) or 虚假承诺 (rescinded at once; 北京市优化营商环境条例 art 33). */
export type Breach = 'unfulfilled' | 'false'

/** 事后核查 of a licence granted on a promise, from the decision to its end. */
export type KeptPromise = SignedPromise & {
  readonly checkBy: PlainDate
  readonly after:
    | { readonly check: 'due' }
    | { readonly check: 'passed'; readonly on: PlainDate; readonly note: string }
    | {
        readonly check: 'ordered'
        readonly on: PlainDate
        readonly findings: string
        /** 责令限期改正. */
        readonly correctBy: PlainDate
        readonly document: string
      }
    | {
        readonly check: 'rescinded'
        readonly on: PlainDate
        readonly breach: Breach
        readonly reason: string
        readonly document: string
      }
}
