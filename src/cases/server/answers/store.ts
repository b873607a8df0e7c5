import { tables, type Tx } from '#platform/server/database.ts'
import type { Answers, IndustryCode } from '../../../catalogue/core/index.ts'
import type { CaseId } from '../../core/index.ts'
import type { CasesTables } from '../tables.ts'

/** What the applicant of a case that was handed in answered to the guidance. */
export interface AnsweredCase {
  readonly id: CaseId
  readonly caseNo: string
  readonly industry: IndustryCode
  readonly answers: Answers
}

/** New openings of a region that were handed in, the newest first, beginning before the last one seen. */
export async function listAnswers(
  tx: Tx,
  region: string,
  before: CaseId | undefined,
  limit: number,
): Promise<AnsweredCase[]> {
  let query = tables<CasesTables>(tx)
    .selectFrom('case_file')
    .select(['id', 'case_no', 'industry', 'answers'])
    .where('region', '=', region)
    .where('kind', '=', 'open')
    .where('case_no', 'is not', null)
  if (before !== undefined) query = query.where('id', '<', before)
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(({ id, case_no, industry, answers }) => ({
    id: id as CaseId,
    caseNo: case_no ?? '',
    industry: industry as IndustryCode,
    answers: answers as Answers,
  }))
}
