import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { findLicence } from '../../licences/server/index.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import type { IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { LAST_SERIAL } from '../../licences/core/index.ts'
import { toldOfLicence, toldOfSingle, type LicenceTold, type SingleTold } from '../core/index.ts'
import { tellPeople } from './people/tell-people.ts'
import { tellOutside } from './tell.ts'

/** Every event of a comprehensive licence, in its transaction. */
export async function hearLicence(tx: Tx, told: LicenceTold, context: Context): Promise<void> {
  const { region, number, event } = told
  const found = await findLicence(tx, number)
  await tellOutside(tx, context, toldOfLicence(told), found?.licence.face.version ?? 0)
  // that it was issued the case tells its owner
  if (event.kind === 'issued') return
  await tellPeople(tx, context, {
    type: `licence.${event.kind}`,
    region,
    number,
    caseId: null,
    ownerId: found?.ownerId ?? '',
    facts: { number, change: event.kind },
  })
}

/** What becomes of a single licence; a department's system hears of its own. */
export async function hearSingle(tx: Tx, told: SingleTold, context: Context): Promise<void> {
  const plan = currentCatalogue(context).regions.get(told.region as RegionCode)?.plan
  const department = plan?.departments.find(({ items }) =>
    (items as readonly string[]).includes(told.item),
  )
  await tellOutside(tx, context, toldOfSingle(told, department?.id), 0)
}

/** What licences tell when the last days for asking for a renewal begin. */
export interface RenewalDue {
  readonly region: string
  readonly ownerId: string
  readonly number: string | null
  readonly closes: string
  readonly expires: string
}

export async function hearRenewal(
  tx: Tx,
  { region, ownerId, number, closes, expires }: RenewalDue,
  context: Context,
): Promise<void> {
  await tellPeople(tx, context, {
    type: 'renewal.due',
    region,
    ownerId,
    caseId: null,
    ...(number !== null && { number }),
    facts: { closes, expires },
  })
}

/** What licences tell with every number from 90 % on. */
export interface NumbersRunningOut {
  readonly region: string
  readonly industry: string
  readonly serial: number
}
/** Of the last ten thousand the lead authority is told ten times; the desk shows it all the while. */
const TOLD_EVERY = 1000

export async function hearNumbers(
  tx: Tx,
  { region, industry, serial }: NumbersRunningOut,
  context: Context,
): Promise<void> {
  if (serial % TOLD_EVERY !== 0) return
  const trades = currentCatalogue(context).regions.get(region as RegionCode)?.industries
  const trade = trades?.get(industry as IndustryCode)
  await tellPeople(tx, context, {
    type: 'numbers.running-out',
    region,
    ownerId: '',
    caseId: null,
    number: `${region}ZH${industry}`,
    facts: {
      industry: { zh: trade?.name ?? industry, en: trade?.nameEn ?? industry },
      serial,
      left: LAST_SERIAL - serial,
    },
  })
}
