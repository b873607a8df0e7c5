import type { Bilingual } from '#kernel/bilingual.ts'
import type { Item } from '../../catalogue/core/index.ts'
import type { Beside } from './beside.ts'
import type { PlannedBranch } from './case.ts'
import type { CheckPeriod } from './promise.ts'

/** 国办发〔2020〕42号 asks for an after-check and names no time: our reading is two months. */
const ASSUMED_CHECK: CheckPeriod = { n: 2, unit: 'months', assumed: true }

/**
 * Whether 告知承诺 is offered for an item. Only where the whole item may be decided on it: an item of
 * which only some kinds or some papers are open to it (`partial`) is asked about at the window.
 */
export function offersCommitment({ commitment }: Pick<Item, 'commitment'>): boolean {
  return commitment.eligible === true && commitment.scope === 'whole'
}

/** How long after the decision the promise is checked. */
export function checkWithin({ commitment }: Pick<Item, 'commitment'>): CheckPeriod {
  const { afterCheck } = commitment
  return afterCheck ? { ...afterCheck, assumed: false } : ASSUMED_CHECK
}

/** What dispatch makes of an item that is decided on a promise: at once, without a visit. */
export function onPromise(
  item: Pick<Item, 'id' | 'commitment'>,
  plan: PlannedBranch,
  { sha256, checkWithin: period, signedOn, signer }: Beside['commitments'][number],
): PlannedBranch {
  const days = item.commitment.decisionDays ?? 0
  const basis: Bilingual =
    days === 0
      ? { zh: '告知承诺，承诺后当场决定', en: 'on a promise: decided on the spot' }
      : {
          zh: `告知承诺，承诺后 ${days} 个工作日内决定`,
          en: `on a promise: decided within ${days} working days`,
        }
  return {
    ...plan,
    limit: { days, rule: 'committed', of: item.id, basis },
    needsVisit: false,
    promise: { signedOn, signer, sha256, checkWithin: period },
  }
}
