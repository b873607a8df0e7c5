import { plainDate } from '#kernel/plain-date.ts'
import {
  simulatedLicences,
  simulatedLists,
  simulatedPersons,
  simulatedRegister,
} from '../../src/exchange/server/index.ts'
import type { Uscc } from '../../src/parties/core/index.ts'
import { openAskedSystem, type AskedSystemServer } from './asked-system.ts'

/**
 * 登记库、证照库、人口库、信用名录 over HTTP: the fictitious facts of the simulators in the words of
 * docs/neighbours.md, from a server that misbehaves on demand.
 */
export function openRegisters(now: () => Date): Promise<AskedSystemServer> {
  const options = { today: () => plainDate(now().toISOString().slice(0, 10)) }
  const business = simulatedRegister(options)
  const licences = simulatedLicences(options)
  const persons = simulatedPersons(options)
  const lists = simulatedLists(options)
  return openAskedSystem(async ({ kind, uscc, name, number }) => {
    const of = uscc as Uscc
    const patient = AbortSignal.timeout(60_000)
    if (kind === 'business') {
      const found = await business.lookUp(of, patient)
      return { asOf: found.asOf, licence: found.found ? found.licence : null }
    }
    if (kind === 'licences') {
      const { documents, asOf } = await licences.lookUp(of, patient)
      return { asOf, documents: documents.map((one) => ({ ...one, state: 'valid' })) }
    }
    if (kind === 'persons')
      return persons.confirm({ name: String(name), number: String(number) }, patient)
    return lists.lookUp(of, patient)
  }, now)
}
