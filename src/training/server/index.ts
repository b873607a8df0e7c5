import type { ServerModule } from '#platform/server/context.ts'
import { trainingRoutes } from './routes.ts'

/** 培训: lessons on the real screens, their exercises ticked by what was really done there. */
export const trainingModule = {
  name: 'training',
  routes: trainingRoutes,
} satisfies ServerModule
