import { z } from 'zod'
import { ItemId, Text } from '../../catalogue/core/index.ts'
import { CaseId } from '../../cases/core/index.ts'
import { SOURCE_KINDS } from '../core/index.ts'

export const CaseParams = z.object({ id: CaseId })
export const SheetParams = z.object({ id: CaseId, item: ItemId })
export const SheetQuery = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') })

const kind = z.enum(SOURCE_KINDS)
const box = z.object({ element: z.string(), kind })

/** `POST /api/v1/cases/:id/prefill` */
export const Prefill = z.strictObject({
  uscc: z.string().max(80).optional(),
  from: z.array(kind).optional(),
  replace: z.array(z.string().max(80)).max(500).default([]),
})

export const PrefillView = z.object({
  version: z.number(),
  taken: z.array(box),
  kept: z.array(box),
  asked: z.array(
    z.object({ kind, name: Text, state: z.enum(['answered', 'notFound', 'unavailable']) }),
  ),
})

/** `GET /api/v1/cases/:id/sources` */
export const SourcesView = z.object({
  sources: z.array(
    box.extend({
      name: Text,
      reference: z.string(),
      version: z.string(),
      asOf: z.string(),
      stale: z.boolean(),
      takenAt: z.string(),
    }),
  ),
  checks: z.array(
    z.object({
      register: z.enum(['business', 'persons', 'licences']),
      state: z.enum(['waiting', 'agrees', 'differs', 'notFound']),
      name: Text.nullable(),
      attempts: z.number(),
      nextAt: z.string().nullable(),
      checkedAt: z.string().nullable(),
      asOf: z.string().nullable(),
      /** Personal values are never repeated: null on both sides. */
      differences: z.array(
        z.object({
          element: z.string(),
          label: Text,
          typed: z.string().nullable(),
          registered: z.string().nullable(),
        }),
      ),
    }),
  ),
})
