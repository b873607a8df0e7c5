import type { ServerModule } from '#platform/server/context.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { signVersion } from './code-of-version.ts'
import { holderCodeRoutes } from './holder-code.ts'
import { signingKey } from './keys.ts'
import { verificationRoutes } from './routes.ts'
import { startScans, stopScans } from './scans.ts'

/** 一码联动: the code of every version, the page behind it, keys and status lists. */
export const verificationModule = {
  name: 'verification',
  routes(app, context) {
    verificationRoutes(app, context)
    holderCodeRoutes(app, context)
  },
  listeners: { 'licences.version-made': signVersion },
  /** Every region has its key before the first licence, so that officers can fetch it in time. */
  async start(context) {
    await context.db.transaction(async (tx) => {
      for (const region of currentCatalogue(context).regions.keys())
        await signingKey(tx, context, region)
    })
    startScans(context)
  },
  stop: stopScans,
} satisfies ServerModule
