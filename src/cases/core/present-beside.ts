import type { Catalogue } from '../../catalogue/core/index.ts'
import type { CaseRecord } from './case-record.ts'
import type { CaseView } from './view-schema.ts'

type Shown = Pick<CaseView, 'oneTime' | 'handler' | 'commitments' | 'following' | 'reopenings'>

/** Who answers, what was promised and what became of it, and how often somebody was asked again. */
export function presentBeside({ file }: CaseRecord, catalogue: Catalogue): Shown {
  const { corrections, beside } = file
  const points = corrections.flatMap((letter) => letter.points)
  return {
    oneTime: {
      letters: corrections.length,
      again: Math.max(0, corrections.length - 1),
      beyondNotice: points.filter((point) => point.beyondNotice !== undefined).length,
    },
    handler: beside.handler,
    commitments: beside.commitments.map(({ item, signedOn, signer }) => {
      return { item, signedOn, signer }
    }),
    following: beside.following.map(({ items, ...one }) => ({
      ...one,
      name: catalogue.materials.get(one.material)?.name ?? { zh: one.material, en: one.material },
      items: [...items],
    })),
    reopenings: beside.reopenings.map(({ number: _number, items, ...one }) => {
      return { ...one, items: [...items] }
    }),
  }
}
