import type { Language } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import {
  lookUpItem,
  lookUpRegion,
  type Catalogue,
  type CatalogueRefusal,
} from '../../../catalogue/core/index.ts'
import { fillSample, mergeForms, project, sheetFacts } from '../../core/index.ts'
import type { FormsRefusal } from '../form-of.ts'
import { itemFormPdf } from './sheet-pdf.ts'

const EXAMPLE = { zh: '（示范文本，内容虚构）', en: ' (worked example, fictitious)' }

/**
 * One item's own form, empty or filled with a fictitious example: 申请书格式文本 and 示范文本 are to be
 * shown to everybody (行政许可法 arts 29, 30).
 */
export async function blankFormPdf(
  catalogue: Catalogue,
  asked: { region: string; item: string; sample: boolean; language: Language },
): Promise<Result<Buffer, FormsRefusal | CatalogueRefusal>> {
  const region = lookUpRegion(catalogue, asked.region)
  if (!region.ok) return region
  const item = lookUpItem(catalogue, asked.item)
  if (!item.ok) return item
  const { plan } = region.value
  const offered = plan.departments.flatMap((department) => department.items)
  if (!offered.includes(item.value.id))
    return refused({
      code: 'FORMS_ITEM_NOT_OF_INDUSTRY',
      item: item.value.id,
      industry: plan.name.zh,
      offered,
    })
  const form = mergeForms(catalogue, [item.value.id], plan.region)
  const values = asked.sample ? fillSample(form) : {}
  const sheet = project(form, values, item.value.id)
  const shown = asked.sample
    ? sheet
    : { ...sheet, fields: sheet.fields.map((field) => ({ ...field, shown: true })) }
  const { title, ...facts } = sheetFacts(catalogue, { region: plan.region, item: item.value.id })
  const kind = asked.sample ? EXAMPLE : { zh: '', en: '' }
  const named = { zh: `${title.zh}${kind.zh}`, en: `${title.en}${kind.en}` }
  return granted(
    await itemFormPdf(
      shown,
      { ...facts, title: named },
      asked.language,
      new Date(plan.documentDate),
    ),
  )
}
