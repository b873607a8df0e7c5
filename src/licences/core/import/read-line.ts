import { parsePlainDate, type PlainDate } from '#kernel/plain-date.ts'
import type {
  Catalogue,
  DepartmentId,
  IndustryCode,
  ItemId,
  RegionCode,
} from '../../../catalogue/core/index.ts'
import { parseUscc } from '../../../parties/core/index.ts'
import { itemsOf } from '../items-of.ts'
import type { Holder } from '../licence.ts'
import { checkNumber, type LicenceNumber } from '../number.ts'
import { titleOf, type ImportCells, type ImportColumn } from './columns.ts'

/** What is wrong in one cell, with the column as the file names it. */
export interface ImportFault {
  readonly column: string
  readonly zh: string
  readonly en: string
}

/** A line that can be entered. */
export interface ImportLine {
  readonly industry: IndustryCode
  readonly item: ItemId
  readonly certificate: string
  readonly authority: string
  readonly department: DepartmentId
  readonly number: string
  readonly holder: Holder
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate | null
  /** The comprehensive licence that shows it, issued before this platform. */
  readonly licence: { readonly number: LicenceNumber; readonly madeOn: PlainDate } | null
}

export interface ImportPlace {
  readonly catalogue: Catalogue
  readonly region: RegionCode
  readonly today: PlainDate
}

export type LineRead =
  | { readonly ok: true; readonly line: ImportLine }
  | { readonly ok: false; readonly faults: readonly ImportFault[] }

/** Reads one line; every fault at once, each with its column. */
export function readLine(cells: ImportCells, place: ImportPlace): LineRead {
  const faults: ImportFault[] = []
  const fault = (column: ImportColumn, zh: string, en: string) => {
    faults.push({ column: titleOf(column), zh, en })
    return undefined
  }
  const needed = (column: ImportColumn, most: number) => {
    const text = cells[column]
    if (text === '') return fault(column, '不能为空', 'must not be empty')
    return text.length <= most ? text : fault(column, `超过 ${most} 字`, `longer than ${most}`)
  }
  const industry = industryOf(cells, place, fault)
  const item = industry && itemIn(cells, place, industry, fault)
  const number = needed('number', 100)
  const name = needed('name', 200)
  const person = needed('person', 100)
  const address = needed('address', 300)
  const uscc = codeOf(cells, fault)
  const term = termOf(cells, place.today, fault)
  const licence = licenceOf(cells, place, industry, term?.validFrom, fault)
  const all = industry && item && number && name && person && address && uscc && term
  if (!all || licence === undefined || faults.length > 0) return { ok: false, faults }
  const holder = { name, uscc, person, address }
  return { ok: true, line: { industry, ...item, number, holder, ...term, licence } }
}

type Fault = (column: ImportColumn, zh: string, en: string) => undefined

function industryOf({ industry: text }: ImportCells, place: ImportPlace, fault: Fault) {
  const industries = place.catalogue.regions.get(place.region)?.industries ?? new Map()
  const code = text.padStart(2, '0') as IndustryCode
  if (industries.has(code)) return code
  for (const [known, { name }] of industries) if (name === text) return known as IndustryCode
  return text === ''
    ? fault('industry', '不能为空', 'must not be empty')
    : fault('industry', `本地区目录没有“${text}”`, `the directory has no “${text}”`)
}

function itemIn(cells: ImportCells, place: ImportPlace, industry: IndustryCode, fault: Fault) {
  const { catalogue, region } = place
  const text = cells.item.replaceAll(/[《》\s]/g, '')
  if (text === '') return fault('item', '不能为空', 'must not be empty')
  const found = catalogue.regions.get(region)
  const rows = found?.industries.get(industry)?.rows ?? []
  const ids = [...new Set(rows.flatMap((row) => itemsOf(catalogue, row)))]
  const item = ids
    .map((id) => catalogue.items.get(id))
    .find((one) => one && (one.id === text || one.certificate === text || one.name.zh === text))
  const department = found?.plan.departments.find((d) => item && d.items.includes(item.id))
  if (!item || !department)
    return fault('item', `该行业目录没有“${text}”`, `the trade has no “${text}”`)
  const authority = item.authorities[region] ?? department.name
  const { id, certificate } = item
  return { item: id, certificate, authority, department: department.id }
}

function codeOf({ uscc: text }: ImportCells, fault: Fault): string | undefined {
  const uscc = parseUscc(text)
  if (uscc.ok) return uscc.value
  const { zh, en } = uscc.refusal.message
  return fault('uscc', zh, en)
}

function termOf(cells: ImportCells, today: PlainDate, fault: Fault) {
  const validFrom = dayOf(cells.validFrom)
  if (!validFrom)
    return fault('validFrom', `“${cells.validFrom}”不是日期`, `“${cells.validFrom}” is no date`)
  if (/^(|长期|无|永久|-|—|\/)$/.test(cells.validUntil)) return { validFrom, validUntil: null }
  const validUntil = dayOf(cells.validUntil)
  if (!validUntil)
    return fault('validUntil', `“${cells.validUntil}”不是日期`, `“${cells.validUntil}” is no date`)
  if (validUntil < validFrom) return fault('validUntil', '早于有效期起', 'ends before it begins')
  if (validUntil < today)
    return fault('validUntil', '有效期已届满，不再导入', 'has expired and is not taken over')
  return { validFrom, validUntil }
}

/** `null`: none named; `undefined`: wrong. */
function licenceOf(
  cells: ImportCells,
  { catalogue, region }: ImportPlace,
  industry: IndustryCode | undefined,
  validFrom: PlainDate | undefined,
  fault: Fault,
): ImportLine['licence'] | undefined {
  if (cells.licence === '') return null
  const plan = catalogue.regions.get(region)?.plan
  if (!plan) return undefined
  const categories = new Set<string>(catalogue.regions.get(region)?.industries.keys())
  const known = new Map([[region as string, { algorithm: plan.checkCharacter.value, categories }]])
  const checked = checkNumber(cells.licence, known)
  if (!checked.ok) {
    const { part, found } = checked.refusal
    return fault('licence', `编号 ${part} 部分有误：${found}`, `its ${part} is wrong: ${found}`)
  }
  if (industry && checked.value.category !== industry)
    return fault('licence', '编号中的类别与类别编码不同', 'its category is not the trade’s code')
  const madeOn = cells.madeOn === '' ? validFrom : dayOf(cells.madeOn)
  if (!madeOn)
    return cells.madeOn === ''
      ? undefined
      : fault('madeOn', `“${cells.madeOn}”不是日期`, `“${cells.madeOn}” is no date`)
  return { number: checked.value.number, madeOn }
}

/** 2026-11-20, 2026/11/20, 2026.11.20, 2026年11月20日, 20261120. */
function dayOf(text: string): PlainDate | undefined {
  const parts =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!parts) return undefined
  const [, y = '', m = '', d = ''] = parts
  return parsePlainDate(`${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)
}
