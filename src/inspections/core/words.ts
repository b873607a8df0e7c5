import { z } from 'zod'

/** 合格、不合格、不适用. */
export const LineResult = z.enum(['pass', 'fail', 'n/a'])
export type LineResult = z.infer<typeof LineResult>

/** A day as it travels, `YYYY-MM-DD`. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** SHA-256, in hexadecimal. */
export const Sha = z.string().regex(/^[0-9a-f]{64}$/)

export const VisitStateSchema = z.enum(['open', 'rectification', 'passed', 'cancelled'])
export type VisitState = z.infer<typeof VisitStateSchema>
