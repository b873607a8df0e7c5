import { z } from 'zod'
import { Text } from '../../catalogue/core/index.ts'

/** One message to an applicant: which shop, what happened, whether something is asked of them. */
export const MessageView = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  /** Where it leads: the case, or the licence of this number. */
  about: z.enum(['case', 'licence']),
  aboutId: z.string(),
  shop: Text,
  title: Text,
  text: Text,
  todo: z.boolean(),
  at: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
})
export type MessageView = z.infer<typeof MessageView>

/** The newest first; `next` continues the list. */
export const MessagePage = z.strictObject({
  items: z.array(MessageView),
  next: z.string().nullable(),
})

/** How many are unread, counted up to `MOST_COUNTED`; `more` when there are others still. */
export const UnreadView = z.strictObject({ unread: z.int(), more: z.boolean() })
export const MOST_COUNTED = 99

export const ListMessages = z.strictObject({ cursor: z.uuid().optional() })

/** Reads these, or with none named everything up to now. */
export const ReadMessages = z.strictObject({ ids: z.array(z.uuid()).max(100).optional() })
