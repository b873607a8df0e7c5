import type { Language } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { seal, unseal } from '../seal.ts'
import { findContact, NOWHERE, saveContact } from './store.ts'

/** How somebody wants to be told. */
export interface Contact {
  readonly language: Language
  readonly mail: string | null
  readonly phone: string | null
  readonly byMail: boolean
  readonly bySms: boolean
}

const boundTo = (accountId: string, channel: string) => `${accountId}/${channel}`

/** What this person has told us about themselves; nothing when they have not. */
export async function contactOf(
  tx: Tx,
  context: Context,
  accountId: string,
): Promise<Contact | undefined> {
  const row = await findContact(tx, accountId)
  if (!row) return undefined
  const open = (sealed: Buffer | null, channel: string) =>
    sealed && unseal(context.config.dataDir, boundTo(accountId, channel), sealed)
  return {
    language: row.language,
    mail: open(row.mail, 'mail'),
    phone: open(row.phone, 'phone'),
    byMail: row.by_mail,
    bySms: row.by_sms,
  }
}

/** Their wishes take the place of the earlier ones; addresses are kept sealed. */
export async function setContact(
  tx: Tx,
  context: Context,
  accountId: string,
  contact: Contact,
): Promise<void> {
  const close = (words: string | null, channel: string) =>
    words === null ? null : seal(context.config.dataDir, boundTo(accountId, channel), words)
  const before = await findContact(tx, accountId)
  await saveContact(tx, {
    region: NOWHERE,
    account_id: accountId,
    language: contact.language,
    mail: close(contact.mail, 'mail'),
    phone: close(contact.phone, 'phone'),
    by_mail: contact.byMail,
    by_sms: contact.bySms,
    version: (before?.version ?? 0) + 1,
    updated_at: context.clock.now().toISOString(),
  })
}
