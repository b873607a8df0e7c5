import type { Context } from '#platform/server/context.ts'
import { readPublic, type PublicRead } from '#platform/server/replica.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import { publicLicence } from '../../licences/server/index.ts'
import {
  readToken,
  standing,
  TOKEN_DIGITS,
  type ReadToken,
  type TokenFacts,
  type Verdict,
} from '../core/index.ts'
import { findKey } from './keys/keys.ts'
import { foreignKeys } from './keys/trust.ts'
import { Remembered } from './remember.ts'
import { tokenHolds } from './sign.ts'
import { findToken } from './store.ts'

/** What was read of a licence is read again after this. */
const FRESH_MS = 400

/** A verdict, and from when what it rests on is, as ms since 1970. */
export interface Judged {
  readonly verdict: Verdict
  readonly at: number
}

interface Read {
  readonly at: number
  readonly found: Promise<PublicRead<PublicLicenceView | undefined>>
}

interface Memory {
  /** Tokens whose signature was found right or wrong: that never changes. */
  readonly signatures: Remembered<{ readonly holds: boolean }>
  /** Of many who ask for one licence at once, one reads it. */
  readonly licences: Remembered<Read>
}

const memories = new WeakMap<Context['db'], Memory>()

function memoryOf(context: Context): Memory {
  const known = memories.get(context.db)
  if (known) return known
  const made: Memory = { signatures: new Remembered(20_000), licences: new Remembered(5000) }
  memories.set(context.db, made)
  return made
}

/** Whether this is asked for by number, which anybody can count up, and not by a code seen on a paper. */
export function isNumber(code: string): boolean {
  return !/^\d+$/.test(code)
}

/** What a scanned code, or a number typed instead of it, turns out to be. */
export async function judge(context: Context, code: string): Promise<Judged> {
  const { verdict, at } = await judgeCode(context, code)
  if (!context.config.training || !('licence' in verdict)) return { verdict, at }
  return { verdict: { kind: 'training', licence: verdict.licence }, at }
}

async function judgeCode(context: Context, code: string): Promise<Judged> {
  const now = context.clock.now().getTime()
  if (isNumber(code)) return judgeNumber(context, tidyNumber(code), now)
  const said = (verdict: Verdict): Judged => ({ verdict, at: now })
  if (code.length !== TOKEN_DIGITS) return said({ kind: 'unreadable' })
  const token = readToken(code)
  if (!token.ok) return said({ kind: 'tampered' })
  const { facts } = token.value
  if (!runs(context, facts.number.slice(0, 6)))
    return said(await judgeForeign(context, code, token.value))
  if (!(await isGenuine(context, code, token.value))) return said({ kind: 'tampered' })
  const { view, at } = await licenceNow(context, facts.number, now)
  if (!view) return { verdict: { kind: 'unknown', asked: facts.number }, at }
  const ended = view.state === 'void' || view.state === 'recalled'
  if (!ended && view.version !== facts.version)
    return { verdict: { kind: 'replaced', licence: view, version: facts.version }, at }
  return { verdict: { kind: standing(view, context.clock.today()), licence: view }, at }
}

/** As people write it down: in groups, in small letters. */
export function tidyNumber(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase()
}

async function judgeNumber(context: Context, number: string, now: number): Promise<Judged> {
  if (!/^\d{6}ZH\d{7}[0-9A-Z]$/.test(number)) return { verdict: { kind: 'unreadable' }, at: now }
  const region = number.slice(0, 6)
  if (!runs(context, region)) return { verdict: { kind: 'elsewhere', region }, at: now }
  const { view, at } = await licenceNow(context, number, now)
  if (!view) return { verdict: { kind: 'unknown', asked: number }, at }
  return { verdict: { kind: standing(view, context.clock.today()), licence: view }, at }
}

/** 互认: a code of a region that runs elsewhere, if that installation's key is believed here. */
async function judgeForeign(context: Context, code: string, token: ReadToken): Promise<Verdict> {
  const { number, version, madeOn, key: shortKid } = token.facts
  const region = number.slice(0, 6)
  const ofRegion = (await foreignKeys(context)).filter((key) => key.region === region)
  if (ofRegion.length === 0) return { kind: 'elsewhere', region }
  const key = ofRegion.find((one) => one.shortKid === shortKid)
  if (!key) return { kind: 'elsewhere', region }
  if (!holds(context, code, token, key)) return { kind: 'tampered' }
  const { authority, origin } = key
  const { host } = new URL(origin)
  return { kind: 'recognised', number, version, madeOn, authority, origin, host, token: code }
}

export function runs(context: Context, region: string): boolean {
  return [...currentCatalogue(context).regions.keys()].some((known) => known === region)
}

async function isGenuine(context: Context, code: string, token: ReadToken): Promise<boolean> {
  const { facts } = token
  const key = await findKey(context, facts.number.slice(0, 6), facts.key)
  if (!key || !holds(context, code, token, key)) return false
  return key.withdrawn ? isOurs(context, facts, code) : true
}

function holds(
  context: Context,
  code: string,
  token: ReadToken,
  { kid, key }: Parameters<typeof tokenHolds>[1] & { readonly kid: string },
): boolean {
  const { signatures } = memoryOf(context)
  const name = `${kid} ${code}`
  const found = signatures.get(name) ?? { holds: tokenHolds(token, { key }) }
  signatures.set(name, found)
  return found.holds
}

/** By a key in wrong hands: only the very codes that we made with it are still believed. */
async function isOurs(context: Context, facts: TokenFacts, code: string): Promise<boolean> {
  const { number, version } = facts
  const of = { region: number.slice(0, 6), number, version }
  return (await context.db.transaction((tx) => findToken(tx, of))) === code
}

async function licenceNow(
  context: Context,
  number: string,
  now: number,
): Promise<{ view: PublicLicenceView | undefined; at: number }> {
  const { licences } = memoryOf(context)
  const known = licences.get(number)
  const read = known && now >= known.at && now - known.at < FRESH_MS ? known : undefined
  const used = read ?? { at: now, found: readLicence(context, number, now) }
  if (!read) licences.set(number, used)
  try {
    const { value: view, asOf } = await used.found
    return { view, at: asOf }
  } catch (error) {
    licences.forget(number)
    throw error
  }
}

function readLicence(
  context: Context,
  number: string,
  now: number,
): Promise<PublicRead<PublicLicenceView | undefined>> {
  return readPublic(context.db, now, async (tx) => {
    const found = await publicLicence(tx, context, number)
    return found.ok ? found.value : undefined
  })
}
