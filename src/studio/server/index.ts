import type { ServerModule } from '#platform/server/context.ts'
import { keepLooking, stopLooking } from './drafts/in-force.ts'
import { studioRoutes } from './routes.ts'

/** 目录工作室: the published law and what changed in it; the calendar of the next year. */
export const studioModule = {
  name: 'studio',
  routes: studioRoutes,
  async start(context) {
    keepLooking(context)
  },
  async stop(context) {
    stopLooking(context)
  },
} satisfies ServerModule
export { publishedLaw } from './drafts/in-force.ts'
export { STUDIO_PROBLEMS } from './problems.ts'
export { importAnnex, type ImportFacts } from './annex/import-annex.ts'
