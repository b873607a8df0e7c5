import type { Bilingual } from '#kernel/bilingual.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Uscc } from '../../parties/core/index.ts'

/** What a business licence (营业执照) says, as the register has it. */
export interface BusinessLicence {
  readonly uscc: Uscc
  readonly name: string
  readonly subjectType: string
  readonly legalRep: string
  /**
   * Of the legal representative; given only when that person has authorised this very look-up
   * (电子营业执照授权), or when nobody real bears it.
   */
  readonly legalRepId?: { readonly type: string; readonly number: string }
  readonly domicile: string
  readonly econNature: string
  /** 万元; a sole trader has none. */
  readonly regCapital?: number
  readonly establishedOn: PlainDate
  readonly businessScope: string
  /** 外商投资企业, by its registered type; absent: the register does not say. */
  readonly foreignInvested?: boolean
}

/** Where facts come from. `simulated` is shown wherever they are shown. */
export interface Provenance {
  readonly name: Bilingual
  readonly simulated: boolean
}

/** What a register answers; `asOf` is the day on which it last confirmed what it says. */
export type RegisterAnswer =
  | {
      readonly found: true
      readonly licence: BusinessLicence
      readonly asOf: PlainDate
      /** Where this answer comes from, when not from the register that was asked. */
      readonly provenance?: Provenance
    }
  | { readonly found: false; readonly asOf: PlainDate }

/** Older than this, a register's word is shown as stale and looked up again before a decision. */
export const FRESH_DAYS = 30

export function isStale(asOf: PlainDate, today: PlainDate): boolean {
  return addDays(asOf, FRESH_DAYS) < today
}
