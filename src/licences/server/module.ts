import type { ServerModule } from '#platform/server/context.ts'
import { licenceRoutes } from './routes.ts'

/** 一证准营: numbers, issue, versions, and what becomes of a licence when a single one changes. */
export const licencesModule = { name: 'licences', routes: licenceRoutes } satisfies ServerModule
