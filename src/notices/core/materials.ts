import type { Bilingual } from '#kernel/bilingual.ts'
import { invariant } from '#kernel/invariant.ts'
import type { Answers, Catalogue } from '../../catalogue/core/index.ts'
import { materialNeeds, type MergedForm, type MergedMaterial } from '../../forms/core/index.ts'
import type { NoticeMaterial, NoticeMaterials, NoticeMaterialUse } from './model.ts'
import { clean, inEnglish, original } from './say.ts'

/** The merged materials of the chosen items in the three piles; what these answers rule out is left out. */
export function noticeMaterials(
  catalogue: Catalogue,
  form: MergedForm,
  answers: Answers,
): NoticeMaterials {
  const needs = materialNeeds(form, answers)
  const pile = (source: MergedMaterial['source']): NoticeMaterial[] =>
    form.materials
      .filter((material) => material.source === source && needs.get(material.id) !== 'notNeeded')
      .map((material) => ({
        id: material.id,
        name: { zh: clean(material.name.zh), en: material.name.en },
        need: needs.get(material.id) === 'required' ? ('required' as const) : ('ifNeeded' as const),
        from: fromOf(material),
        uses: material.serves.map((use) => useOf(use, catalogue)),
      }))
      .toSorted((a, b) => Number(a.need === 'ifNeeded') - Number(b.need === 'ifNeeded'))
  return {
    give: pile('give'),
    fetched: pile('fetched'),
    onSite: pile('onSite'),
    generated: pile('generated'),
  }
}

function fromOf({ source, sourceName }: MergedMaterial): Bilingual | null {
  if (sourceName === null || source === 'generated') return null
  return original(sourceName)
}

/** 复印件: the original is only shown. */
export const COPY: Bilingual = { zh: '复印件', en: 'copy' }

const FORMS: Record<MergedMaterial['serves'][number]['form'], Bilingual> = {
  electronic: { zh: '电子件', en: 'electronic' },
  original: { zh: '原件', en: 'original' },
  copy: COPY,
}

function useOf(use: MergedMaterial['serves'][number], catalogue: Catalogue): NoticeMaterialUse {
  const item = catalogue.items.get(use.item)
  invariant(item, `the catalogue has the item ${use.item}`)
  return {
    item: use.item,
    certificate: item.certificate,
    name: { zh: item.certificate, en: item.name.en },
    words: { zh: clean(use.words.zh), en: use.words.en },
    form: FORMS[use.form],
    condition: conditionOf(use),
  }
}

/** When the item asks for it, and in place of what it serves. */
function conditionOf({ condition, insteadOf }: MergedMaterial['serves'][number]): Bilingual | null {
  const instead = insteadOf && {
    zh: `代替该事项原列材料，依据${clean(insteadOf.basis)}`,
    en: `in place of the document that item lists; ${inEnglish(insteadOf.basis)}`,
  }
  if (condition === null) return instead ?? null
  const words = original(condition)
  if (!instead) return words
  return { zh: `${words.zh}；${instead.zh}`, en: `${words.en}; ${instead.en}` }
}
