import { plainDate, type PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Provenance } from '../../../exchange/core/index.ts'
import type {
  BusinessRegister,
  CreditListRegister,
  LicenceRegister,
  PersonRegister,
  Registers,
} from '../../../exchange/server/index.ts'
import { BusinessAnswer, DocumentsAnswer, ListsAnswer, MatchAnswer } from '../../core/index.ts'
import { AskedFault, asker } from './ask.ts'

type Endpoints = Context['config']['asked']['registers']
type Ask = ReturnType<typeof asker>

const NAMES = {
  business: { zh: '营业执照登记库', en: 'Business-licence register' },
  licences: { zh: '电子证照库', en: 'Register of electronic licences' },
  persons: { zh: '人口库', en: 'Population register' },
  lists: { zh: '信用名录', en: 'Credit lists' },
} as const satisfies Record<keyof Registers, Provenance['name']>

const provenanceOf = (kind: keyof Registers, source?: string): Provenance => ({
  name:
    source === undefined
      ? NAMES[kind]
      : { zh: `${NAMES[kind].zh}（${source}）`, en: `${NAMES[kind].en} (${source})` },
  simulated: false,
})

/** The registers for which an address is configured, as adapters that ask over the network. */
export function askedRegisters(context: Context, at: Endpoints): Partial<Registers> {
  const today = () => context.clock.today()
  return {
    ...(at.business && { business: business(asker(context, 'business', at.business), today) }),
    ...(at.licences && { licences: licences(asker(context, 'licences', at.licences), today) }),
    ...(at.persons && { persons: persons(asker(context, 'persons', at.persons), today) }),
    ...(at.lists && { lists: lists(asker(context, 'lists', at.lists), today) }),
  }
}

/** A day of confirmation; one that is still to come was made up by somebody. */
function past(day: string, today: PlainDate): PlainDate {
  if (day > today) throw new AskedFault('confirmed-tomorrow', false)
  return plainDate(day)
}

function business(ask: Ask, today: () => PlainDate): BusinessRegister {
  return {
    provenance: provenanceOf('business'),
    async lookUp(uscc, signal) {
      const answer = await ask({ kind: 'business', uscc }, BusinessAnswer, signal)
      const asOf = past(answer.asOf, today())
      if (answer.licence === null) return { found: false, asOf }
      if (answer.licence.uscc !== uscc) throw new AskedFault('another-business', false)
      const { legalRepId: id, regCapital, foreignInvested, ...rest } = answer.licence
      const licence = {
        ...rest,
        uscc,
        establishedOn: plainDate(rest.establishedOn),
        ...(regCapital !== undefined && { regCapital }),
        ...(foreignInvested !== undefined && { foreignInvested }),
        ...(id?.authorisation !== undefined && {
          legalRepId: { type: id.type, number: id.number },
        }),
      }
      return { found: true, licence, asOf, provenance: provenanceOf('business', answer.source) }
    },
  }
}

function licences(ask: Ask, today: () => PlainDate): LicenceRegister {
  return {
    provenance: provenanceOf('licences'),
    async lookUp(uscc, signal) {
      const answer = await ask({ kind: 'licences', uscc }, DocumentsAnswer, signal)
      const now = today()
      const inForce = answer.documents.filter(
        ({ state, validUntil }) => state === 'valid' && (validUntil ?? now) >= now,
      )
      const documents = inForce.map(({ material, number, issuedOn, source, asOf }) => ({
        material,
        number,
        issuedOn: plainDate(issuedOn),
        source: provenanceOf('licences', source ?? answer.source).name,
        asOf: past(asOf ?? answer.asOf, now),
      }))
      return { documents, asOf: past(answer.asOf, now) }
    },
  }
}

function persons(ask: Ask, today: () => PlainDate): PersonRegister {
  return {
    provenance: provenanceOf('persons'),
    async confirm({ name, number }, signal) {
      const { outcome, asOf } = await ask({ kind: 'persons', name, number }, MatchAnswer, signal)
      return { outcome, asOf: past(asOf, today()) }
    },
  }
}

function lists(ask: Ask, today: () => PlainDate): CreditListRegister {
  return {
    provenance: provenanceOf('lists'),
    async lookUp(uscc, signal) {
      const answer = await ask({ kind: 'lists', uscc }, ListsAnswer, signal)
      const listings = answer.listings.map((one) => ({ ...one, on: past(one.on, today()) }))
      return { listings, asOf: past(answer.asOf, today()) }
    },
  }
}
