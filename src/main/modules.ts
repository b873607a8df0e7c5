import type { ServerModule } from '#platform/server/context.ts'
import { accessModule } from '../access/server/index.ts'
import { recordsModule } from '../records/server/index.ts'
import { platformModule } from './platform-module.ts'

/** Every module that serves, in the order in which they start and hear events. */
export const MODULES: readonly ServerModule[] = [platformModule, accessModule, recordsModule]
