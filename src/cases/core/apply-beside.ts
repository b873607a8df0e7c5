import { unreachable } from '#kernel/never.ts'
import type { Beside } from './beside.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './case-moves.ts'

/** What is true whatever the state; total, like `apply`. */
export function applyBeside({ beside, at }: Case, event: CaseEvent): Beside {
  switch (event.kind) {
    case 'handlerNamed':
      return { ...beside, handler: event.handler }
    case 'commitmentsSigned': {
      const { on: signedOn, signer, promises } = event
      const again = new Set(promises.map((p) => p.item))
      const kept = beside.commitments.filter((c) => !again.has(c.item))
      const signed = promises.map((promise) => ({ ...promise, signedOn, signer }))
      return { ...beside, commitments: [...kept, ...signed] }
    }
    case 'followingPromised': {
      const promised = event.materials.map((f) => ({ ...f, state: 'due' as const }))
      return { ...beside, following: [...beside.following, ...promised] }
    }
    case 'followed':
      return withFollowing(beside, [event.material], 'came')
    case 'followingExpired':
      return withFollowing(beside, event.materials, 'expired')
    case 'reopened': {
      const number = 'number' in at ? at.number : null
      return {
        ...beside,
        reopenings: [...beside.reopenings, { ...event.order, on: event.on, number }],
      }
    }
    case 'created':
    case 'edited':
    case 'submitted':
    case 'resubmitted':
    case 'correctionAsked':
    case 'accepted':
    case 'declined':
    case 'urged':
    case 'catalogueMoved':
    case 'claimed':
    case 'branch':
    case 'decided':
    case 'issued':
    case 'withdrawn':
    case 'closed':
      return beside
    default:
      return unreachable(event)
  }
}

function withFollowing(
  beside: Beside,
  materials: readonly string[],
  state: 'came' | 'expired',
): Beside {
  const following = beside.following.map((f) =>
    f.state === 'due' && materials.includes(f.material) ? { ...f, state } : f,
  )
  return { ...beside, following }
}
