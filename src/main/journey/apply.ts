import type { Answers, ItemId } from '../../catalogue/core/index.ts'
import type { CaseKind, CaseView } from '../../cases/core/index.ts'
import {
  fieldsOf,
  fillSample,
  visibleFields,
  type MergedForm,
  type Values,
} from '../../forms/core/index.ts'
import type { Body } from '#platform/core/calls.ts'
import type { Cast } from './cast.ts'
import type { Person } from './person.ts'
import type { JourneyPlan } from './plan.ts'
import { sampleFile } from './sample-file.ts'

/** What of the form was typed by the person, and what came from elsewhere. */
export interface Filled {
  readonly form: MergedForm
  readonly typed: number
  readonly uploaded: number
}

export interface Application {
  readonly kind: CaseKind
  readonly items: readonly ItemId[]
  readonly answers: Answers
  readonly noticeId: string
  readonly holdings: readonly string[]
}

/** 一表申请: opens the case, takes what the register knows, types the rest, uploads and submits. */
export async function apply(cast: Cast, plan: JourneyPlan, application: Application) {
  const { caseId, filled } = await prepare(cast, plan, application)
  const owner = await cast.as('owner')
  await owner.post(`/api/v1/cases/${caseId}/submit`, { declaration: true })
  cast.note('owner', '提交申请')
  return { caseId, filled }
}

/** The same up to a draft that is ready to be submitted. */
export async function prepare(cast: Cast, plan: JourneyPlan, application: Application) {
  const owner = await cast.as('owner')
  const { region, industry } = plan
  const draft = await owner.post<CaseView>('/api/v1/cases', { region, industry, ...application })
  cast.note('owner', `${draft.kind === 'open' ? '新办' : '延续'}：建立草稿`)
  const filled = await fillForm(cast, owner, plan, draft)
  return { caseId: draft.id, filled }
}

async function fillForm(
  cast: Cast,
  owner: Person,
  plan: JourneyPlan,
  draft: CaseView,
): Promise<Filled> {
  const form = draft.form as unknown as MergedForm
  const register = await owner.get<{ values: Values }>(
    `/api/v1/regions/${plan.region}/registers/business/${plan.uscc}`,
  )
  cast.note('owner', `营业执照登记信息带出 ${Object.keys(register.values).length} 项`)
  const already = { ...(draft.values as Values), ...register.values }
  const values = { ...fillSample(form, plan.sequence), ...already }
  const saved = await owner.patch<CaseView>(draft.version, `/api/v1/cases/${draft.id}/values`, {
    values: onlyVisible(form, values) as Body<'PATCH', '/cases/{id}/values'>['values'],
  })
  const uploaded = await uploadMaterials(cast, owner, saved)
  const typed = fieldsOf(form).filter(
    (field) => values[field.element] !== undefined && already[field.element] === undefined,
  ).length
  cast.note('owner', `填写综合申请表，上传材料 ${uploaded} 份`)
  return { form, typed, uploaded }
}

function onlyVisible(form: MergedForm, values: Values): Values {
  const visible = visibleFields(form, values)
  return Object.fromEntries(
    Object.entries(values).filter(([id]) => (visible as Set<string>).has(id)),
  )
}

async function uploadMaterials(cast: Cast, owner: Person, view: CaseView): Promise<number> {
  const wanted = view.missing.materials
  for (const material of wanted) {
    const path = `/api/v1/cases/${view.id}/materials/${material.id}` as const
    await owner.upload(path, `${material.name.zh.slice(0, 40)}.pdf`, sampleFile(material.id))
  }
  return wanted.length
}
