import type { Uscc } from '../../parties/core/index.ts'
import type { Provenance, RegisterAnswer } from '../core/index.ts'

/**
 * 营业执照登记库: the contract that every adapter keeps, real or simulated. The conformance suite in
 * `test/contracts/business-register.ts` runs it.
 *
 * - `lookUp` answers for a well-formed code only (the caller has parsed it) and never changes anything.
 * - A code that the register does not have is an answer (`found: false`), not a failure.
 * - When it cannot answer (down, refused, garbled) it rejects; it never makes up an answer.
 * - It stops and rejects when `signal` aborts: the caller decides how long a person waits.
 * - `asOf` is the day on which the register confirmed the facts, not the day of the look-up.
 * - `licence.uscc` is the code that was asked for.
 * - Personal facts come only with the person's own authorisation (个人信息保护法 art 13).
 */
export interface BusinessRegister {
  readonly provenance: Provenance
  lookUp(uscc: Uscc, signal: AbortSignal): Promise<RegisterAnswer>
}
