import type { Bilingual } from '#kernel/bilingual.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { type Field, type MergedForm, type MergedMaterial, fieldsOf } from './form.ts'
import { isTyped, isUploaded } from './savings.ts'

/** One box that nobody types, or one paper that nobody uploads, and why. */
export interface Saved {
  readonly kind: 'box' | 'paper'
  readonly id: string
  readonly label: Bilingual
  readonly because: Bilingual
  /** The article that lets it be so; `null` where the platform simply knows. */
  readonly basis: string | null
}

/** 国务院关于在线政务服务的若干规定: what can be had by sharing must not be asked for. */
const SHARED = '国务院令第716号第七条'
/** Electronic applications are to be made easy, and authorities share what they hold. */
const ELECTRONIC = '行政许可法第三十三条'
const JOINT = '行政许可法第二十六条'
const FORMS = '行政许可法第二十九条'

/** Everything that one application spares this applicant beyond saying the same thing twice. */
export function savedOf(catalogue: Catalogue, form: MergedForm): readonly Saved[] {
  return [
    ...fieldsOf(form).flatMap((field) => (isTyped(field) ? [] : savedBox(catalogue, field))),
    ...form.materials.flatMap((material) => savedPaper(catalogue, form, material)),
  ]
}

const PREFILLED: Record<NonNullable<Field['prefill']>, readonly [Bilingual, string | null]> = {
  businessLicence: [{ zh: '营业执照登记信息带出', en: 'taken from the business licence' }, SHARED],
  account: [{ zh: '账号姓名', en: 'the name of the account' }, null],
  derived: [{ zh: '办件本身已知', en: 'known from the case itself' }, null],
  platformResult: [
    { zh: '随查取的证照带出编号', en: 'the number comes with the document fetched' },
    SHARED,
  ],
}

function savedBox(catalogue: Catalogue, field: Field): readonly Saved[] {
  const { element: id, label, prefill, filledBy } = field
  if (prefill === null) return []
  if (filledBy !== undefined) {
    const names = filledBy.map((item) => catalogue.items.get(item)?.name ?? { zh: item, en: item })
    const because = {
      zh: `本办件中${names.map(({ zh }) => `“${zh}”`).join('、')}的决定填入`,
      en: `filled by the decision on ${names.map(({ en }) => en).join(', ')} in this case`,
    }
    return [{ kind: 'box', id, label, because, basis: JOINT }]
  }
  const [because, basis] = PREFILLED[prefill]
  return [{ kind: 'box', id, label, because, basis }]
}

function savedPaper(
  catalogue: Catalogue,
  form: MergedForm,
  material: MergedMaterial,
): readonly Saved[] {
  const { id, name: label } = material
  const paper = { kind: 'paper' as const, id, label }
  const replaced = material.serves.flatMap(({ insteadOf }): Saved[] => {
    if (insteadOf === undefined) return []
    const old = catalogue.materials.get(insteadOf.material)?.name ?? label
    const because = { zh: `由“${label.zh}”代替`, en: `“${label.en}” serves in its place` }
    return [{ ...paper, id: insteadOf.material, label: old, because, basis: insteadOf.basis }]
  })
  if (isUploaded(material)) return replaced
  return [{ ...paper, ...reasonFor(form, material) }, ...replaced]
}

function reasonFor(form: MergedForm, material: MergedMaterial): Pick<Saved, 'because' | 'basis'> {
  const { source, sourceName, madeFrom } = material
  if (source === 'fetched') {
    const from = sourceName ?? ''
    return { because: { zh: `从${from}查取`, en: `fetched (${from})` }, basis: SHARED }
  }
  if (source === 'onSite')
    return {
      because: { zh: '核查人员现场确认并获取', en: 'confirmed and collected at the visit' },
      basis: sourceName,
    }
  if (madeFrom !== undefined) {
    const boxes = fieldsOf(form).filter(({ element }) => madeFrom.includes(element))
    return {
      because: {
        zh: `与表内“${boxes.map((box) => box.label.zh).join('、')}”内容相同，据表生成`,
        en: `says what “${boxes.map((box) => box.label.en).join(', ')}” says; made from the form`,
      },
      basis: ELECTRONIC,
    }
  }
  if (source === 'generated')
    return { because: { zh: '由综合申请表生成', en: 'made from the combined form' }, basis: FORMS }
  return {
    because: { zh: '条件从不成立', en: 'its condition never holds' },
    basis: material.serves.find(({ condition }) => condition !== null)?.condition ?? null,
  }
}
