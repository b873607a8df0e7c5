import type { ServerModule } from '#platform/server/context.ts'
import { serveCatalogue, stopServing, unfitLaw, type PublishedLayer } from './current.ts'
import type { FurtherCheck } from './load.ts'
import { measureLaw } from './measure.ts'
import { policyRoutes } from './policy-routes.ts'
import { catalogueRoutes } from './routes.ts'

/** 目录, served only if the checks of modules that it may not know find no error either. */
export function checkedCatalogue(further?: FurtherCheck, published?: PublishedLayer) {
  return {
    name: 'catalogue',
    routes(app, context) {
      catalogueRoutes(app, context)
      policyRoutes(app, context)
    },
    async start(context) {
      const own = context.config.catalogueDir
      await serveCatalogue(context, { watching: true, own, published, further })
      measureLaw(context)
    },
    concern: (context) => (unfitLaw(context).length > 0 ? 'law-unfit' : undefined),
    async stop(context) {
      stopServing(context)
    },
  } satisfies ServerModule
}

/** 目录: the law as data, its published versions and their public face. */
export const catalogueModule = checkedCatalogue()
