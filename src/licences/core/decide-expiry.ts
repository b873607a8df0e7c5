import { addDays, addYears, toEpochDay, type PlainDate } from '#kernel/plain-date.ts'
import type { Item } from '../../catalogue/core/index.ts'
import type { SingleLicence } from './licence.ts'
import type { RenewalWindow } from './renewal.ts'

/** A renewal that was asked for and is not decided when the validity ends. */
export interface OpenRenewal {
  readonly caseNo: string
  readonly askedOn: PlainDate
  /** Whose turn it is: the authority's, or the applicant's (补正, 整改). */
  readonly waitsFor: 'authority' | 'applicant'
}

export type Expiry =
  | { readonly kind: 'lapse' }
  | {
      readonly kind: 'renewed-by-silence'
      readonly validFrom: PlainDate
      readonly validUntil: PlainDate
    }
  /** Asked for, but too late or not the authority's turn: neither renewed by law nor gone. */
  | { readonly kind: 'wait' }

/**
 * What becomes of a single licence on the day after its last one. 行政许可法 art 50: asked for in time
 * and not decided before the end is renewed by law; art 70(1): not renewed is over. Asked for late, or
 * waiting for the applicant, it is held until the decision, as 食品经营许可 has it (届满后应暂停经营
 * 直至获批); that this holds for other items too is our reading.
 */
export function decideExpiry(
  single: Pick<SingleLicence, 'validFrom'> & { readonly validUntil: PlainDate },
  item: Pick<Item, 'validity'>,
  window: RenewalWindow,
  asked: OpenRenewal | null,
): Expiry {
  if (asked === null) return { kind: 'lapse' }
  if (asked.waitsFor === 'applicant' || asked.askedOn > window.closes) return { kind: 'wait' }
  const validFrom = addDays(single.validUntil, 1)
  return { kind: 'renewed-by-silence', validFrom, validUntil: nextEnd(single, item) }
}

/** As long again as the item's law says; where it says nothing, as long as the term that ended. */
function nextEnd(
  { validFrom, validUntil }: { validFrom: PlainDate; validUntil: PlainDate },
  { validity }: Pick<Item, 'validity'>,
): PlainDate {
  const { years } = validity
  if (years !== null && Number.isInteger(years)) return addYears(validUntil, years)
  return addDays(validUntil, toEpochDay(validUntil) - toEpochDay(validFrom) + 1)
}
