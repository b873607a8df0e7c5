import { setTimeout as wait } from 'node:timers/promises'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { simulatedBusiness, troubleOf, type Misbehaviour } from '../core/index.ts'
import type { BusinessRegister } from './business-register.ts'

/** Longer than anybody waits: the caller's own time limit ends it. */
const SLOW_MS = 60_000
const STALE_DAYS = 400

export interface SimulatorOptions {
  /** Today, in Shanghai. */
  readonly today: () => PlainDate
  /** Misbehave at every look-up, whatever the code; absent: only at the codes made for it. */
  readonly always?: Misbehaviour
}

/** 模拟登记库: fictitious businesses for demonstrations and tests, and said to be so on every answer. */
export function simulatedRegister({ today, always }: SimulatorOptions): BusinessRegister {
  return {
    provenance: {
      name: {
        zh: '模拟登记库（虚构企业，仅供演示）',
        en: 'Simulated register (fictitious businesses, for demonstration only)',
      },
      simulated: true,
    },
    async lookUp(uscc, signal) {
      const trouble = always ?? troubleOf(uscc)
      if (trouble === 'down') throw new Error('the simulated register is down, as it was asked to')
      if (trouble === 'slow') await wait(SLOW_MS, undefined, { signal, ref: false })
      signal.throwIfAborted()
      const licence = trouble === 'notFound' ? undefined : simulatedBusiness(uscc)
      const asOf = trouble === 'stale' ? addDays(today(), -STALE_DAYS) : today()
      return licence === undefined ? { found: false, asOf } : { found: true, licence, asOf }
    },
  }
}
