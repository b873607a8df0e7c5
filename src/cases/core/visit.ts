import type { Branch, Visit } from './branch.ts'

/** How far the joint visit has come, whatever the state. */
export function visitOf(branch: Branch): Visit {
  const { at } = branch
  if ('visit' in at) return at.visit ?? { visit: 'notNeeded' }
  return at.state === 'inspection' ? { visit: 'outstanding' } : { visit: 'notNeeded' }
}
