import {
  type Catalogue,
  type Industry,
  type Item,
  type ItemId,
  type Plan,
  type Text,
} from '../../../catalogue/core/index.ts'
import { citationOf, original, sayPeriod } from '../../../notices/core/index.ts'
import { isSettled, type MergedLine } from '../checklist/merge.ts'
import { sayMethod } from '../checklist/say-method.ts'
import { CONSEQUENCES, DUTIES, RIGHTS, RIGHTS_IN_BEIJING } from './general.ts'
import type { Manual } from './manual.ts'

/** The items of a trade that its plan applies, in the annex's order, each with the word of its row. */
export function itemsOfTrade(
  catalogue: Catalogue,
  industry: Industry,
): { readonly item: Item; readonly requirement: Manual['items'][number]['requirement'] }[] {
  const seen = new Map<ItemId, Manual['items'][number]['requirement']>()
  for (const { items, applied, reading } of industry.rows)
    if (applied)
      for (const id of items)
        if (!seen.has(id)) seen.set(id, items.length > 1 ? 'alternative' : reading)
  return [...seen].flatMap(([id, requirement]) => {
    const item = catalogue.items.get(id)
    return item ? [{ item, requirement }] : []
  })
}

/** 一业一册 out of the catalogue and the checklist as they stand; the same two give the same manual. */
export function composeManual(
  catalogue: Catalogue,
  plan: Plan,
  industry: Industry,
  checklist: readonly MergedLine[],
): Manual {
  const { certificate, contacts } = plan
  return {
    region: { code: plan.region, name: plan.name },
    industry: { code: industry.code, name: { zh: industry.name, en: industry.nameEn } },
    certificate: {
      name: certificate.name,
      issuer: certificate.issuer,
      display: certificate.effectText,
    },
    items: itemsOfTrade(catalogue, industry).map(({ item, requirement }) => ({
      item: item.id,
      certificate: item.certificate,
      name: item.name,
      authority: authorityOf(plan, item),
      requirement,
      basis: item.legalBasis.map(citationOf),
      conditions: item.conditions.map((text) => ({ zh: original(text.zh).zh, en: text.en })),
      validity: validityOf(item),
      renewal: renewalOf(item),
      note: item.onSite.note === null ? null : original(item.onSite.note),
    })),
    duties: DUTIES,
    rights: plan.region.startsWith('11') ? [...RIGHTS, ...RIGHTS_IN_BEIJING] : RIGHTS,
    checklist: checklist.filter(isSettled).map(({ content, methods, answers }) => ({
      content: { zh: original(content.zh).zh, en: content.en },
      methods: methods.map(sayMethod),
      standards: standardsOf(answers),
    })),
    consequences: CONSEQUENCES,
    contacts: { ...contacts, note: original(contacts.note) },
  }
}

function standardsOf(answers: MergedLine['answers']): Text[] {
  const standing = answers.filter(({ yields }) => !yields)
  const told = new Map(standing.map(({ standard }) => [standard.zh, standard]))
  return [...told.values()].map(({ zh, en }) => ({ zh: original(zh).zh, en }))
}

function authorityOf(plan: Plan, item: Item): Text {
  const department = plan.departments.find(({ items }) => items.includes(item.id))
  return { zh: department?.name ?? '', en: department?.nameEn ?? '' }
}

function validityOf({ validity: { years, note } }: Item): Text {
  const told = note === null ? null : original(note)
  if (years === null) return told ?? { zh: '未规定有效期', en: 'no term is set' }
  const term = sayPeriod({ n: years, unit: 'years' })
  if (told === null || told.zh.startsWith(term.zh)) return told ?? term
  return { zh: `${term.zh}（${told.zh}）`, en: `${term.en} (${told.en})` }
}

function renewalOf({ renewal, validity }: Item): Text {
  if (validity.years === null || renewal === null)
    return { zh: '无需延续，或者未规定', en: 'none needed, or none set' }
  const { opensBefore, closesBefore, note } = renewal
  const opens = opensBefore && sayPeriod(opensBefore)
  const closes = closesBefore && sayPeriod(closesBefore)
  const told = note === null ? null : original(note)
  const zh = [
    opens && `届满前${opens.zh}起可以申请`,
    closes && `最迟在届满前${closes.zh}提出`,
    told?.zh,
  ].filter(Boolean)
  const en = [
    opens && `from ${opens.en} before the end`,
    closes && `${closes.en} before the end at the latest`,
    told?.en,
  ].filter(Boolean)
  return zh.length === 0
    ? { zh: '届满三十日前提出', en: 'thirty days before the end' }
    : { zh: zh.join('；'), en: en.join('; ') }
}
