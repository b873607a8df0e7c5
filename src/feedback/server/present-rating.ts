import type { Catalogue, IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import type { RatingView } from '../core/index.ts'
import type { RatingRow } from './store.ts'

export function presentRating(catalogue: Catalogue, row: RatingRow): RatingView {
  const industry = catalogue.regions
    .get(row.region as RegionCode)
    ?.industries.get(row.industry as IndustryCode)
  const { due, state, version } = row
  return {
    id: row.id,
    region: row.region,
    subject: row.subject,
    subjectId: row.subject_id,
    number: row.number,
    industry: {
      code: row.industry,
      name: {
        zh: industry?.name ?? row.industry,
        en: industry?.nameEn ?? row.industry,
      },
    },
    grade: row.grade,
    reasons: [...row.reasons],
    words: row.words,
    at: row.at,
    callBack:
      due === null || state === null || version === null
        ? null
        : { due, state, outcome: row.outcome, words: row.answer, doneAt: row.done_at, version },
  }
}
