import type { ServerModule } from '#platform/server/context.ts'
import { feedbackRoutes } from './routes.ts'

/** 好差评: what applicants think of what was done for them, and the call-backs that follow. */
export const feedbackModule = {
  name: 'feedback',
  routes: feedbackRoutes,
} satisfies ServerModule
