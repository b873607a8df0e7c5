import { Ajv, type ValidateFunction } from 'ajv'
import { bundledCatalogue } from '../src/catalogue/server/index.ts'
import type { IndustryCode, ItemId, RegionCode } from '../src/catalogue/core/index.ts'
import { fillSample, mergeForms, validate, type Values } from '../src/forms/core/index.ts'
import { FORMATS, schemaOf } from './forms-schema.ts'
import { perSecond, race, type Ratio } from './rounds.ts'

const REGION = '110102' as RegionCode
const SUPERMARKET = '05' as IndustryCode
const FLOOR = 0.8

/**
 * Merging and validating the largest form, the supermarket's with its 7 items, against ajv on a schema
 * merged beforehand by hand, compiled once. Both tell every problem at once; both are given the same
 * applications, right and wrong by turns, and must agree on each.
 */
export default async function forms(): Promise<Ratio> {
  const catalogue = bundledCatalogue()
  const rows = catalogue.regions.get(REGION)?.industries.get(SUPERMARKET)?.rows ?? []
  const chosen = rows.filter((row) => row.applied).flatMap((row) => row.items.slice(0, 1))
  const items = [...new Set<ItemId>(chosen)]
  const form = mergeForms(catalogue, items, REGION)
  const peer = new Ajv({ allErrors: true, strict: false, formats: FORMATS }).compile(schemaOf(form))
  const applications = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => {
    const values = fillSample(form, seed)
    return seed % 4 === 0 ? spoilt(values) : values
  })
  const ours = (values: Values) => validate(mergeForms(catalogue, items, REGION), values).ok
  mustAgree(applications, ours, peer)
  const at = (n: number) => applications[n % applications.length] as Values
  const {
    ours: mine,
    theirs,
    ratio,
  } = await race(
    (times) => count(times, (n) => ours(at(n))),
    (times) => count(times, (n) => peer(at(n))),
  )
  const boxes = form.sections.reduce((sum, section) => sum + section.fields.length, 0)
  return {
    name: 'merge + validate the largest form against ajv on the hand-merged schema',
    ratio,
    floor: FLOOR,
    detail: `${items.length} items, ${boxes} boxes: ${perSecond(mine)} against ${perSecond(theirs)}`,
  }
}

function spoilt(values: Values): Values {
  return { ...values, uscc: '91110102MA0FAKE178', seat_count: -1, premises_name: undefined }
}

function count(times: number, isRight: (n: number) => boolean): number {
  let right = 0
  for (let n = 0; n < times; n++) if (isRight(n)) right++
  return right
}

function mustAgree(
  applications: readonly Values[],
  ours: (values: Values) => boolean,
  peer: ValidateFunction,
): void {
  applications.forEach((values, n) => {
    const [mine, theirs] = [ours(values), peer(values)]
    if (mine !== theirs || mine !== (n % 4 !== 3))
      throw new Error(
        `application ${n}: we say ${mine}, ajv ${theirs} ${JSON.stringify(peer.errors)}`,
      )
  })
}
