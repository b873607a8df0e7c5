import type { BusinessLicence } from './business-licence.ts'

export type FilledValue = boolean | number | string
export type Filled = Readonly<Record<string, FilledValue>>

/**
 * Which box of the combined form each fact of the register fills: the elements whose
 * `prefill` is `businessLicence` in catalogue/elements.yaml (a test holds the two together).
 */
const BOXES = {
  subject_name: (licence) => licence.name,
  uscc: (licence) => licence.uscc,
  subject_type: (licence) => licence.subjectType,
  legal_rep: (licence) => licence.legalRep,
  legal_rep_id_type: (licence) => licence.legalRepId?.type,
  legal_rep_id_no: (licence) => licence.legalRepId?.number,
  domicile: (licence) => licence.domicile,
  econ_nature: (licence) => licence.econNature,
  reg_capital: (licence) => licence.regCapital,
  establish_date: (licence) => licence.establishedOn,
  business_scope: (licence) => licence.businessScope,
  foreign_invested: (licence) => licence.foreignInvested,
} as const satisfies Readonly<Record<string, (licence: BusinessLicence) => FilledValue | undefined>>

/** The elements that a business licence fills. */
export const LICENCE_ELEMENTS: readonly string[] = Object.keys(BOXES)

/** Form values out of a register's licence; what the register withholds is left for the person. */
export function valuesOf(licence: BusinessLicence): Filled {
  const values: Record<string, FilledValue> = {}
  for (const [element, read] of Object.entries(BOXES)) {
    const value = read(licence)
    if (value !== undefined) values[element] = value
  }
  return values
}
