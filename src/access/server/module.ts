import type { ServerModule } from '#platform/server/context.ts'
import { accessRoutes } from './routes.ts'

/** 身份与权限: accounts, sessions, and the one table of who may. */
export const accessModule = { name: 'access', routes: accessRoutes } satisfies ServerModule
