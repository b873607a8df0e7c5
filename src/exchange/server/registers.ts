import type { Context } from '#platform/server/context.ts'
import type { BusinessRegister } from './business-register.ts'
import { simulatedRegister } from './simulated-register.ts'

const connected = new WeakMap<Context, BusinessRegister>()

/** Connects a real register (or one made for a test) in place of the default. */
export function connectRegister(context: Context, register: BusinessRegister): void {
  connected.set(context, register)
}

/**
 * The register this installation asks: the connected one; in a demonstration the simulator; else
 * none, which answers as one that is down: forms are then typed by hand and nothing is made up.
 */
export function registerOf(context: Context): BusinessRegister {
  const known = connected.get(context)
  if (known) return known
  const register = context.config.demo
    ? simulatedRegister({ today: () => context.clock.today() })
    : NOT_CONNECTED
  connected.set(context, register)
  return register
}

const NOT_CONNECTED: BusinessRegister = {
  provenance: {
    name: { zh: '营业执照登记库（尚未接入）', en: 'Business-licence register (not connected)' },
    simulated: false,
  },
  lookUp: () => Promise.reject(new Error('no business-licence register is connected')),
}
