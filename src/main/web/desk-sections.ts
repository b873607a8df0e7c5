import type { Desk } from './desks.ts'

/** What the menu of somebody with many desks is put together by. */
const SECTIONS = ['ofCases', 'ofLicences', 'ofRules', 'ofOversight'] as const
export type Section = (typeof SECTIONS)[number]

/** A menu no longer than this stands in one line as it is. */
const ONE_LINE = 8

/** Desks that nobody has to look for: they stand in the menu themselves, before the sections. */
const FIRST: readonly Desk[] = ['overview', 'insights', 'issue']

const SECTION_OF: Readonly<Record<Desk, Section>> = {
  cases: 'ofCases',
  counter: 'ofCases',
  letters: 'ofCases',
  branches: 'ofCases',
  visits: 'ofCases',
  deadlines: 'ofCases',
  overview: 'ofCases',
  issue: 'ofLicences',
  licences: 'ofLicences',
  'print-queue': 'ofLicences',
  stock: 'ofLicences',
  printing: 'ofLicences',
  import: 'ofLicences',
  bars: 'ofRules',
  tolerance: 'ofRules',
  standards: 'ofRules',
  catalogue: 'ofRules',
  insights: 'ofOversight',
  supervision: 'ofOversight',
  ratings: 'ofOversight',
  scans: 'ofOversight',
  receivers: 'ofOversight',
  training: 'ofRules',
  people: 'ofOversight',
  records: 'ofOversight',
}

export interface Menu {
  /** Links of their own. */
  readonly desks: readonly Desk[]
  /** What opens beneath a word. */
  readonly sections: readonly { readonly section: Section; readonly desks: readonly Desk[] }[]
}

/** The menu of these desks: all in one line, or the daily ones and the rest by section. */
export function menuOf(desks: readonly Desk[]): Menu {
  if (desks.length <= ONE_LINE) return { desks, sections: [] }
  const rest = desks.filter((desk) => !FIRST.includes(desk))
  const grouped = Map.groupBy(rest, (desk) => SECTION_OF[desk])
  return {
    desks: desks.filter((desk) => FIRST.includes(desk)),
    sections: SECTIONS.flatMap((section) => {
      const own = grouped.get(section) ?? []
      return own.length > 0 ? [{ section, desks: own }] : []
    }),
  }
}
