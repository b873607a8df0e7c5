import { z } from 'zod'
import { Text } from '../../catalogue/core/index.ts'
import { LIFECYCLE_EVENTS } from './effects.ts'

const LicenceStateName = z.enum(['valid', 'partial', 'suspended', 'void', 'recalled'])
const SingleStateName = z.enum(['active', 'suspended', 'ended'])

/** One letter that goes out with the event; its words are kept as sent. */
export const LetterView = z.object({
  to: z.enum(['holder', 'lead', 'department']),
  /** The department's id, for letters to departments. */
  department: z.string().nullable(),
  title: Text,
  text: Text,
})
export type LetterView = z.infer<typeof LetterView>

/** 后果预览: exactly what confirming will do to the licence, its code, its papers, open cases and letters. */
export const Cascade = z.object({
  event: z.enum(LIFECYCLE_EVENTS),
  of: z.enum(['single', 'comprehensive']),
  on: z.iso.date(),
  /** Whether a printed word changes. */
  face: z.boolean(),
  effect: z.enum(['void-and-recall', 'drop-and-reissue', 'reissue', 'refresh', 'none']),
  basis: z.string(),
  article: z.string(),
  single: z
    .object({
      id: z.string(),
      certificate: z.string(),
      number: z.object({ before: z.string(), after: z.string() }),
      state: z.object({ before: SingleStateName, after: SingleStateName }),
      validUntil: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
    })
    .nullable(),
  licence: z
    .object({
      number: z.string(),
      state: z.object({ before: LicenceStateName, after: LicenceStateName }),
      version: z.object({ before: z.int(), after: z.int() }),
      words: z.array(z.object({ word: z.string(), before: z.string(), after: z.string() })),
    })
    .nullable(),
  /** What the code answers from the next second on; `older` is what papers of earlier versions say. */
  code: z
    .object({ before: LicenceStateName, after: LicenceStateName, older: z.string() })
    .nullable(),
  /** Single licences on the face that the event leaves as they are. */
  untouched: z.array(z.object({ certificate: z.string(), state: SingleStateName })),
  /** Single licences that must take on the same words before the face does. */
  waitingFor: z.array(z.object({ certificate: z.string(), authority: z.string() })),
  /** Papers in the holder's hands that must come back. */
  papers: z.array(z.object({ serial: z.string(), version: z.int(), copy: z.int() })),
  /** Submitted cases that build on this licence, and what becomes of each. */
  cases: z.array(
    z.object({
      caseId: z.string(),
      caseNo: z.string(),
      kind: z.enum(['open', 'change', 'renew']),
      consequence: z.enum(['goes-on', 'new-number', 'holding-ended']),
    }),
  ),
  letters: z.array(LetterView),
})
export type Cascade = z.infer<typeof Cascade>
