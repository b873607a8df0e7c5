import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** One document of the register of electronic licences (电子证照库), as far as a form asks for it. */
export interface LicenceDocument {
  /** The material it is, as the catalogue names it: `fire_opinion`, `hygiene_licence` … */
  readonly material: string
  readonly number: string
  readonly issuedOn: PlainDate
  /** The library that keeps it, and when that one confirmed it, where not the register that was asked. */
  readonly source?: Bilingual
  readonly asOf?: PlainDate
}

/** What the holder has; `asOf` is the day on which the register last confirmed it. */
export interface LicencesAnswer {
  readonly documents: readonly LicenceDocument[]
  readonly asOf: PlainDate
}

/** Whether a name and an identity number belong together (身份核验); nothing else is ever told. */
export interface PersonAnswer {
  readonly outcome: 'matches' | 'differs' | 'unknown'
  readonly asOf: PlainDate
}
