import { invariant } from '#kernel/invariant.ts'
import { unreachable } from '#kernel/never.ts'
import type { Face, Licence, LicenceEvent } from './licence.ts'

function inForce(face: Face): Licence {
  const state = face.outstanding.length > 0 ? 'partial' : 'valid'
  return { state, number: face.number, region: face.region, face }
}

/** What a licence is after an event. Total over events that `decide…` can make; else a bug. */
export function apply(licence: Licence | undefined, event: LicenceEvent): Licence {
  if (event.kind === 'issued') {
    invariant(licence === undefined, 'a licence is issued once')
    return inForce(event.face)
  }
  invariant(licence !== undefined, 'a licence is issued first')
  const { number, region, face } = licence
  switch (event.kind) {
    case 'reissued':
      // a new paper does not lift a hold
      if (licence.state === 'suspended') return { ...licence, face: event.face }
      return inForce(event.face)
    case 'refreshed':
      return licence
    case 'suspended':
      return { state: 'suspended', number, region, face, since: event.on }
    case 'reinstated':
      return inForce(face)
    case 'voided':
      return { state: 'void', number, region, face, voidedOn: event.on, cause: event.cause }
    case 'recalled':
      invariant(licence.state === 'void', 'only a void licence is recalled')
      return { ...licence, state: 'recalled', recalledOn: event.on }
    default:
      return unreachable(event)
  }
}
