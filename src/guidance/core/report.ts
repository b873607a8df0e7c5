import type { Catalogue, IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { EVERY_LAW } from './answers.ts'
import { programOf } from './program.ts'

/** How many questions an industry's guidance asks. */
export interface QuestionReport {
  readonly region: RegionCode
  readonly industry: { readonly code: IndustryCode; readonly name: string }
  /** Questions that some answer path can meet. */
  readonly total: number
  readonly atMost: number
  /** On average, each class of answers to a question being equally likely. */
  readonly average: number
}

/** Questions in total, asked at most and on average, for every industry of every region. */
export function questionReport(
  catalogue: Catalogue,
  today: PlainDate = EVERY_LAW,
): QuestionReport[] {
  return [...catalogue.regions].flatMap(([region, { industries }]) =>
    [...industries.values()].map(({ code, name }) => {
      const starts = programOf(catalogue, region, code, today).tables.map((table) => ({
        total: table.domains.length,
        ...table.know(0),
      }))
      const sum = (of: (start: (typeof starts)[number]) => number): number =>
        starts.reduce((all, start) => all + of(start), 0)
      return {
        region,
        industry: { code, name },
        total: sum(({ total }) => total),
        atMost: sum(({ atMost }) => atMost),
        average: sum(({ expected }) => expected),
      }
    }),
  )
}
