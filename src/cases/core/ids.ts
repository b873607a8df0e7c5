import type { Bilingual } from '#kernel/bilingual.ts'
import { z } from 'zod'

/** 办件: one application of one applicant for one industry at one place (UUID v7). */
export const CaseId = z.uuid().brand('CaseId')
export type CaseId = z.infer<typeof CaseId>

/** One uploaded file of one material of one case (UUID v7). */
export const FileId = z.uuid().brand('FileId')
export type FileId = z.infer<typeof FileId>

/** 受理编号: region, day of submission, serial of that day: `110102-20261121-00001`. */
export const CaseNo = z
  .string()
  .regex(/^\d{6}-\d{8}-\d{5,}$/)
  .brand('CaseNo')
export type CaseNo = z.infer<typeof CaseNo>

/** 新办, 变更, 延续. */
export const CaseKind = z.enum(['open', 'change', 'renew'])
export type CaseKind = z.infer<typeof CaseKind>

/** Who did it: an account, or the platform itself (silence of the authority, a sweep). */
export interface Doer {
  readonly accountId: string
  readonly name: string
}

/** Who was faster, when, and what they did: told to whoever comes second. */
export interface LastChange {
  readonly by: string
  /** In Beijing time, to the minute. */
  readonly at: string
  readonly what: Bilingual
}

/** 一同核查: a case has one joint visit, re-inspections included, and the visit bears the case's id. */
export function visitIdOf(caseId: CaseId): string {
  return caseId
}
