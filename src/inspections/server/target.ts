import type { Target } from '../../access/server/index.ts'
import type { Visit } from '../core/index.ts'

/** A joint visit belongs to every department it serves. */
export function targetOf({ region, departments, ownerId }: Visit): Target {
  return { region, department: departments, ownerId }
}
