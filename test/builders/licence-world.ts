import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../src/access/server/index.ts'
import type { SingleLicence } from '../../src/licences/core/index.ts'
import { issueLicence, licencesModule } from '../../src/licences/server/index.ts'
import { singlesById } from '../../src/licences/server/singles/store.ts'
import { findLicence, type LicenceRecord } from '../../src/licences/server/store.ts'
import { testContext, type TestContext } from '../db/test-context.ts'
import { insertDecidedCase, type DecidedCaseOptions } from './decided-case.ts'

export const FOOD = 'food-business-licence'
export const DRAINAGE = 'drainage-permit'

/** Per region a trade with two items of two departments. */
export const TRADES: Readonly<Record<string, { industry: string; items: readonly string[] }>> = {
  '110102': { industry: '05', items: [FOOD, DRAINAGE] },
  '110105': { industry: '05', items: [FOOD, DRAINAGE] },
  '640324': { industry: '01', items: [FOOD, 'public-place-hygiene-licence'] },
  '410772': { industry: '01', items: [FOOD, DRAINAGE] },
}

export interface LicenceWorld extends TestContext {
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** A new licence with every item of the region's trade granted, or as the options say. */
  issued(region: string, options?: Partial<DecidedCaseOptions>): Promise<LicenceRecord>
  find(number: string): Promise<LicenceRecord>
  singles(record: LicenceRecord): Promise<SingleLicence[]>
}

/** One person with one role. */
export function officer(role: 'lead' | 'clerk', region: string): Actor
export function officer(role: 'reviewer', region: string, department: string): Actor
export function officer(role: Actor['roles'][number]['role'], region: string, department?: string) {
  return {
    accountId: newId(),
    username: `${role}-${region}`,
    name: `${region}${role}`,
    roles: [{ role, region, ...(department !== undefined && { department }) }],
  }
}

export function valueOf<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

/** Licences on a fresh database, without the HTTP service. */
export async function licenceWorld(now?: string): Promise<LicenceWorld> {
  const world = await testContext({ modules: [licencesModule], ...(now && { now }) })
  const run = <T>(work: (tx: Tx) => Promise<T>) => world.context.db.transaction(work)
  return {
    ...world,
    run,
    async issued(region, options = {}) {
      const trade = TRADES[region]
      const outcomes = Object.fromEntries((trade?.items ?? []).map((i) => [i, 'granted' as const]))
      const wish = { region, industry: trade?.industry ?? '', outcomes, ...options }
      const caseId = await run((tx) => insertDecidedCase(tx, wish))
      const lead = officer('lead', region)
      return valueOf(await run((tx) => issueLicence(tx, world.context, lead, caseId)))
    },
    async find(number) {
      const found = await run((tx) => findLicence(tx, number))
      if (!found) throw new Error(`no licence ${number}`)
      return found
    },
    singles: ({ licence }) =>
      run((tx) =>
        singlesById(
          tx,
          licence.face.items.map((item) => item.single),
        ),
      ),
  }
}
