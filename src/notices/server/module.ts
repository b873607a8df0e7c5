import type { ServerModule } from '#platform/server/context.ts'
import { noticeRoutes } from './routes.ts'
import type { ListTolerable, SignStatement } from './sign-statement.ts'

/** 一次告知: everything at once, kept and signed as it was served. */
export function noticesModule(needs: {
  readonly sign: SignStatement
  readonly tolerable: ListTolerable
}): ServerModule {
  return {
    name: 'notices',
    routes: (app, context) => noticeRoutes(app, context, needs),
  }
}
