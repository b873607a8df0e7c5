import type { ServerModule } from '#platform/server/context.ts'
import { forgetOldKeys } from '#platform/server/http.ts'

const DAYS_KEPT = 30

/** The platform's own housekeeping, as a module beside the others. */
export const platformModule: ServerModule = {
  name: 'platform',
  jobs: {
    // the period `answers` of personal-data/retention.ts, which looks at it too
    'platform.forget-idempotency-keys': async (_data, { tx, context }) => {
      const days = context.config.retentionDays['answers'] ?? DAYS_KEPT
      await forgetOldKeys(tx, new Date(context.clock.now().getTime() - days * 86_400_000))
    },
  },
  schedules: { 'platform.forget-idempotency-keys': '17 3 * * *' },
}
