import type { Context } from '#platform/server/context.ts'
import type { SealProvider } from './seal-provider.ts'
import { softwareSeal } from './software-seal.ts'

const connected = new WeakMap<Context, SealProvider>()

/** Connects a seal platform in place of the test seal. */
export function connectSeal(context: Context, provider: SealProvider): void {
  connected.set(context, provider)
}

/** The seal that this installation sets: the connected one, else the test seal, which says so. */
export function sealOf(context: Context): SealProvider {
  return connected.get(context) ?? softwareSeal
}
