import type { Plan } from '../../catalogue/core/index.ts'
import { sameHolder } from './face-words.ts'
import type { Face, Holder, SingleLicence } from './licence.ts'

/** Whose words the next face prints, and which single licences must change before it may. */
export interface Following {
  readonly holder: Holder
  /** Live single licences that still carry other words; the face waits for them. */
  readonly waitingFor: readonly SingleLicence[]
}

/**
 * 证面信息变更: where the plan has the holder change the comprehensive and the single licences
 * together (西城 二（六）), the face takes on the new words when every live single licence carries
 * them, and the code shows each single licence meanwhile; elsewhere the face follows at once.
 */
export function followHolder(
  plan: Plan,
  face: Face,
  holder: Holder,
  others: readonly SingleLicence[],
): Following {
  if (sameHolder(face.holder, holder) || plan.faceChange?.value !== 'together')
    return { holder, waitingFor: [] }
  const waitingFor = others.filter((s) => s.state !== 'ended' && !sameHolder(s.holder, holder))
  return { holder: waitingFor.length > 0 ? face.holder : holder, waitingFor }
}
