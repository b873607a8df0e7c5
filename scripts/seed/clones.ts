import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Catalogue, IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import { composeNumber } from '../../src/licences/core/index.ts'
import {
  organisationCheckCharacter,
  USCC_ALPHABET,
  usccCheckCharacter,
} from '../../src/parties/core/index.ts'
import type { Counters } from './counters.ts'
import { sealsOf, type Seals } from './seals.ts'
import { STAGES } from './stages.ts'
import type { Template } from './templates.ts'

/** What distinguishes one multiplied case from the one that it is made of. */
export interface Clone {
  readonly template: string
  readonly case: string
  readonly owner: string
  readonly caseNo: string | null
  readonly uscc: string
  readonly name: string
  readonly licence: string | null
  readonly slot: number | null
  /** Its own envelopes, in the order of its template's. */
  readonly seals: readonly string[]
}

/** A template as its rows say it. */
export interface Known extends Template {
  readonly caseNo: string | null
  readonly at: number
  readonly licence: string | null
  readonly industry: string
  readonly seals: Seals
}

/** An applicant that nobody is: number, credit code and name come from the same number. */
export interface Applicant {
  readonly id: string
  readonly username: string
  readonly uscc: string
  readonly name: string
}

const WORDS =
  '晨光 云栖 谷雨 拾光 晴川 小满 听松 半夏 知夏 南枝 青禾 望舒 惊蛰 白露 星河 山月'.split(' ')
const TRADES = '商贸有限公司 餐饮店 便利店 咖啡馆 书店 茶社 药房 生活馆'.split(' ')

/** As a chain has, or a shop that opens, changes and renews. */
export const CASES_EACH = 3

export function applicantOf(region: string, n: number): Applicant {
  const [word, trade] = [WORDS[n % WORDS.length], TRADES[(n >> 4) % TRADES.length]]
  return {
    id: idAt(`owner ${region} ${n}`, Date.UTC(2026, 0, 1) + n),
    username: `seed-${region}-${n}`,
    uscc: usccOf(region, n),
    name: `示例${word}${trade}第${n}号（模拟）`,
  }
}

/** A code that closes rightly and that no register allots: it says FAKE (as `isFictitious` reads it). */
function usccOf(region: string, n: number): string {
  const digit = (place: number) => USCC_ALPHABET.charAt(Math.floor(n / 31 ** place) % 31)
  const organisation = `FAKE${digit(3)}${digit(2)}${digit(1)}${digit(0)}`
  const first17 = `91${region}${organisation}${organisationCheckCharacter(organisation)}`
  return `${first17}${usccCheckCharacter(first17)}`
}

/** The same words always give the same UUID v7 of this instant. */
export function idAt(words: string, ms: number): string {
  const hex = createHash('sha256').update(words).digest('hex')
  const time = ms.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-a${hex.slice(3, 6)}-${hex.slice(6, 18)}`
}

export async function knownTemplates(
  client: pg.Client,
  templates: readonly Template[],
): Promise<Known[]> {
  const { rows } = await client.query<Omit<Known, keyof Template | 'seals'> & { id: string }>(
    `select f.id, f.case_no as "caseNo", f.industry, f.standing ->> 'number' as licence,
            (extract(epoch from f.created_at) * 1000)::float8 as at
       from case_file f where f.id = any($1)`,
    [templates.map(({ caseId }) => caseId)],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const known: Known[] = []
  for (const template of templates) {
    const seals = await sealsOf(client, template.caseId)
    known.push({ ...template, ...byId.get(template.caseId)!, seals })
  }
  return known
}

const OFFICE_HOURS = 8 * 3_600_000

/** `count` cases of a region, by turns of its templates, as often as their stage has cases in a thousand. */
export function* clonesOf(
  catalogue: Catalogue,
  templates: readonly Known[],
  { first, count }: { readonly first: number; readonly count: number },
  counters: Counters,
): Generator<Clone> {
  const wheel = STAGES.flatMap((stage) => {
    const of = templates.filter((one) => one.stage === stage.name)
    return Array.from({ length: stage.perMille / 5 }, (_, n) => of[n % of.length]!)
  })
  for (let n = first; n < first + count; n++) {
    // 83 and the length of the wheel have no common divisor, so that stages mix
    const template = wheel[(n * 83 + Math.floor(n / wheel.length)) % wheel.length]!
    yield cloneOf(catalogue, template, n, counters)
  }
}

function cloneOf(catalogue: Catalogue, template: Known, n: number, counters: Counters): Clone {
  const { region, industry, caseNo, licence } = template
  const { id: owner, uscc, name } = applicantOf(region, Math.floor(n / CASES_EACH))
  const at = template.at + ((n * 7919) % OFFICE_HOURS)
  const day = caseNo?.slice(0, 16)
  const plan = catalogue.regions.get(region as RegionCode)!.plan
  const id = idAt(`case ${region} ${n}`, at)
  return {
    template: template.caseId,
    case: id,
    seals: template.seals.to(id),
    owner,
    uscc,
    name,
    caseNo:
      day === undefined ? null : `${day}${String(counters.caseNo(region, day)).padStart(5, '0')}`,
    licence:
      licence === null
        ? null
        : composeNumber(
            region as RegionCode,
            industry as IndustryCode,
            counters.licence(region, industry),
            plan.checkCharacter.value,
          ),
    slot: licence === null ? null : counters.slot(region),
  }
}
