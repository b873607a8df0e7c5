import type { ServerModule } from '#platform/server/context.ts'
import { noticeRoutes } from './routes.ts'

/** 一次告知: everything at once, kept as it was served. */
export const noticesModule = { name: 'notices', routes: noticeRoutes } satisfies ServerModule
