import { plainDate, type PlainDate } from '#kernel/plain-date.ts'

/** 保管期限 of a package: 定期 30 years or 10 (国家档案局令第8号第六条); none of ours is 永久. */
export const ARCHIVE_PERIOD_IDS = ['30-years', '10-years'] as const
export type ArchivePeriodId = (typeof ARCHIVE_PERIOD_IDS)[number]

export interface ArchivePeriod {
  readonly id: ArchivePeriodId
  readonly years: number
  /** How the case ended. */
  readonly states: readonly string[]
  readonly basis: string
  /** Whether the archive authority of the region has confirmed it; none so far. */
  readonly verified: boolean
  readonly reading: string
}

const BASIS =
  '国办发〔2023〕26号：各机构确定归档范围和保管期限，报同级档案主管部门审查；国家档案局令第8号第六条：定期一般分为30年、10年'

/** 归档范围和保管期限表: ours, until a region's archive authority has examined its own. */
export const ARCHIVE_PERIODS: readonly ArchivePeriod[] = [
  {
    id: '30-years',
    years: 30,
    states: ['closed'],
    basis: BASIS,
    verified: false,
    reading: '已作出许可决定的，证照变更、延续、撤销都要查考，取较长的定期',
  },
  {
    id: '10-years',
    years: 10,
    states: ['declined', 'withdrawn'],
    basis: BASIS,
    verified: false,
    reading: '没有作出许可决定的，复议、诉讼期满后只供一般查考',
  },
]

/** The period of a case that ended so; what no line names is kept for the longer one. */
export function periodOf(state: string): ArchivePeriod {
  return ARCHIVE_PERIODS.find(({ states }) => states.includes(state)) ?? ARCHIVE_PERIODS[0]!
}

export const periodNamed = (id: ArchivePeriodId): ArchivePeriod =>
  ARCHIVE_PERIODS.find((one) => one.id === id) ?? ARCHIVE_PERIODS[0]!

/** The last day on which it has to be kept: whole years, counted from the first of January after it was archived. */
export function keptUntil(archivedOn: PlainDate, id: ArchivePeriodId): PlainDate {
  return plainDate(`${Number(archivedOn.slice(0, 4)) + periodNamed(id).years}-12-31`)
}

/** Packages of this period that were archived before this day may be listed today. */
export function listableBefore(today: PlainDate, id: ArchivePeriodId): PlainDate {
  const first = Number(today.slice(0, 4)) - periodNamed(id).years
  return plainDate(`${first}-01-01`)
}

/** A list that was kept comes up again after so many years (our reading). */
export const KEPT_AGAIN_YEARS = 10
