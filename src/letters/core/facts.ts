import type { Bilingual } from '#kernel/bilingual.ts'
import { invariant } from '#kernel/invariant.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Catalogue, Item, ItemId, Plan } from '../../catalogue/core/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import { citationOf } from '../../notices/core/index.ts'
import type { LetterList } from './letter.ts'
import { sayDate, same } from './say.ts'
import type { ListName } from './template.ts'

/** Everything that a template may ask for. */
export interface LetterFacts {
  readonly words: Readonly<Record<string, Bilingual>>
  readonly lists: Partial<Record<ListName, LetterList>>
  readonly authority: Bilingual
  /** Whose letter it is; null: the window's, in the name of the lead authority. */
  readonly department: string | null
  readonly item: Item | null
  readonly caseNo: string
  readonly addressee: { readonly name: string; readonly uscc: string; readonly address: string }
}

export interface LetterScene {
  readonly catalogue: Catalogue
  readonly record: CaseRecord
  readonly today: PlainDate
  /** The item that the letter is about. */
  readonly item?: ItemId | undefined
}

/** What is true of the case whatever the letter. */
export function factsOfCase(scene: LetterScene): LetterFacts {
  const { catalogue, record, today } = scene
  const plan = planOf(scene)
  const item = scene.item === undefined ? null : (catalogue.items.get(scene.item) ?? null)
  const department = item && plan.departments.find((d) => d.items.includes(item.id))
  const lead = plan.departments.find((d) => d.id === plan.leadDepartment)
  const issuer = {
    zh: plan.certificate.issuerOnFace,
    en: lead?.nameEn ?? plan.certificate.issuerOnFace,
  }
  const window = lead ? { zh: lead.name, en: lead.nameEn } : issuer
  const authority = department ? { zh: department.name, en: department.nameEn } : window
  const addressee = addresseeOf(record)
  const { at } = record.file
  return {
    words: {
      applicant: same(addressee.name),
      address: same(addressee.address === '' ? '—' : addressee.address),
      caseNo: same(record.caseNo ?? '—'),
      industry: industryOf(scene),
      kind: KINDS[record.kind],
      today: sayDate(today),
      authority,
      issuer,
      ...('submittedOn' in at && { submittedOn: sayDate(at.submittedOn) }),
      ...(item && {
        certificate: { zh: item.certificate, en: item.name.en },
        itemLaw: lawOf(item),
      }),
    },
    lists: {},
    authority,
    department: department?.id ?? null,
    item,
    caseNo: record.caseNo ?? '',
    addressee,
  }
}

export function planOf({ catalogue, record }: Pick<LetterScene, 'catalogue' | 'record'>): Plan {
  const plan = catalogue.regions.get(record.region)?.plan
  invariant(plan, `region ${record.region} has a plan`)
  return plan
}

const KINDS: Record<CaseRecord['kind'], Bilingual> = {
  open: { zh: '新办', en: 'new establishment' },
  change: { zh: '变更', en: 'change' },
  renew: { zh: '延续', en: 'renewal' },
}

function industryOf({ catalogue, record }: LetterScene): Bilingual {
  const industry = catalogue.regions.get(record.region)?.industries.get(record.industry)
  return industry ? { zh: industry.name, en: industry.nameEn } : same(record.industry)
}

function addresseeOf({ submittedValues, values }: CaseRecord): LetterFacts['addressee'] {
  const told = submittedValues ?? values
  const text = (name: string): string => {
    const value = told[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  return {
    name: text('subject_name') || '申请人',
    uscc: text('uscc'),
    address: text('premises_address'),
  }
}

/** The first law the item rests on; an article that nobody read in full is left away. */
function lawOf({ legalBasis }: Item): Bilingual {
  const law = legalBasis[0]
  if (!law) return { zh: '本事项所依据的法律', en: 'the law of this item' }
  return citationOf({ ...law, article: law.verified === 'full-text' ? law.article : null }).text
}
