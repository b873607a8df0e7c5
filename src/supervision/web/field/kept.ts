import type { NewFile, RefusedHere, SignatureHere } from '../../../inspections/web/index.ts'
import type { CheckView, FieldRecord, FieldStatement } from '../../core/index.ts'
import type { PublicKey } from './prove-code.ts'

/** A line of the checklist, as it was found. */
export type Seen = FieldRecord['results'][number]

/** What is written down of one visit until it is finished. */
export interface Draft {
  readonly scan?:
    | (FieldStatement['scan'] & {
        /** What this device could say of the code: proven by a key, of no key known here, or typed. */
        readonly proof: 'proven' | 'unknown' | 'typed'
      })
    | undefined
  readonly officers: readonly string[]
  readonly results: readonly Seen[]
  readonly fixBy?: string | undefined
  readonly signatures: readonly (SignatureHere & {
    readonly officer?: string
    readonly image: string
  })[]
  readonly refused?: RefusedHere & { readonly statement: string }
}

/** An officer of the roster, as far as a record names them. */
export interface OfficerHere {
  readonly id: string
  readonly name: string
  readonly certificateNo: string
}

/** A check kept on this device for one account: what was taken along, and what was written down here. */
export interface KeptCheck {
  readonly account: string
  readonly id: string
  /** As the server showed it when it was taken along; its checklist is pinned. */
  readonly view: CheckView
  readonly officers: readonly OfficerHere[]
  /** What codes are proven by without a network. */
  readonly keys: readonly PublicKey[]
  readonly keptAt: string
  readonly draft: Draft
  /** Finished and signed: this, and nothing else, is sent. */
  readonly sealed?: { readonly hash: string; readonly record: FieldRecord } | undefined
}

/** Bytes made here: a photo or a signature, under the hash they were given when they were made. */
export interface KeptBytes extends NewFile {
  readonly account: string
  readonly check: string
  readonly acknowledged: boolean
}
