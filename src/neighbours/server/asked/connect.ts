import { z } from 'zod'
import type { Context } from '#platform/server/context.ts'
import { askedSeal, connectSeal, type SealPlatform } from '../../../certificates/server/index.ts'
import { connectRegisters } from '../../../exchange/server/index.ts'
import { AskedKind, type AskedSystem } from '../../core/index.ts'
import { asker } from './ask.ts'
import { healthOf } from './health.ts'
import { askedRegisters } from './registers.ts'

/** What a seal platform answers (`SealAnswer`); a result is base64. */
const SealReply = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('waiting') }),
  z.object({ id: z.string(), state: z.literal('done'), result: z.base64().min(1) }),
  z.object({ id: z.string(), state: z.literal('refused'), reason: z.string().max(500) }),
])
/** One asking; how often is asked again stands with `askedSeal`. */
const SEAL_PATIENCE_MS = 5000

/** Connects the registers and the seal platform that are configured (`REGISTER_…`, `SEAL_…`). */
export function connectAsked(context: Context, patience?: Parameters<typeof askedSeal>[2]): void {
  const { registers, sealPlatform } = context.config.asked
  connectRegisters(context, askedRegisters(context, registers))
  if (!sealPlatform) return
  const ask = asker(context, 'seal', sealPlatform)
  const platform: SealPlatform = (request) =>
    ask(request, SealReply, AbortSignal.timeout(SEAL_PATIENCE_MS))
  connectSeal(context, askedSeal(new URL(sealPlatform.url).host, platform, patience))
}

/** Each system that is asked: whether it is connected, and how it is as far as this process has seen. */
export function askedSystems(context: Context): AskedSystem[] {
  const { asked, demo } = context.config
  const instead = demo ? 'simulated' : 'absent'
  return AskedKind.options.map((kind) => {
    const endpoint = kind === 'seal' ? asked.sealPlatform : asked.registers[kind]
    const { lastOkAt, lastFaultAt, lastFault } = healthOf(context, kind)
    return {
      kind,
      // without a platform the software test seal is set, demonstration or not
      state: endpoint ? 'connected' : kind === 'seal' ? 'simulated' : instead,
      host: endpoint ? new URL(endpoint.url).host : null,
      lastOkAt,
      lastFaultAt,
      lastFault,
    }
  })
}
