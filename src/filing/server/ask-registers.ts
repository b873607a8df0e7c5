import { createHash } from 'node:crypto'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import { isStale } from '../../exchange/core/index.ts'
import {
  lookUpBusiness,
  PATIENCE_MS,
  registersOf,
  registerWithOpened,
} from '../../exchange/server/index.ts'
import { parseUscc, type Field, type Value } from '../../forms/core/index.ts'
import { offersOf, type Offer, type Source, type SourceKind } from '../core/index.ts'

/** A register that was asked, and whether it answered. */
export interface Asked {
  readonly kind: SourceKind
  readonly name: Bilingual
  readonly state: 'answered' | 'notFound' | 'unavailable'
}

/** What the registers know for these boxes; one that is down is said, the others are not held up. */
export async function askRegisters(
  context: Context,
  boxes: readonly Field[],
  code: unknown,
): Promise<{ readonly offers: readonly Offer[]; readonly asked: readonly Asked[] }> {
  const uscc = parseUscc(typeof code === 'string' ? code : '')
  if (!uscc.ok) return { offers: [], asked: [] }
  const answers = await Promise.all([
    askBusiness(context, boxes, uscc.value),
    askLicences(context, boxes, uscc.value),
  ])
  return {
    offers: answers.flatMap(({ offers }) => offers),
    asked: answers.flatMap(({ asked }) => asked ?? []),
  }
}

interface Answer {
  readonly offers: readonly Offer[]
  readonly asked: Asked | null
}

async function askBusiness(
  context: Context,
  boxes: readonly Field[],
  uscc: string,
): Promise<Answer> {
  const register = registerWithOpened(context)
  const wanted = boxes.filter(({ prefill }) => prefill === 'businessLicence')
  if (wanted.length === 0) return { offers: [], asked: null }
  const entry = await lookUpBusiness(uscc, {
    register,
    today: context.clock.today(),
    onFault: (err) => context.log.warn({ err }, 'business register: no answer'),
  })
  const name = entry.ok ? entry.value.provenance : register.provenance.name
  const about = { kind: 'businessRegister' as const, name }
  if (!entry.ok) {
    const state = entry.refusal.code === 'EXCHANGE_NOT_FOUND' ? 'notFound' : 'unavailable'
    return { offers: [], asked: { ...about, state } }
  }
  const { values, asOf, stale } = entry.value
  const source: Source = { ...about, reference: uscc, version: digest(values), asOf, stale }
  return { offers: offersOf(wanted, values, source), asked: { ...about, state: 'answered' } }
}

async function askLicences(
  context: Context,
  boxes: readonly Field[],
  uscc: string,
): Promise<Answer> {
  const wanted = boxes.filter(({ fetchedWith }) => fetchedWith !== undefined)
  if (wanted.length === 0) return { offers: [], asked: null }
  const register = registersOf(context).licences
  const about = { kind: 'licenceRegister' as const, name: register.provenance.name }
  const answer = await register
    .lookUp(uscc as Parameters<typeof register.lookUp>[0], AbortSignal.timeout(PATIENCE_MS))
    .catch((err: unknown) => context.log.warn({ err }, 'licence register: no answer'))
  if (!answer) return { offers: [], asked: { ...about, state: 'unavailable' } }
  const today = context.clock.today()
  const offers = wanted.flatMap((box) => {
    const document = answer.documents.find(({ material }) => material === box.fetchedWith)
    if (!document) return []
    const values: Record<string, Value> = { [box.of ?? box.element]: document.number }
    // libraries behind the library: each document says whose it is and when that one confirmed it
    const { source: name = about.name, asOf = answer.asOf } = document
    const found = { kind: about.kind, name, reference: uscc, version: digest(values), asOf }
    return offersOf([box], values, { ...found, stale: isStale(asOf, today) })
  })
  return { offers, asked: { ...about, state: offers.length === 0 ? 'notFound' : 'answered' } }
}

/** The version of an answer: equal facts have equal digests. */
function digest(values: object): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 16)
}
