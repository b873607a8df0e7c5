import type { ServerModule } from '#platform/server/context.ts'
import { studioRoutes } from './routes.ts'

/** 目录工作室: the published law and what changed in it; the calendar of the next year. */
export const studioModule = { name: 'studio', routes: studioRoutes } satisfies ServerModule
export { STUDIO_PROBLEMS } from './problems.ts'
