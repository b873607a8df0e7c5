import type { ServerModule } from '#platform/server/context.ts'
import type { SignStatement } from '../../notices/server/index.ts'
import type { SealOn } from '../core/index.ts'
import { acknowledgeNotice, lettersOnEvents } from './hear-case.ts'
import { lettersOnSingle } from './hear-single.ts'
import { letterRoutes } from './routes.ts'

/** The seal that is at hand here: none that is legal, so every letter says 测试 at its seal place. */
const TEST_SEAL: SealOn = { provider: 'software-test-seal', legal: false }

/** 文书: every letter that the law asks for, issued by the events of the case. */
export function lettersModule(given: { readonly sign: SignStatement }): ServerModule {
  const needs = { sign: given.sign, seal: TEST_SEAL }
  return {
    name: 'letters',
    routes: (app, context) => letterRoutes(app, context, needs),
    listeners: {
      'cases.created': acknowledgeNotice,
      'cases.happened': lettersOnEvents(needs),
      'licences.single-rescind': lettersOnSingle(needs, 'single.rescind'),
      'licences.single-cancel': lettersOnSingle(needs, 'single.cancel'),
      'licences.single-withdraw': lettersOnSingle(needs, 'single.withdraw'),
    },
  }
}
