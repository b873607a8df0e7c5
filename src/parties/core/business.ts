import type { Brand } from '#kernel/brand.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { RegionCode } from '../../catalogue/core/index.ts'
import type { Uscc } from './uscc.ts'

export type BusinessId = Brand<string, 'BusinessId'>

/**
 * What we keep of a business (经营主体): the words of its licence that anybody may read in the
 * public register. No ID number, no phone: those stay in the case they were given for.
 */
export interface BusinessFacts {
  readonly uscc: Uscc
  readonly name: string
  readonly subjectType: string | null
  readonly legalRep: string | null
  readonly domicile: string | null
}

/** Where the facts were read: a register, or typed by the applicant and not yet compared. */
export type FactSource = 'register' | 'typed'

/** A business as one region knows it; the same business in two regions is two rows. */
export interface Business extends BusinessFacts {
  readonly region: RegionCode
  readonly id: BusinessId
  readonly source: FactSource
  /** The day on which the source said so. */
  readonly asOf: PlainDate
}

/** A register's word is not replaced by a typed one; otherwise the newer word stands. */
export function newerFacts(
  known: Pick<Business, 'source' | 'asOf'>,
  told: Pick<Business, 'source' | 'asOf'>,
): boolean {
  if (known.source !== told.source) return told.source === 'register'
  return told.asOf >= known.asOf
}
