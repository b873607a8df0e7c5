import { z } from 'zod'
import { RegionCode } from '../../catalogue/core/index.ts'
import { CaseId } from './ids.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const code = z.string().trim().min(1).max(40)

/** `GET /api/v1/regions/:region/applicants`: whose applications for this business the authority has taken on. */
export const AskApplicants = z.strictObject({ uscc: code })
export const ApplicantList = z.array(
  z.object({
    accountId: z.uuid(),
    name: z.string(),
    /** Shortened: enough to ask the person in front of the counter for the rest. */
    username: z.string(),
    lastCase: z.object({ caseNo: z.string(), on: day }),
  }),
)
export type ApplicantList = z.infer<typeof ApplicantList>
export const ApplicantParams = z.object({ region: RegionCode })

/** `POST …/claim-code`: to be handed to the applicant on paper, and told to nobody else. */
export const ClaimSlip = z.object({
  caseId: CaseId,
  caseNo: z.string(),
  code: z.string(),
  /** The last day on which it opens the case. */
  until: day,
})
export type ClaimSlip = z.infer<typeof ClaimSlip>

/** `POST /api/v1/case-claims`: the three things that only the applicant has together. */
export const ClaimCase = z.strictObject({ caseNo: code, uscc: code, code })
export type ClaimCase = z.infer<typeof ClaimCase>
