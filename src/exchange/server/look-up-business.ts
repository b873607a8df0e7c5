import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import { parseUscc, type BusinessFacts, type UsccRefusal } from '../../parties/core/index.ts'
import { isStale, valuesOf, type BusinessLicence, type Filled } from '../core/index.ts'
import type { BusinessRegister } from './business-register.ts'

/** How long a person waits for another system before typing by hand. */
export const PATIENCE_MS = 3000

/** What the register said, ready for the form. */
export interface RegisterEntry {
  readonly found: true
  readonly uscc: string
  /** Form values by element. */
  readonly values: Filled
  readonly provenance: Bilingual
  /** True on every answer of a simulator. */
  readonly simulated: boolean
  /** When the register last confirmed it; `stale` when that is more than 30 days ago. */
  readonly asOf: PlainDate
  readonly stale: boolean
}

export type ExchangeRefusal =
  | {
      readonly code: 'EXCHANGE_USCC_INVALID'
      readonly part: UsccRefusal['part']
      readonly at: number | null
      readonly message: Bilingual
    }
  | { readonly code: 'EXCHANGE_NOT_FOUND'; readonly uscc: string; readonly source: Bilingual }
  | { readonly code: 'EXCHANGE_SOURCE_UNAVAILABLE'; readonly source: Bilingual }

interface LookUp {
  readonly register: BusinessRegister
  readonly today: PlainDate
  readonly patienceMs?: number
  /** Told why a register did not answer; the person only hears that it did not. */
  readonly onFault?: (error: unknown) => void
}

/**
 * Asks the business-licence register for this code. A wrong code is refused with which part is
 * wrong; a register that does not answer in time is a refusal too, for the form can be typed.
 */
export async function lookUpBusiness(
  code: string,
  { register, today, patienceMs = PATIENCE_MS, onFault }: LookUp,
): Promise<Result<RegisterEntry, ExchangeRefusal>> {
  const uscc = parseUscc(code)
  if (!uscc.ok) {
    const { part, at = null, message } = uscc.refusal
    return refused({ code: 'EXCHANGE_USCC_INVALID', part, at, message })
  }
  const { name: source } = register.provenance
  const answer = await register
    .lookUp(uscc.value, AbortSignal.timeout(patienceMs))
    .catch((error: unknown) => onFault?.(error))
  if (answer === undefined) return refused({ code: 'EXCHANGE_SOURCE_UNAVAILABLE', source })
  if (!answer.found) return refused({ code: 'EXCHANGE_NOT_FOUND', uscc: uscc.value, source })
  const { provenance = register.provenance } = answer
  return granted({
    found: true,
    uscc: uscc.value,
    values: valuesOf(answer.licence),
    provenance: provenance.name,
    simulated: provenance.simulated,
    asOf: answer.asOf,
    stale: isStale(answer.asOf, today),
  })
}

/** What `parties` keeps of a licence. */
export function businessFacts(licence: BusinessLicence): BusinessFacts {
  const { uscc, name, subjectType, legalRep, domicile } = licence
  return { uscc, name, subjectType, legalRep, domicile }
}
