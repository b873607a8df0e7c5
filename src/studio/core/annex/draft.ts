import type {
  AnnexRow,
  Catalogue,
  Industry,
  IndustryCode,
  Plan,
  Requirement,
} from '../../../catalogue/core/index.ts'
import { joinAlternatives } from './alternatives.ts'
import { departmentsOf } from './departments.ts'
import type { Doubt } from './doubt.ts'
import { knownNames, readItemName, type KnownNames } from './match-item.ts'
import { draftPlan, type PlanFacts } from './plan.ts'
import type { PrintedAnnex, PrintedIndustry, PrintedRow } from './read-annex.ts'

/** 草稿: a region as its annex prints it and as we read it, with every doubt. */
export interface RegionDraft {
  readonly plan: Plan
  readonly industries: readonly Industry[]
  readonly doubts: readonly Doubt[]
}

/**
 * Makes a draft of a region out of its annex. The annex's words are kept; the reading of each word, the
 * items, the departments and the knobs of the plan are ours, and whatever is not plain is a doubt. A row
 * whose item is not known keeps no item, so that the check refuses the draft until somebody has looked.
 */
export function draftRegion(
  catalogue: Catalogue,
  annex: PrintedAnnex,
  facts: PlanFacts,
): RegionDraft {
  const known = knownNames(catalogue, facts.region)
  const doubts: Doubt[] = [...annex.doubts]
  const industries = annex.industries.map((industry) =>
    draftIndustry({ catalogue, known, facts, doubts, annex }, industry),
  )
  const { departments, doubts: guessed } = departmentsOf(catalogue, annex, industries, facts)
  const { plan, doubts: assumed } = draftPlan(catalogue, facts, departments)
  return { plan, industries, doubts: [...assumed, ...guessed, ...doubts] }
}

interface Drafting {
  readonly catalogue: Catalogue
  readonly known: KnownNames
  readonly facts: PlanFacts
  readonly annex: PrintedAnnex
  readonly doubts: Doubt[]
}

function draftIndustry(drafting: Drafting, printed: PrintedIndustry): Industry {
  const { catalogue, facts, doubts } = drafting
  const { no, name, codeAssigned, newApplications, line } = printed
  const code = printed.code as IndustryCode
  const nameEn = englishOf(catalogue, name)
  const say = (doubt: Doubt['code'], zh: string, en: string) =>
    doubts.push({ code: doubt, line, industry: code, text: { zh, en } })
  if (nameEn === undefined)
    say('ENGLISH_MISSING', `“${name}”没有英文名，先用中文`, `“${name}” has no English name yet`)
  if (printed.rows.every(({ requirement }) => requirement === null))
    say(
      'REQUIREMENT_MISSING',
      `“${name}”没有办理要求，按方案对未写明的规定；法律规定必须取得的请改为 required`,
      `no requirement is printed for ${name}: the plan’s rule for silent rows applies`,
    )
  const restriction = newApplications ? null : restrictionOf(drafting.annex)
  if (!newApplications && restriction === null)
    say('RESTRICTION_UNSAID', '标 * 的行业没有找到说明，先写“原文标 *”', 'no note explains the *')
  const rows = joinAlternatives(catalogue, facts.region, draftRows(drafting, printed))
  for (const r of rows.joined)
    doubt(
      drafting,
      printed,
      r,
      printed.rows[r] ?? printed,
      'ITEM_ALTERNATIVE',
      '与本行业另一行可能是同一准入的不同形式，只取其一，由问答决定',
      'may be another form of the same licence as another row: one of them, by the answers',
    )
  return {
    no,
    name,
    nameEn: nameEn ?? name,
    code,
    ...(codeAssigned ? { codeAssigned } : { codeAssigned: false }),
    newApplications,
    restriction: newApplications ? null : (restriction ?? '原文标 *'),
    source: { document: facts.documentFile, section: `${facts.documentNo} ${facts.annex}` },
    anomaly: null,
    rows: rows.rows,
  }
}

function draftRows(drafting: Drafting, printed: PrintedIndustry): AnnexRow[] {
  const taken = new Map<string, AnnexRow>()
  let group = -1
  let before: Requirement | undefined
  return printed.rows.map((row, r) => {
    const reading = readRequirement(drafting, printed, row, r)
    if (reading === 'atLeastOne' && before !== 'atLeastOne') group += 1
    before = reading
    const items = itemsOf(drafting, printed, row, r)
    const first = items.map((item) => taken.get(item)).find((other) => other !== undefined)
    const common = {
      annex: row.annex ?? drafting.facts.annex,
      certificates: [...row.certificates],
      authority: row.authority,
      requirement: row.requirement,
      note: row.note,
      group: reading === 'atLeastOne' && !first ? String.fromCodePoint(65 + group) : null,
    }
    if (first) {
      const other = `${first.annex}/${first.certificates[0] ?? ''}`
      const zh = `与“${first.certificates.join(' / ')}”一行是同一事项，并入该行`
      doubt(drafting, printed, r, row, 'ITEM_TWICE', zh, 'the same item as an earlier row; merged')
      const merged = reading === 'atLeastOne' ? ('unstated' as const) : reading
      return {
        ...common,
        reading: merged,
        items: [],
        applied: false,
        mergedInto: other,
        remark: zh,
      }
    }
    const mine: AnnexRow = {
      ...common,
      reading,
      items,
      applied: true,
      mergedInto: null,
      remark: null,
    }
    for (const item of items) taken.set(item, mine)
    return mine
  })
}

/** The items of a row: of each of its names, or of the second name that brackets hold. */
function itemsOf(drafting: Drafting, printed: PrintedIndustry, row: PrintedRow, r: number) {
  const names = row.certificates.length === 1 ? bracketed(drafting, row) : row.certificates
  if (names.length > row.certificates.length)
    doubt(
      drafting,
      printed,
      r,
      row,
      'ITEM_ALTERNATIVE',
      `“${row.certificates[0] ?? ''}”读作两证取一`,
      'read as one of two',
    )
  return [...new Set(names.flatMap((name) => itemOf(drafting, printed, row, r, name)))]
}

function itemOf(
  drafting: Drafting,
  printed: PrintedIndustry,
  row: PrintedRow,
  r: number,
  name: string,
) {
  const { item, certain, nearest } = readItemName(drafting.catalogue, drafting.known, name)
  const offers = nearest.map((one) => `${one.item}（${one.name}，${one.score}）`).join('、')
  if (item === undefined)
    doubt(
      drafting,
      printed,
      r,
      row,
      'ITEM_UNKNOWN',
      `“${name}”不是已知事项，最接近：${offers}`,
      `“${name}” is no known item; nearest: ${nearest.map((one) => `${one.item} ${one.score}`).join(', ')}`,
      nearest,
    )
  else if (!certain)
    doubt(
      drafting,
      printed,
      r,
      row,
      'ITEM_AMBIGUOUS',
      `“${name}”各地读法不一，按 ${item}；还有：${offers}`,
      `“${name}” is read differently elsewhere; taken for ${item}`,
      nearest,
    )
  return item === undefined ? [] : [item]
}

function bracketed({ catalogue, known }: Drafting, row: PrintedRow): readonly string[] {
  const [name = ''] = row.certificates
  if (readItemName(catalogue, known, name).item !== undefined) return row.certificates
  const [, outer = '', inner = ''] = /^([^(（]+)[(（]([^)）]+)[)）]$/u.exec(name) ?? []
  const both = [outer, inner]
  return both.every((one) => readItemName(catalogue, known, one).item !== undefined) ? both : [name]
}

function readRequirement(
  drafting: Drafting,
  printed: PrintedIndustry,
  row: PrintedRow,
  r: number,
): Requirement {
  const { requirement } = row
  if (requirement === null || requirement === '') {
    const others = printed.rows.some((one) => one.annex === row.annex && one.requirement !== null)
    if (others)
      doubt(
        drafting,
        printed,
        r,
        row,
        'REQUIREMENT_MISSING',
        '没有办理要求，按方案对未写明的规定',
        'no requirement is printed; the plan’s rule for silent rows applies',
      )
    return 'unstated'
  }
  if (/至少一项/.test(requirement)) return 'atLeastOne'
  const plain = requirement.startsWith('必须办理')
    ? 'required'
    : requirement.startsWith('按需办理')
      ? 'asNeeded'
      : undefined
  if (plain === undefined || !/^(必须|按需)办理$/.test(requirement))
    doubt(
      drafting,
      printed,
      r,
      row,
      'REQUIREMENT_UNKNOWN',
      `办理要求“${requirement}”有更多的话，按 ${plain ?? 'unstated'} 读`,
      `“${requirement}” says more; read as ${plain ?? 'unstated'}`,
    )
  return plain ?? 'unstated'
}

function doubt(
  { doubts }: Drafting,
  { code }: PrintedIndustry,
  row: number,
  { line }: { readonly line: number },
  kind: Doubt['code'],
  zh: string,
  en: string,
  nearest?: Doubt['nearest'],
): void {
  doubts.push({
    code: kind,
    line,
    industry: code,
    row,
    text: { zh, en },
    ...(nearest && { nearest }),
  })
}

function englishOf(catalogue: Catalogue, name: string): string | undefined {
  const all = [...catalogue.regions.values()].flatMap(({ industries }) => [...industries.values()])
  return all.find((industry) => industry.name === name)?.nameEn
}

/** The note that explains the star, in its own words. */
function restrictionOf({ around }: PrintedAnnex): string | null {
  const note = around.find((line) => /[*＊]/u.test(line) && /注|禁限|新办/u.test(line))
  return note?.replace(/^注[：:]/u, '').trim() ?? null
}
