import type { ServerModule } from '#platform/server/context.ts'
import { serveCatalogue, stopServing } from './current.ts'
import { catalogueRoutes } from './routes.ts'

/** 目录: the law as data, its published versions and their public face. */
export const catalogueModule = {
  name: 'catalogue',
  routes: catalogueRoutes,
  async start(context) {
    await serveCatalogue(context, { watching: true })
  },
  async stop(context) {
    stopServing(context)
  },
} satisfies ServerModule
