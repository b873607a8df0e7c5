import { plainDate, type PlainDate } from '#kernel/plain-date.ts'
import { fictitiousUscc, type Uscc } from '../../parties/core/index.ts'

/** 经营异常名录 or 严重违法失信名单 of the public credit system. */
export type CreditList = 'abnormal' | 'serious'

/** One standing entry of a business on a list. */
export interface CreditListing {
  readonly list: CreditList
  readonly on: PlainDate
  /** 列入原因, as the list says it. */
  readonly reason: string
  /** 列入决定书文号. */
  readonly document: string
}

/** What the lists say of a business now; `asOf` is the day on which they last confirmed it. */
export interface CreditListsAnswer {
  readonly listings: readonly CreditListing[]
  readonly asOf: PlainDate
}

const SERIALS = { abnormal: 947, serious: 948 } as const satisfies Record<CreditList, number>

/** The fictitious business that the simulated lists name. */
export const listedUscc = (list: CreditList, region: string): Uscc =>
  fictitiousUscc(SERIALS[list], region)

const REASONS = {
  abnormal: '未按规定公示年度报告',
  serious: '列入经营异常名录满三年仍未履行义务',
} as const satisfies Record<CreditList, string>

/** What the simulated lists say: nothing of anybody but the two that they are asked to name. */
export function simulatedListings(uscc: Uscc): readonly CreditListing[] {
  const region = uscc.slice(2, 8)
  return (['abnormal', 'serious'] as const)
    .filter((list) => listedUscc(list, region) === uscc)
    .map((list) => ({
      list,
      on: plainDate('2026-03-02'),
      reason: REASONS[list],
      document: '〔模拟〕1号',
    }))
}
