import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue, ItemId, Region } from '../../catalogue/core/index.ts'
import type { Face, Licence, SingleLicence } from './licence.ts'
import { renewalStage, renewalWindow } from './renewal.ts'
import type { LicenceView, PublicLicenceView, RenewalView, SingleView } from './view.ts'

/** 救济途径 for every item (行政复议法 art 20: 60 days; 行政诉讼法 art 46: 6 months). */
export const REMEDY = {
  zh: '对单项许可决定不服的，可以自知道决定之日起 60 日内向有管辖权的行政复议机关申请行政复议，或者 6 个月内向人民法院起诉；被申请人、被告为作出该单项决定的部门。',
  en: 'Against the decision on a single item: administrative reconsideration within 60 days, or a suit within 6 months, of knowing it; the respondent is the department that decided that item.',
}

export interface LicenceFacts {
  readonly licence: Licence
  readonly issuedOn: PlainDate
  readonly updatedAt: string
  readonly singles: readonly SingleLicence[]
  readonly versions: readonly Face[]
  /** Where English names and the wording of the effect are found, as they are today. */
  readonly region: Region
  readonly items: Catalogue['items']
}

export function presentSingle(single: SingleLicence): SingleView {
  const { id, item, certificate, authority, department, number, validFrom, validUntil } = single
  const { state, source, confirmedAt, licence } = single
  const ended = single.ended && { ...single.ended }
  const names = { id, item, certificate, authority, department, number }
  return { ...names, validFrom, validUntil, state, ended, source, confirmedAt, licence }
}

/** What anybody may see: no legal representative, no ids of ours. */
export function presentPublic(facts: LicenceFacts): PublicLicenceView {
  const { licence, singles, region } = facts
  const { plan, industries } = region
  const nameEn = (item: ItemId) => facts.items.get(item)?.name.en ?? null
  const { face } = licence
  const { name, uscc, address } = face.holder
  return {
    number: licence.number,
    region: licence.region,
    title: face.title,
    state: licence.state,
    industry: { ...face.industry, nameEn: industries.get(face.industry.code)?.nameEn ?? null },
    holder: { name, uscc, address },
    issuer: face.issuer,
    issuedOn: facts.issuedOn,
    madeOn: face.madeOn,
    version: face.version,
    items: onFace(face, singles).map((single) => {
      const { id: _id, licence: _licence, department, source: _s, ...shown } = presentSingle(single)
      const office = plan.departments.find(({ id }) => id === department)
      return { ...shown, nameEn: nameEn(single.item), authorityEn: office?.nameEn ?? null }
    }),
    outstanding: face.outstanding.map((one) => ({ ...one, nameEn: nameEn(one.item) })),
    effect: plan.certificate.effectText,
    remedy: REMEDY,
    ended: endOf(licence),
    versions: facts.versions.map(({ version, madeOn }) => ({
      version,
      madeOn,
      inForce: version === face.version && endOf(licence) === null,
    })),
    updatedAt: facts.updatedAt,
  }
}

/** What its owner and its officers see beyond what anybody may. */
export interface OwnFacts {
  readonly calendar: Catalogue['calendar']
  readonly today: PlainDate
  readonly requests: LicenceView['requests']
  readonly importedFrom: { readonly file: string; readonly line: number } | null
  /** Commands that the present actor may give. */
  readonly allowed: string[]
}

export function presentLicence(facts: LicenceFacts, own: OwnFacts): LicenceView {
  const { face } = facts.licence
  const { requests, importedFrom, allowed } = own
  const singles = onFace(face, facts.singles)
  return {
    ...presentPublic(facts),
    holder: { ...face.holder },
    items: singles.map(presentSingle),
    renewals: presentRenewals(singles, facts.items, own),
    requests,
    source: importedFrom ? 'imported' : 'case',
    importedFrom: importedFrom && { file: importedFrom.file, line: importedFrom.line },
    allowed,
  }
}

function presentRenewals(
  singles: readonly SingleLicence[],
  items: Catalogue['items'],
  own: OwnFacts,
): RenewalView[] {
  return singles
    .filter((single) => single.state !== 'ended')
    .flatMap((single) => {
      const item = items.get(single.item)
      const window = item && renewalWindow(item, single.validUntil, own.calendar)
      if (!window) return []
      const stage = renewalStage(window, own.today)
      const { id, certificate } = single
      return [{ single: id, certificate, stage, ...window }]
    })
    .toSorted((a, b) => (a.expires < b.expires ? -1 : 1))
}

/** The singles that the face names, in its order. */
function onFace(face: Face, singles: readonly SingleLicence[]): SingleLicence[] {
  return face.items.flatMap((item) => singles.filter((single) => single.id === item.single))
}

function endOf(licence: Licence): PublicLicenceView['ended'] {
  if (licence.state !== 'void' && licence.state !== 'recalled') return null
  const recalledOn = licence.state === 'recalled' ? licence.recalledOn : null
  return { on: licence.voidedOn, ...licence.cause, recalledOn }
}
