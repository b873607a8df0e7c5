import { readFile } from 'node:fs/promises'
import type { Bilingual } from '#kernel/bilingual.ts'
import { Announcement } from '../../supervision/core/index.ts'
import { readStatement, readTrust } from '../../verification/server/index.ts'

/** What a signed announcement says of a draw, or why it is not believed. */
export type Announced =
  | { readonly ok: true; readonly said: Announcement }
  | { readonly ok: false; readonly why: Bilingual }

/** Holds an announcement against the keys of whoever made it; `keys` is a JWKS. */
export function readAnnouncement(statement: string, keys: string): Announced {
  const trusted = readTrust(keys)
  if (!trusted.ok) return no('公钥文件不是 JWKS', 'the keys are no JWKS')
  const read = readStatement(statement, trusted.value)
  if (!read.ok) {
    return read.refusal.code === 'key-unknown'
      ? no('公告签名的公钥不在所给的公钥里', 'the key of the announcement is not among the keys')
      : no('公告签名不符，公告被改动过', 'the announcement was altered: its signature is wrong')
  }
  const said = Announcement.safeParse(read.value)
  return said.success
    ? { ok: true, said: said.data }
    : no('签名的内容不是抽查公告', 'what is signed is no announcement of a draw')
}

const no = (zh: string, en: string): Announced => ({ ok: false, why: { zh, en } })

/** The keys of the file, else those that the place publishes from which the draw was fetched; none from a file. */
export async function keysFor(
  what: string,
  trust: string | undefined,
): Promise<string | undefined> {
  if (trust !== undefined) return readFile(trust, 'utf8').catch(() => '')
  if (!/^https?:\/\//.test(what)) return undefined
  const url = new URL('/.well-known/jwks.json', what)
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
  return answer?.ok === true ? answer.text() : undefined
}
