import fs from 'node:fs'
import type { Clock } from '#platform/server/clock.ts'
import { readConfig } from '#platform/server/config.ts'
import type { Context } from '#platform/server/context.ts'
import { createLog } from '#platform/server/log.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { startService, type Role } from '../../src/main/service.ts'
import { webPages } from '../../src/main/web-pages.ts'
import type { RunningServer } from './server.ts'

export interface OwnService extends RunningServer {
  readonly context: Context
}

/** A demonstration in this process, on any free port: its clock and its settings are the test's. */
export async function startOwnService(options: {
  readonly clock: Clock
  readonly roles?: readonly Role[]
  readonly settings?: Readonly<Record<string, string>>
}): Promise<OwnService> {
  const data = throwawayFolder('zhunying-e2e-own-')
  const own = { DEMO: '1', DATA_DIR: data, PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0' }
  const config = readConfig({ ...own, ...options.settings })
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const log = createLog('silent')
  const pages = await webPages(data)
  const { clock, roles = ['web'] } = options
  const service = await startService(config.value, { roles, clock, log, pages })
  return {
    origin: service.origin,
    context: service.context,
    async stop() {
      await service.stop()
      fs.rmSync(data, { recursive: true, force: true })
    },
  }
}
