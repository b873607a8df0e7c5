import { setTimeout as wait } from 'node:timers/promises'
import { addDays } from '#kernel/plain-date.ts'
import {
  simulatedDocuments,
  simulatedListings,
  simulatedMatch,
  troubleOf,
  type Misbehaviour,
} from '../core/index.ts'
import type { CreditListRegister, LicenceRegister, PersonRegister } from './other-registers.ts'
import type { SimulatorOptions } from './simulated-register.ts'

/** Longer than anybody waits. */
const SLOW_MS = 60_000
const STALE_DAYS = 400

async function behave(trouble: Misbehaviour | undefined, signal: AbortSignal): Promise<void> {
  if (trouble === 'down') throw new Error('the simulated register is down, as it was asked to')
  if (trouble === 'slow') await wait(SLOW_MS, undefined, { signal, ref: false })
  signal.throwIfAborted()
}

/** 模拟电子证照库: it misbehaves at the codes at which the simulated business register does. */
export function simulatedLicences({ today, always }: SimulatorOptions): LicenceRegister {
  return {
    provenance: {
      name: {
        zh: '模拟电子证照库（虚构证照，仅供演示）',
        en: 'Simulated register of electronic licences',
      },
      simulated: true,
    },
    async lookUp(uscc, signal) {
      const trouble = always ?? troubleOf(uscc)
      await behave(trouble, signal)
      const asOf = trouble === 'stale' ? addDays(today(), -STALE_DAYS) : today()
      const documents = trouble === 'notFound' ? [] : simulatedDocuments(uscc, today())
      return { documents, asOf }
    },
  }
}

/** 模拟人口库: fictitious numbers match whatever name; `troublePerson` gives those that do not. */
export function simulatedPersons({ today, always }: SimulatorOptions): PersonRegister {
  return {
    provenance: {
      name: {
        zh: '模拟人口库（仅供演示）',
        en: 'Simulated population register (demonstration only)',
      },
      simulated: true,
    },
    async confirm({ number }, signal) {
      const found = always ?? simulatedMatch(number)
      const trouble = found === 'down' || found === 'slow' || found === 'stale' ? found : undefined
      await behave(trouble, signal)
      const asOf = trouble === 'stale' ? addDays(today(), -STALE_DAYS) : today()
      if (found === 'matches' || found === 'differs') return { outcome: found, asOf }
      return { outcome: found === 'stale' ? 'matches' : 'unknown', asOf }
    },
  }
}

/** 模拟信用名录: it names two fictitious businesses of each region, and misbehaves as the others do. */
export function simulatedLists({ today, always }: SimulatorOptions): CreditListRegister {
  return {
    provenance: {
      name: {
        zh: '模拟信用名录（虚构，仅供演示）',
        en: 'Simulated credit lists (demonstration only)',
      },
      simulated: true,
    },
    async lookUp(uscc, signal) {
      const trouble = always ?? troubleOf(uscc)
      await behave(trouble, signal)
      const asOf = trouble === 'stale' ? addDays(today(), -STALE_DAYS) : today()
      return { listings: simulatedListings(uscc), asOf }
    },
  }
}
