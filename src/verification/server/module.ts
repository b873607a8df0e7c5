import type { ServerModule } from '#platform/server/context.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { signVersion } from './code-of-version.ts'
import { holderCodeRoutes } from './holder-code.ts'
import { signingKey } from './keys/keys.ts'
import { publicPages } from './pages/public-pages.ts'
import { quickScan } from './pages/scan-route.ts'
import { takeAlongRoutes } from './routes.ts'
import { scanCountRoutes } from './scans/routes.ts'
import { startScans, stopScans, sweepScans } from './scans/scans.ts'
import { signalRoutes } from './signals/routes.ts'

const SWEEP = 'verification.forget-scans'

/** 一码联动: the code of every version, the page behind it, keys and status lists. */
export const verificationModule = {
  name: 'verification',
  quickAnswer: quickScan,
  async routes(app, context) {
    takeAlongRoutes(app, context)
    holderCodeRoutes(app, context)
    scanCountRoutes(app, context)
    signalRoutes(app, context)
    await publicPages(app, context)
  },
  listeners: { 'licences.version-made': signVersion },
  jobs: {
    [SWEEP]: async (_data, { context }) => {
      const forgotten = await sweepScans(context)
      context.log.info({ forgotten }, 'scans: counts older than a quarter forgotten')
    },
  },
  schedules: { [SWEEP]: '40 3 * * *' },
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
