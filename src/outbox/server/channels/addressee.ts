import { z } from 'zod'
import type { Language } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { CaseId, CaseRecord } from '../../../cases/core/index.ts'
import { findCase, listCases } from '../../../cases/server/index.ts'
import { compose, TEMPLATES, type Message, type TemplateId } from '../../core/index.ts'
import { contactOf, type Contact } from '../people/contacts.ts'

/** What is queued for a person: which words, about what, for whom. The address is looked up when it is sent. */
export const ForPerson = z.object({
  template: z.custom<TemplateId>((id) => typeof id === 'string' && id in TEMPLATES),
  facts: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.object({ zh: z.string(), en: z.string() }), z.null()]),
  ),
  accountId: z.string(),
  caseId: z.string().nullable(),
})
export type ForPerson = z.infer<typeof ForPerson>

export interface Addressed extends Message {
  /** Null: there is no such address, or they do not want it. */
  readonly to: string | null
  readonly language: Language
}

/** The words in the receiver's language, and the address they have given for this channel. */
export async function addressed(
  context: Context,
  body: string,
  channel: 'mail' | 'phone',
): Promise<Addressed> {
  const { template, facts, accountId, caseId } = ForPerson.parse(JSON.parse(body))
  return context.db.transaction(async (tx) => {
    const contact = await contactOf(tx, context, accountId)
    const language = contact?.language ?? 'zh'
    const to = await addressOf(tx, contact, accountId, caseId as CaseId | null, channel)
    return { ...compose(template, facts, language), to, language }
  })
}

/** What they have told us themselves comes first; else the application that it is about, or their latest. */
async function addressOf(
  tx: Tx,
  contact: Contact | undefined,
  accountId: string,
  caseId: CaseId | null,
  channel: 'mail' | 'phone',
): Promise<string | null> {
  if (contact) {
    if (!(channel === 'mail' ? contact.byMail : contact.bySms)) return null
    if (contact[channel] !== null) return contact[channel]
  }
  const about = caseId === null ? undefined : await findCase(tx, caseId)
  if (about && about.ownerId !== accountId) return null
  const latest = { state: undefined, cursor: undefined, limit: 1 }
  const record = about ?? (await listCases(tx, { regions: '*', ownerId: accountId }, latest)).at(0)
  return record ? inForm(record, channel) : null
}

const BOX = { mail: 'contact_email', phone: 'contact_phone' } as const

function inForm(record: CaseRecord, channel: 'mail' | 'phone'): string | null {
  const value = (record.submittedValues ?? record.values)[BOX[channel]]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
