import type { PlainDate } from '#kernel/plain-date.ts'
import { invariant } from '#kernel/invariant.ts'
import {
  daysInTurn,
  limitsOf,
  type Answers,
  type Catalogue,
  type Industry,
  type IndustryCode,
  type Item,
  type ItemId,
  type MaterialId,
  type Plan,
  type Region,
  type RegionCode,
} from '../../catalogue/core/index.ts'
import type { OutsideItem } from '../../guidance/core/index.ts'
import { mergeForms } from '../../forms/core/index.ts'
import { answersGiven, answersInWords } from './answers.ts'
import { boxesOf } from './boxes.ts'
import { citationOf } from './citations.ts'
import { choicesOf } from './choices.ts'
import { noticeItem } from './item.ts'
import { reckon } from './limits.ts'
import { noticeMaterials } from './materials.ts'
import type { Notice, NoticeItem, NoticeKind } from './model.ts'
import { join, original } from './say.ts'
import { latestDue, stepsOf, type HearingTold } from './steps.ts'
import { CORRECTION, feesOf, KIND_NAMES, REMEDY, TITLE, toleranceOf } from './wording.ts'

export interface ComposeNotice {
  readonly catalogue: Catalogue
  readonly region: RegionCode
  readonly industry: IndustryCode
  readonly answers: Answers
  /** The chosen items, checked before (`checkSelection`). */
  readonly items: readonly ItemId[]
  readonly kind: NoticeKind
  /** The day of the notice: limits are reckoned as if submitted and accepted on it. */
  readonly today: PlainDate
  /** 可容缺材料清单 of the region as it stands; absent or empty: none is published. */
  readonly tolerable?: readonly {
    readonly material: MaterialId
    readonly days: number
    readonly basis: string
  }[]
  /** What guidance found to be needed outside the industry's annex. */
  readonly outside?: readonly OutsideItem[]
}

/**
 * 一次告知 (行政许可法 art 30): the complete notice for this combination of items, the same for the
 * same input. It binds: what is not on it may later be asked for only with a reason.
 */
export function composeNotice(input: ComposeNotice): Notice {
  const { catalogue, today, kind } = input
  const { region, industry } = placeOf(input)
  const { plan } = region
  const chosen = input.items.map((id) => getItem(catalogue, id))
  const limits = limitsOf(region, chosen, kind)
  const items = chosen.map((item) => {
    const rule = limits.get(item.id)
    invariant(rule, `${item.id} has a limit`)
    const limit = reckon(catalogue.calendar, rule, item.limit.statedAs, today)
    return noticeItem(plan, item, kind, limit)
  })
  const form = mergeForms(catalogue, input.items, input.region)
  return {
    format: 'zhunying-notice/2',
    title: TITLE,
    region: { code: plan.region, name: plan.name },
    industry: { code: industry.code, name: { zh: industry.name, en: industry.nameEn } },
    kind,
    kindName: KIND_NAMES[kind],
    preparedOn: today,
    catalogueVersion: catalogue.version,
    plan: { title: plan.documentTitle, documentNo: plan.documentNo, date: plan.documentDate },
    certificate: certificateOf(plan),
    answers: answersInWords(catalogue, input.answers),
    given: answersGiven(input.answers),
    items,
    materials: noticeMaterials(catalogue, form, input.answers),
    boxes: boxesOf(form),
    steps: stepsOf(plan, catalogue.calendar, items, today, hearingsOf(chosen, kind)),
    time: timeOf(region, chosen, items),
    visit: visitOf(items),
    beside: (input.outside ?? []).map(besideOf),
    choices: choicesOf(catalogue.calendar, chosen, items, today),
    fees: feesOf(chosen, plan.free),
    tolerance: toleranceOf(
      form.materials.flatMap(({ id, name, source }) => {
        const listed = input.tolerable?.find(({ material }) => material === id)
        return listed && source === 'give' ? [{ name, ...listed }] : []
      }),
      (input.tolerable ?? []).length > 0,
    ),
    correction: CORRECTION,
    remedy: REMEDY,
    contacts: contactsOf(plan),
  }
}

function placeOf({ catalogue, ...input }: ComposeNotice): { region: Region; industry: Industry } {
  const region = catalogue.regions.get(input.region)
  const industry = region?.industries.get(input.industry)
  invariant(region && industry, `industry ${input.industry} of region ${input.region} is known`)
  return { region, industry }
}

function getItem(catalogue: Catalogue, id: ItemId): Item {
  const item = catalogue.items.get(id)
  invariant(item, `the catalogue has the item ${id}`)
  return item
}

/** Our reading: at an opening alone, see reviews' `hearingDuty`. */
function hearingsOf(chosen: readonly Item[], kind: Notice['kind']): HearingTold[] {
  if (kind !== 'open') return []
  return chosen.flatMap(({ name, hearing }) =>
    hearing ? [{ name, basis: citationOf(hearing).text }] : [],
  )
}

function certificateOf({ certificate, departments, leadDepartment }: Plan): Notice['certificate'] {
  const lead = departments.find((department) => department.id === leadDepartment)
  return {
    name: certificate.name,
    issuer: { zh: certificate.issuerOnFace, en: lead?.nameEn ?? certificate.issuerOnFace },
    effect: certificate.effectText,
  }
}

function timeOf(
  region: Region,
  chosen: readonly Item[],
  items: readonly NoticeItem[],
): Notice['time'] {
  const { plan } = region
  const days = items.map((item) => item.limit.days)
  return {
    serial: daysInTurn(region, chosen),
    parallel: Math.max(0, ...days),
    due: latestDue(items),
    rule:
      plan.limitRule.value === 'each-own'
        ? {
            zh: '各事项同时办理，各按自己的时限；最长的一项决定总时长',
            en: 'All items run side by side, each by its own limit; the longest decides',
          }
        : {
            zh: `各事项同时办理，以需现场核查事项中用时最短者为准（${plan.documentNo || plan.documentTitle}）`,
            en: 'All items run side by side within the shortest limit among those that need an on-site check',
          },
  }
}

function visitOf(items: readonly NoticeItem[]): Notice['visit'] {
  const visited = items.filter((item) => item.onSite.visited)
  if (visited.length === 0) return null
  return {
    items: visited.map((item) => item.certificate),
    text: {
      zh: `${visited.length}个事项合并为一次上门核查，核查人员不少于两名，并出示证件；不合格的列一张整改清单，整改后复查一次。现场核查的时间依法从办理时限中扣除的，书面告知您（行政许可法第四十五条）。`,
      en: `${visited.length} item(s) are checked in one visit by at least two officers, who show their papers; what fails goes on one list and is re-checked once. Time that the law excludes from the limit is told to you in writing (Administrative Licensing Law, art. 45).`,
    },
  }
}

function besideOf({ certificate, because }: OutsideItem): Notice['beside'][number] {
  const reasons = because.map(({ rule, basis }) => ({
    zh: `${rule.zh}（${basis}）`,
    en: `${rule.en} (${basis})`,
  }))
  return { certificate, text: join(reasons) }
}

function contactsOf({ contacts }: Plan): Notice['contacts'] {
  return {
    enquiry: contacts.enquiry,
    complaint: contacts.complaint,
    note: original(contacts.note),
  }
}
