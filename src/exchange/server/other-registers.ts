import type { Uscc } from '../../parties/core/index.ts'
import type { CreditListsAnswer, LicencesAnswer, PersonAnswer, Provenance } from '../core/index.ts'

/**
 * 电子证照库: the documents a holder has. Like every register here it rejects when it cannot answer,
 * stops when `signal` aborts, never makes anything up, and says on which day its facts were confirmed.
 */
export interface LicenceRegister {
  readonly provenance: Provenance
  lookUp(uscc: Uscc, signal: AbortSignal): Promise<LicencesAnswer>
}

/** 人口库身份核验: whether name and number belong together. It tells nothing else about the person. */
export interface PersonRegister {
  readonly provenance: Provenance
  confirm(
    person: { readonly name: string; readonly number: string },
    signal: AbortSignal,
  ): Promise<PersonAnswer>
}

/** 国家企业信用信息公示系统: the lists on which a business stands now. Rejects when it cannot answer. */
export interface CreditListRegister {
  readonly provenance: Provenance
  lookUp(uscc: Uscc, signal: AbortSignal): Promise<CreditListsAnswer>
}
