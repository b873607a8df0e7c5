import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { citizenIdCheckCharacter, isFictitious, type Uscc } from '../../parties/core/index.ts'
import type { LicenceDocument, PersonAnswer } from './licence-documents.ts'
import type { Misbehaviour } from './simulated-businesses.ts'

/** Documents that the simulated register of electronic licences may have, and how they are numbered. */
const DOCUMENTS = {
  fire_opinion: '消安检字',
  hygiene_licence: '卫公证字',
  medical_licence: 'PDY',
  transport_licence: '交运管许可字',
  ol_device_cert: '食药监械经营备',
} as const

/** Fictitious documents of a fictitious business, always the same; a real code has none. */
export function simulatedDocuments(uscc: Uscc, today: PlainDate): readonly LicenceDocument[] {
  if (!isFictitious(uscc)) return []
  let serial = 0
  for (const letter of uscc) serial = (serial * 7 + letter.charCodeAt(0)) % 9000
  return Object.entries(DOCUMENTS).map(([material, word], at) => ({
    material,
    number: `${word}〔模拟〕${1000 + serial + at}号`,
    issuedOn: addDays(today, -200 - 30 * at),
  }))
}

/** Serials (characters 15 to 17) of fictitious identity numbers that show a register's troubles. */
const TROUBLE: Readonly<Record<string, Misbehaviour | 'differs' | 'unknown'>> = {
  '995': 'stale',
  '996': 'slow',
  '997': 'down',
  '998': 'differs',
  '999': 'unknown',
}

/** How the simulated population register answers for this number; nobody real bears region 110199. */
export function simulatedMatch(number: string): PersonAnswer['outcome'] | Misbehaviour {
  const fictitious = number.startsWith('110199') || Number(number.slice(6, 10)) < 1900
  if (!fictitious) return 'unknown'
  return TROUBLE[number.slice(14, 17)] ?? 'matches'
}

/** The identity number that shows this trouble in a demonstration. */
export function troublePerson(trouble: Misbehaviour | 'differs' | 'unknown'): string {
  const serial = Object.entries(TROUBLE).find(([, one]) => one === trouble)?.[0] ?? '001'
  const first17 = `11019919850612${serial}`
  return first17 + citizenIdCheckCharacter(first17)
}
