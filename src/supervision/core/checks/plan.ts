import { z } from 'zod'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

const share = z.int().min(0).max(100)

/** How many of the holders of a trade are checked in the year, in percent, by their grade (一业一评). */
export const Shares = z.strictObject({ A: share, B: share, C: share, D: share })
export type Shares = z.infer<typeof Shares>

export const PlanLine = z.strictObject({
  industry: z.string().regex(/^\d{2}$/),
  /** The department that leads the joint check of this trade. */
  department: z.string().max(80),
  shares: Shares,
  /** Months in which it is done, 1–12. */
  from: z.int().min(1).max(12),
  until: z.int().min(1).max(12),
})
export type PlanLine = z.infer<typeof PlanLine>

export const PublishPlan = z.strictObject({
  lines: z.array(PlanLine).min(1).max(200),
  /** Why it is published, or changed during the year. */
  reason: z.string().trim().min(2).max(500),
})
export type PublishPlan = z.infer<typeof PublishPlan>

/** 年度检查计划 of a region, as published; public. */
export const PlanView = z.object({
  region: z.string(),
  year: z.int(),
  /** 0: none is published yet. */
  version: z.int(),
  lines: z.array(PlanLine.extend({ industryName: z.string(), departmentName: z.string() })),
  reason: z.string(),
  publishedAt: z.string().nullable(),
  /** After 31 March (北京市优化营商环境条例 art 67), where that holds. */
  late: z.boolean(),
})
export type PlanView = z.infer<typeof PlanView>

export type PlanRefusal =
  | { readonly code: 'SUPERVISION_PLAN_TRADE_UNKNOWN'; readonly industry: string }
  | { readonly code: 'SUPERVISION_PLAN_TRADE_TWICE'; readonly industry: string }
  | { readonly code: 'SUPERVISION_PLAN_DEPARTMENT_UNKNOWN'; readonly department: string }
  | { readonly code: 'SUPERVISION_PLAN_MONTHS'; readonly industry: string }
  | { readonly code: 'SUPERVISION_PLAN_GRADES'; readonly industry: string }

/**
 * Whether this may be published: known trades, one line each, and a better grade is never checked more often
 * than a worse one (分级分类: 信用好、风险低的降低检查频次).
 */
export function decidePlan(
  lines: readonly PlanLine[],
  known: { readonly industries: readonly string[]; readonly departments: readonly string[] },
): Result<readonly PlanLine[], PlanRefusal> {
  const seen = new Set<string>()
  for (const { industry, department, shares, from, until } of lines) {
    if (!known.industries.includes(industry))
      return refused({ code: 'SUPERVISION_PLAN_TRADE_UNKNOWN', industry })
    if (seen.has(industry)) return refused({ code: 'SUPERVISION_PLAN_TRADE_TWICE', industry })
    if (!known.departments.includes(department))
      return refused({ code: 'SUPERVISION_PLAN_DEPARTMENT_UNKNOWN', department })
    if (from > until) return refused({ code: 'SUPERVISION_PLAN_MONTHS', industry })
    const { A, B, C, D } = shares
    if (A > B || B > C || C > D) return refused({ code: 'SUPERVISION_PLAN_GRADES', industry })
    seen.add(industry)
  }
  return granted(lines)
}

/** Published after the end of March of its year. */
export function isLate(year: number, publishedOn: PlainDate): boolean {
  return publishedOn > `${year}-03-31`
}
