import { z } from 'zod'
import { OpeningLicensed } from './entries.ts'

const words = (most: number) => z.string().trim().min(1).max(most)

/** Every answer says when it was confirmed, and may name whom the register had it from. */
const confirmed = { asOf: z.iso.date(), source: words(80).optional() }

/**
 * What a register of business licences answers; `licence` null: it has no such code. The representative's identity
 * number counts only with the number of that person's authorisation (电子营业执照授权; 个人信息保护法 art 13).
 */
export const BusinessAnswer = z.object({
  ...confirmed,
  licence: z
    .object({
      ...OpeningLicensed.omit({ industry: true }).shape,
      legalRepId: z
        .object({ type: words(40), number: words(40), authorisation: words(80).optional() })
        .optional(),
    })
    .nullable(),
})

/** What a library of electronic licences answers: the documents of one holder, each under its own name of a material. */
export const DocumentsAnswer = z.object({
  ...confirmed,
  documents: z
    .array(
      z.object({
        /** The material that it is, by the catalogue's name of it. */
        material: z.string().regex(/^[a-z][a-z0-9_]{1,59}$/),
        number: words(100),
        issuedOn: z.iso.date(),
        validUntil: z.iso.date().nullable().optional(),
        /** Only `valid` is offered. */
        state: z.enum(['valid', 'suspended', 'ended']),
        source: words(80).optional(),
        asOf: z.iso.date().optional(),
      }),
    )
    .max(300),
})

export const MatchAnswer = z.object({
  ...confirmed,
  outcome: z.enum(['matches', 'differs', 'unknown']),
})

export const ListsAnswer = z.object({
  ...confirmed,
  listings: z
    .array(
      z.object({
        list: z.enum(['abnormal', 'serious']),
        on: z.iso.date(),
        reason: words(500),
        document: words(100),
      }),
    )
    .max(100),
})
