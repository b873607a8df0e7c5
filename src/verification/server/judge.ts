import type { Context } from '#platform/server/context.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import { publicLicence } from '../../licences/server/index.ts'
import { readToken, standing, TOKEN_DIGITS, type TokenFacts, type Verdict } from '../core/index.ts'
import { findKey } from './keys.ts'
import { Remembered } from './remember.ts'
import { tokenHolds } from './sign.ts'

/** An ended licence's code says so within a second, so what was read is believed for no longer. */
const FRESH_MS = 1000

interface Memory {
  /** Tokens whose signature was found right or wrong: that never changes. */
  readonly tokens: Remembered<{ readonly genuine: TokenFacts | undefined }>
  readonly licences: Remembered<{
    readonly at: number
    readonly view: PublicLicenceView | undefined
  }>
}

const memories = new WeakMap<Context['db'], Memory>()

function memoryOf(context: Context): Memory {
  const known = memories.get(context.db)
  if (known) return known
  const made: Memory = { tokens: new Remembered(20_000), licences: new Remembered(5000) }
  memories.set(context.db, made)
  return made
}

/** What a scanned code, or a number typed instead of it, turns out to be. */
export async function judge(context: Context, code: string): Promise<Verdict> {
  if (!/^\d+$/.test(code)) return judgeNumber(context, code.replaceAll(/\s/g, '').toUpperCase())
  if (code.length !== TOKEN_DIGITS) return { kind: 'unreadable' }
  const token = readToken(code)
  if (!token.ok) return { kind: 'tampered' }
  const region = token.value.facts.number.slice(0, 6)
  if (!runs(context, region)) return { kind: 'elsewhere', region }
  const facts = await genuine(context, code)
  if (!facts) return { kind: 'tampered' }
  const view = await licenceNow(context, facts.number)
  if (!view) return { kind: 'unknown', asked: facts.number }
  const ended = view.state === 'void' || view.state === 'recalled'
  if (!ended && view.version !== facts.version)
    return { kind: 'replaced', licence: view, version: facts.version }
  return { kind: standing(view, context.clock.today()), licence: view }
}

async function judgeNumber(context: Context, number: string): Promise<Verdict> {
  if (!/^\d{6}ZH\d{7}[0-9A-Z]$/.test(number)) return { kind: 'unreadable' }
  if (!runs(context, number.slice(0, 6))) return { kind: 'elsewhere', region: number.slice(0, 6) }
  const view = await licenceNow(context, number)
  if (!view) return { kind: 'unknown', asked: number }
  return { kind: standing(view, context.clock.today()), licence: view }
}

function runs(context: Context, region: string): boolean {
  return [...currentCatalogue(context).regions.keys()].some((known) => known === region)
}

async function genuine(context: Context, code: string): Promise<TokenFacts | undefined> {
  const { tokens } = memoryOf(context)
  const known = tokens.get(code)
  if (known) return known.genuine
  const token = readToken(code)
  if (!token.ok) return undefined
  const { facts } = token.value
  const key = await findKey(context, facts.number.slice(0, 6), facts.key)
  const found = { genuine: key && tokenHolds(token.value, key.key) ? facts : undefined }
  // An unknown key may become known; a wrong signature stays wrong.
  if (key) tokens.set(code, found)
  return found.genuine
}

async function licenceNow(
  context: Context,
  number: string,
): Promise<PublicLicenceView | undefined> {
  const { licences } = memoryOf(context)
  const now = context.clock.now().getTime()
  const known = licences.get(number)
  if (known && now >= known.at && now - known.at < FRESH_MS) return known.view
  const found = await context.db.transaction((tx) => publicLicence(tx, context, number))
  const view = found.ok ? found.value : undefined
  licences.set(number, { at: now, view })
  return view
}
