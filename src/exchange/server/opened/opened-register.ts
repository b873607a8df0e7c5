import type { Context } from '#platform/server/context.ts'
import type { BusinessRegister } from '../business-register.ts'
import { registerOf } from '../registers.ts'
import { findOpened } from './store.ts'

/**
 * The business register, and for a licence so new that the register does not have it yet (or while it does not answer)
 * what the opening platform told when it was granted, under that platform's name and day. Only for filling a form:
 * a submitted case is compared with the register itself.
 */
export function registerWithOpened(context: Context): BusinessRegister {
  const register = registerOf(context)
  return {
    provenance: register.provenance,
    async lookUp(uscc, signal) {
      const asked = register.lookUp(uscc, signal)
      const answer = await asked.catch((error: unknown) => ({ failed: error }))
      if (!('failed' in answer) && answer.found) return answer
      const opened = await context.db.transaction((tx) => findOpened(tx, uscc))
      if (!opened) return asked
      const { licence, source, asOf } = opened
      const name = {
        zh: `${source}（执照核发时推送）`,
        en: `${source} (told when the licence was granted)`,
      }
      const { simulated } = register.provenance
      return { found: true, licence, asOf, provenance: { name, simulated } }
    },
  }
}
