import type { Bilingual } from '#kernel/bilingual.ts'
import { addDays, addYears, type PlainDate } from '#kernel/plain-date.ts'
import { needsVisit, type Item, type Plan } from '../../catalogue/core/index.ts'
import { citationOf } from './citations.ts'
import type { NoticeItem, NoticeKind, NoticeLimit } from './model.ts'
import { clean, join, original, sayDay, sayPeriod } from './say.ts'
import { commitmentOf } from './commitment.ts'
import { renewalDays } from './renewal-days.ts'
import { remedyBodies, remedyText } from './remedies.ts'
import { feeOf } from './wording.ts'

/** Everything the notice says of one item; `limit` has been reckoned before. */
export function noticeItem(
  plan: Plan,
  item: Item,
  kind: NoticeKind,
  limit: NoticeLimit,
): NoticeItem {
  return {
    id: item.id,
    name: item.name,
    certificate: item.certificate,
    kind: item.kind,
    authority: authorityOf(plan, item),
    conditions: item.conditions.map(({ zh, en }) => ({ zh: clean(zh), en })),
    limit,
    validity: validityOf(item, limit.due),
    renewal: renewalOf(item, limit.due),
    basis: item.legalBasis.map(citationOf),
    onSite: onSiteOf(item, kind),
    fee: feeOf(item),
    commitment: commitmentOf(item),
    remedy: remedyOf(plan, item),
    caution: cautionOf(item),
  }
}

/** The deciding authority by the region's plan; the item's printed name where the plan lists none. */
export function authorityOf(plan: Plan, item: Item): Bilingual {
  const department = plan.departments.find((d) => d.items.includes(item.id))
  if (department) return { zh: department.name, en: department.nameEn }
  return original(item.authorities[plan.region] ?? '以窗口公示为准')
}

function validityOf({ validity }: Item, decided: PlainDate | null): Bilingual {
  const note = validity.note === null ? null : original(validity.note)
  if (validity.years === null)
    return note ?? { zh: '法律未统一规定，以证载为准。', en: 'As printed on the licence.' }
  const years = { zh: `${validity.years}年`, en: `${validity.years} years` }
  const remark = note && withoutYears(note, years)
  if (decided === null || !Number.isInteger(validity.years)) return join([years, remark])
  const until = sayDay(addDays(addYears(decided, validity.years), -1))
  const example = {
    zh: `若在${decided}决定，至${until.zh}止`,
    en: `decided on ${decided}, until ${until.en}`,
  }
  return join([years, example, remark])
}

/** A note that repeats the number of years (“4年；旧条例…”) without the repetition. */
function withoutYears(note: Bilingual, years: Bilingual): Bilingual | null {
  const rest = (text: string, repeated: string): string =>
    text.startsWith(repeated)
      ? text
          .slice(repeated.length)
          .replace(/^[；，; ]+/, '')
          .replace(/^[（(](.*)[）)]$/, '$1')
      : text
  const zh = rest(note.zh, years.zh)
  return zh === '' ? null : { zh, en: rest(note.en, years.en) }
}

/** 延续: 行政许可法 art 50, thirty days before the end unless the item's own law says otherwise. */
function renewalOf(item: Item, decided: PlainDate | null): Bilingual {
  const { renewal, validity, kind } = item
  if (renewal === null)
    return validity.years === null || kind === '备案'
      ? {
          zh: '无须定期延续；登记信息有变化的，及时办理变更。',
          en: 'No periodic renewal; report changes in good time.',
        }
      : {
          zh: '有效期届满三十日前提出（行政许可法第五十条）；逾期未作决定的，视为准予延续。',
          en: 'Apply thirty days before expiry (Administrative Licensing Law, art. 50); silence counts as renewal.',
        }
  const opens = renewal.opensBefore && sayPeriod(renewal.opensBefore)
  const closes = renewal.closesBefore && sayPeriod(renewal.closesBefore)
  const window: Bilingual | null = closes
    ? {
        zh: `${opens ? `届满前${opens.zh}起，` : ''}最迟届满前${closes.zh}提出`,
        en: `${opens ? `from ${opens.en} before expiry, ` : ''}at the latest ${closes.en} before expiry`,
      }
    : opens && { zh: `届满前${opens.zh}内提出`, en: `within ${opens.en} before expiry` }
  return join([window, renewalDays(item, decided), noteBeside(renewal.note)])
}

/** The note, unless it only says the window once more (“届满30日前申请延续”). */
function noteBeside(note: string | null): Bilingual | null {
  const repeats = /^(许可证)?(有效期)?届满\d+日前(申请延续|换发)?$/
  return note === null || repeats.test(note) ? null : original(note)
}

function onSiteOf(item: Item, kind: NoticeKind): NoticeItem['onSite'] {
  const visited = needsVisit(item, kind)
  const rule: Bilingual = visited
    ? {
        zh: '决定前现场核查，与其他事项一并进行',
        en: 'checked on site before the decision, together with the others',
      }
    : item.onSite.need === 'no'
      ? { zh: '决定前不作现场核查', en: 'no on-site check before the decision' }
      : { zh: '不列入决定前的联合核查', en: 'not part of the joint visit before the decision' }
  return {
    visited,
    text: join([rule, item.onSite.note === null ? null : original(item.onSite.note)]),
  }
}

function remedyOf(plan: Plan, item: Item): Bilingual {
  const department = plan.departments.find((d) => d.items.includes(item.id))
  return remedyText(authorityOf(plan, item), remedyBodies(plan, department?.id))
}

function cautionOf({ confidence }: Item): Bilingual | null {
  if (confidence === 'high') return null
  return confidence === 'medium'
    ? {
        zh: '本事项部分内容未逐条核实，请以窗口公示为准。',
        en: 'Parts of this item were not verified line by line; what the window displays prevails.',
      }
    : {
        zh: '本事项内容多未核实，仅供准备参考，请先向窗口确认。',
        en: 'Most of this item is unverified: confirm with the window before you rely on it.',
      }
}
