import { invariant } from '#kernel/invariant.ts'
import { organisationCheckCharacter, type Uscc, USCC_ALPHABET, usccCheckCharacter } from './uscc.ts'

/** Marks in the organisation code that no registry allots; whoever bears one does not exist. */
const MARKS = ['FAKE', 'TE5T', 'DEMQ']

/**
 * A valid code of a business that does not exist, for demonstrations and tests. `n` from 0 to 960
 * tells them apart within a region; `kind` 91 a company, 92 a sole trader (个体工商户).
 */
export function fictitiousUscc(n: number, region: string, kind: '91' | '92' = '91'): Uscc {
  invariant(/^\d{6}$/.test(region), `a region code has six digits: ${region}`)
  const index = ((n % 961) + 961) % 961
  const serial = USCC_ALPHABET.charAt(Math.floor(index / 31)) + USCC_ALPHABET.charAt(index % 31)
  const organisation = `MAFAKE${serial}`
  const first17 = `${kind}${region}${organisation}${organisationCheckCharacter(organisation)}`
  return `${first17}${usccCheckCharacter(first17)}` as Uscc
}

/** Whether the code is one of a business that cannot exist. */
export function isFictitious(uscc: Uscc): boolean {
  return MARKS.some((mark) => uscc.slice(8, 17).includes(mark))
}
