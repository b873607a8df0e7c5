import { granted, refused, type Result } from '#kernel/result.ts'
import { lookUpRegion, type Catalogue } from '../../../catalogue/core/index.ts'
import type { LawFiles } from '../../../catalogue/server/index.ts'
import { draftRegion, readAnnex, type PlanFacts, type RegionDraft } from '../../core/index.ts'
import type { StudioRefusal } from '../problems.ts'
import { readAnnexFile } from './read-annex-file.ts'
import { draftFiles } from './write-draft.ts'

/** What is told beside the file; the rest is looked for in it, and otherwise a doubt. */
export interface ImportFacts {
  readonly region: string
  readonly name: string
  readonly nameEn?: string | undefined
  readonly documentNo?: string | undefined
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly annex?: string | undefined
  readonly issuer?: string | undefined
  /** Code or name of a known region. */
  readonly like: string
}

const OPEN = '待填写'

/** Reads an annex as published and makes the files of a draft; nothing is written. */
export async function importAnnex(
  law: { readonly catalogue: Catalogue; readonly files: LawFiles },
  file: { readonly name: string; readonly bytes: Uint8Array },
  told: ImportFacts,
): Promise<Result<{ draft: RegionDraft; files: LawFiles }, StudioRefusal>> {
  const { catalogue } = law
  const model = lookUpRegion(catalogue, told.like)
  if (!model.ok) return refused({ code: 'STUDIO_REGION_UNKNOWN', region: told.like })
  const grid = await readAnnexFile(file.name, file.bytes)
  if (!grid.ok) return grid
  const annex = readAnnex(grid.value)
  const around = annex.around.join('\n')
  const title = annex.around.find((line) => line.includes('一业一证'))
  const facts: PlanFacts = {
    region: told.region as PlanFacts['region'],
    name: { zh: told.name, en: told.nameEn ?? `Region ${told.region}` },
    documentNo: told.documentNo ?? /[\p{Script=Han}]+〔\d{4}〕\d+号/u.exec(around)?.[0] ?? OPEN,
    documentTitle: told.title ?? title ?? OPEN,
    documentDate: told.date ?? dayIn(around) ?? OPEN,
    documentFile: file.name,
    annex: told.annex ?? '附件1',
    issuer: told.issuer ?? `${told.name}政务服务局`,
    like: model.value.plan.region,
  }
  const draft = draftRegion(catalogue, annex, facts)
  const open = Object.entries(facts).filter(([, value]) => value === OPEN)
  const doubts = open.map(([name]) => ({
    code: 'PLAN_ASSUMED' as const,
    line: 0,
    text: { zh: `plan.yaml 的 ${name} 待填写`, en: `${name} of plan.yaml is to be filled in` },
  }))
  const whole = { ...draft, doubts: [...doubts, ...draft.doubts] }
  return granted({ draft: whole, files: draftFiles(whole, grid.value, faceOf(law.files, facts)) })
}

function faceOf(files: LawFiles, { like }: PlanFacts): LawFiles {
  return new Map([...files].filter(([name]) => name.startsWith(`regions/${like}-`)))
}

/** 2023年4月18日 → 2023-04-18. */
function dayIn(text: string): string | undefined {
  const [, y, m, d] = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(text) ?? []
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : undefined
}
