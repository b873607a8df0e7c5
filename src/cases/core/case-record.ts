import type {
  Answers,
  IndustryCode,
  ItemId,
  MaterialId,
  RegionCode,
} from '../../catalogue/core/index.ts'
import { tidyCode } from '../../parties/core/index.ts'
import type { Case } from './case.ts'
import type { CaseId, CaseKind, FileId } from './ids.ts'
import type { FormValues } from './schema.ts'

/** A case with everything that is kept of it but its history and its files. */
export interface CaseRecord {
  readonly id: CaseId
  readonly region: RegionCode
  readonly caseNo: string | null
  /**
   * The account whose application it is. Filed at the counter for somebody without an account: an id that
   * is nobody's, until they claim the case.
   */
  readonly ownerId: string
  /** 帮办: the clerk who filed it for the applicant; null where they filed it themselves. */
  readonly filedBy: string | null
  readonly industry: IndustryCode
  readonly kind: CaseKind
  readonly items: readonly ItemId[]
  /** Filed and decided under this version of the law as data. */
  readonly catalogueVersion: string
  readonly answers: Answers
  /** Existing single licences that are changed or renewed. */
  readonly holdings: readonly string[]
  readonly noticeId: string | null
  /** As typed, right or wrong. */
  readonly values: FormValues
  /** As validated at the last submission, hidden boxes left out; null before it. */
  readonly submittedValues: FormValues | null
  readonly file: Case
  /** The number of its last event. */
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** What a list reads of a case; `values` are only the names by which people know it. */
export type CaseLine = Omit<CaseRecord, 'answers' | 'holdings' | 'submittedValues'>

/** One uploaded file of a case. */
export interface CaseFile {
  readonly id: FileId
  readonly material: MaterialId
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly contentType: 'application/pdf' | 'image/jpeg' | 'image/png'
  /** 现场获取: taken by officers at the visit; absent where the applicant gave it. */
  readonly source?: 'onSite'
  readonly uploadedAt: string
}

/** The shop's name (招牌) as typed so far. */
export function premisesOf(record: Pick<CaseRecord, 'values'>): string | null {
  const name = record.values['premises_name']
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null
}

/** The applicant's name as typed so far, for lists. */
export function applicantOf(record: Pick<CaseRecord, 'values'>): string | null {
  const name = record.values['subject_name']
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null
}

/** The applicant's credit code as declared, else as typed so far, tidied for comparison. */
export function usccOf(record: Pick<CaseRecord, 'values' | 'submittedValues'>): string | null {
  const code = (record.submittedValues ?? record.values)['uscc']
  const tidy = typeof code === 'string' ? tidyCode(code) : ''
  return tidy === '' ? null : tidy.slice(0, 18)
}
