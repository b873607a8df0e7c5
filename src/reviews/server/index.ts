import type { ServerModule } from '#platform/server/context.ts'
import { reviewRoutes } from './routes.ts'

/** 一网通办: departments decide in parallel, each its own items. */
export const reviewsModule = { name: 'reviews', routes: reviewRoutes } satisfies ServerModule

export { REVIEWS_PROBLEMS } from './problems.ts'
