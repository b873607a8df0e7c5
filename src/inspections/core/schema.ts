import { z } from 'zod'
import { ItemId, RegionCode, Text } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const note = z.string().trim().min(1).max(2000)

export const VisitStateSchema = z.enum(['open', 'rectification', 'passed', 'cancelled'])
export const LineResult = z.enum(['pass', 'fail', 'n/a'])
export type LineResult = z.infer<typeof LineResult>

export const VisitParams = z.object({ id: z.uuid() })
export const ListVisits = z.object({
  state: VisitStateSchema.optional(),
  caseId: CaseId.optional(),
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type ListVisits = z.infer<typeof ListVisits>

/** `POST /api/v1/visits/:id/results`: every open line, by at least two officers (行政许可法 art 34). */
export const RecordResults = z.strictObject({
  /** Names of the officers who were there. */
  officers: z.array(z.string().trim().min(1).max(100)).max(20),
  lines: z
    .array(z.strictObject({ id: z.uuid(), result: LineResult, note: note.optional() }))
    .min(1)
    .max(500),
})
export type RecordResults = z.infer<typeof RecordResults>

export const VisitLineView = z.object({
  id: z.uuid(),
  text: Text,
  /** 准予条件 or 审核要点, as the items word it. */
  kind: z.enum(['condition', 'reviewPoint']),
  /** One observation serves all of these. */
  items: z.array(z.object({ id: ItemId, certificate: z.string(), authority: z.string() })),
  result: LineResult.nullable(),
  note: z.string().nullable(),
  /** 1 the visit, 2 the re-inspection … */
  round: z.number().nullable(),
})
export type VisitLineView = z.infer<typeof VisitLineView>

const head = {
  id: z.uuid(),
  region: RegionCode,
  caseId: CaseId,
  caseNo: z.string(),
  applicant: z.string().nullable(),
  address: z.string().nullable(),
  industry: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
  state: VisitStateSchema,
  /** Rounds finished: 0 not yet visited. */
  rounds: z.number(),
  /** The earliest deadline of the branches it serves. */
  dueOn: day.nullable(),
  items: z.array(z.object({ id: ItemId, certificate: z.string(), authority: z.string() })),
  createdAt: z.string(),
}
export const VisitSummary = z.object(head)
export type VisitSummary = z.infer<typeof VisitSummary>
export const VisitPage = z.object({ items: z.array(VisitSummary), next: z.string().nullable() })

export const VisitView = z.object({
  ...head,
  version: z.number(),
  officers: z.array(z.string()),
  lines: z.array(VisitLineView),
  /** 一次性整改清单: the lines that failed. */
  rectification: z.array(VisitLineView),
  allowed: z.array(z.enum(['record'])),
})
export type VisitView = z.infer<typeof VisitView>
