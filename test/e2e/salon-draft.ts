import type { Body } from '#platform/core/calls.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { fillSample, visibleFields, type MergedForm } from '../../src/forms/core/index.ts'
import { askAndNotify } from '../../src/main/journey/ask.ts'
import { sampleFile } from '../../src/main/journey/sample-file.ts'
import { xicheng } from './filed-case.ts'

/** A salon's draft in 西城, complete but for its location map, which the region lets follow. */
export async function draftSalon(origin: string): Promise<CaseView> {
  const { cast, plan } = xicheng(origin, '39')
  const lead = await cast.as('lead-110102')
  await lead.post('/api/v1/regions/110102/tolerance', {
    material: 'location_map',
    days: 5,
    basis: '西城区容缺受理清单第3项（演示）',
  })
  const { items, answers, noticeId } = await askAndNotify(cast, plan)
  const owner = await cast.as('owner')
  const { region, industry } = plan
  const wish = { region, industry, kind: 'open', items, answers, noticeId } as const
  const draft = await owner.post<CaseView>('/api/v1/cases', wish)
  const form = draft.form as unknown as MergedForm
  const values = { ...fillSample(form, 7), ...(draft.values as object) }
  const visible: ReadonlySet<string> = visibleFields(form, values)
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => visible.has(name)))
  const path = `/api/v1/cases/${draft.id}` as const
  const body = { values: shown } as Body<'PATCH', '/cases/{id}/values'>
  const saved = await owner.patch<CaseView>(draft.version, `${path}/values`, body)
  for (const { id, name } of saved.missing.materials)
    if (id !== 'location_map')
      await owner.upload(`${path}/materials/${id}`, `${name.zh.slice(0, 40)}.pdf`, sampleFile(id))
  return owner.get<CaseView>(path)
}
