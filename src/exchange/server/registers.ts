import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { BusinessRegister } from './business-register.ts'
import type { CreditListRegister, LicenceRegister, PersonRegister } from './other-registers.ts'
import { simulatedLicences, simulatedLists, simulatedPersons } from './simulated-others.ts'
import { simulatedRegister } from './simulated-register.ts'

/** Every register that this installation asks. */
export interface Registers {
  readonly business: BusinessRegister
  readonly licences: LicenceRegister
  readonly persons: PersonRegister
  readonly lists: CreditListRegister
}

const connected = new WeakMap<Context, Partial<Registers>>()
const standing = new WeakMap<Context, Registers>()

/** Connects real registers (or ones made for a test) in place of the defaults. */
export function connectRegisters(context: Context, registers: Partial<Registers>): void {
  connected.set(context, { ...connected.get(context), ...registers })
  standing.delete(context)
}

/** Connects a real business register (or one made for a test) in place of the default. */
export function connectRegister(context: Context, register: BusinessRegister): void {
  connectRegisters(context, { business: register })
}

/**
 * The registers this installation asks: the connected ones; in a demonstration simulators; else none,
 * which answer as ones that are down: forms are then typed by hand and nothing is made up.
 */
export function registersOf(context: Context): Registers {
  const known = standing.get(context)
  if (known) return known
  const options = { today: () => context.clock.today() }
  const defaults: Registers = context.config.demo
    ? {
        business: simulatedRegister(options),
        licences: simulatedLicences(options),
        persons: simulatedPersons(options),
        lists: simulatedLists(options),
      }
    : NOT_CONNECTED
  const registers = { ...defaults, ...connected.get(context) }
  standing.set(context, registers)
  return registers
}

export function registerOf(context: Context): BusinessRegister {
  return registersOf(context).business
}

const absent = () => Promise.reject(new Error('no such register is connected'))
const unconnected = (zh: string, en: string): { name: Bilingual; simulated: boolean } => ({
  name: { zh: `${zh}（尚未接入）`, en: `${en} (not connected)` },
  simulated: false,
})

const NOT_CONNECTED: Registers = {
  business: {
    provenance: unconnected('营业执照登记库', 'Business-licence register'),
    lookUp: absent,
  },
  licences: {
    provenance: unconnected('电子证照库', 'Register of electronic licences'),
    lookUp: absent,
  },
  persons: { provenance: unconnected('人口库', 'Population register'), confirm: absent },
  lists: { provenance: unconnected('信用名录', 'Credit lists'), lookUp: absent },
}
