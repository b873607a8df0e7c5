import type { ServerModule } from '#platform/server/context.ts'
import { guidanceRoutes } from './routes.ts'

/** 一问引导: which industry is meant, and which items it needs. Owns no table. */
export const guidanceModule = { name: 'guidance', routes: guidanceRoutes } satisfies ServerModule
