import type { Region } from './catalogue.ts'

/** One row of the industry directory exactly as the plan's annex prints it. */
export interface DirectoryRow {
  readonly annex: string
  readonly certificates: readonly string[]
  readonly authority: string | null
  readonly requirement: string | null
  readonly note: string | null
}

export interface DirectoryIndustry {
  readonly no: number
  readonly name: string
  readonly code: string
  readonly newApplications: boolean
  readonly rows: readonly DirectoryRow[]
}

export interface Directory {
  readonly region: string
  readonly version: string
  readonly industries: readonly DirectoryIndustry[]
}

/**
 * 行业目录 for export, a contract people script against: the annex's own words and nothing of our
 * reading. The words are without 《》 and without spaces inside; a spanning cell stands on each row.
 */
export function directoryOf(region: Region, version: string): Directory {
  return {
    region: region.plan.region,
    version,
    industries: [...region.industries.values()].map((industry) => ({
      no: industry.no,
      name: industry.name,
      code: industry.code,
      newApplications: industry.newApplications,
      rows: industry.rows.map(({ annex, certificates, authority, requirement, note }) => ({
        annex,
        certificates,
        authority,
        requirement,
        note,
      })),
    })),
  }
}
