import { plainDate } from '#kernel/plain-date.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { IndustryCode, ItemId, RegionCode } from '../../src/catalogue/core/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { fillSample, visibleFields, type MergedForm } from '../../src/forms/core/index.ts'
import { defaultAnswers, guide } from '../../src/guidance/core/index.ts'
import { pdf, type Person, type Reply } from './people.ts'

export interface Application {
  readonly region?: string
  readonly industry?: string
  readonly items?: readonly string[] | 'all'
  readonly kind?: 'open' | 'change' | 'renew'
  readonly holdings?: readonly string[]
  readonly sequence?: number
  readonly noticeId?: string
}

/** What `POST /api/v1/cases` is asked for; a café in 西城 with every item when nothing is said. */
export function wishOf({
  region = '110102',
  industry = '25',
  items = 'all',
  kind = 'open',
  holdings,
  noticeId,
}: Application = {}) {
  const catalogue = bundledCatalogue()
  const place = { region: RegionCode.parse(region), industry: IndustryCode.parse(industry) }
  const wanted = items === 'all' ? 'all' : items.map((id) => ItemId.parse(id))
  const answers = defaultAnswers(catalogue, place.region, place.industry, wanted)
  const today = plainDate('2026-11-20')
  const chosen = items === 'all' ? guide({ catalogue, ...place, answers, today }).chosen : items
  return {
    region,
    industry,
    kind,
    answers,
    items: chosen,
    ...(holdings && { holdings }),
    ...(noticeId !== undefined && { noticeId }),
  }
}

/** A draft of this person, empty but for what the platform knows. */
export async function drafted(owner: Person, wish: Application = {}): Promise<CaseView> {
  return expectView(await owner.post('/api/v1/cases', wishOf(wish)), 201)
}

/** A draft with every box and every required material, ready to be submitted. */
export async function completed(owner: Person, wish: Application = {}): Promise<CaseView> {
  const draft = await drafted(owner, wish)
  const form = draft.form as unknown as MergedForm
  const values = { ...fillSample(form, wish.sequence ?? 1), ...(draft.values as object) }
  const visible: ReadonlySet<string> = visibleFields(form, values)
  const shown = Object.entries(values).filter(([name]) => visible.has(name))
  const saved = expectView(
    await owner.patch(
      `/api/v1/cases/${draft.id}/values`,
      { values: Object.fromEntries(shown) },
      draft.version,
    ),
  )
  for (const { id } of saved.missing.materials)
    await owner.upload(`/api/v1/cases/${draft.id}/materials/${id}`, `${id}.pdf`, pdf(id))
  return expectView(await owner.get(`/api/v1/cases/${draft.id}`))
}

/** Submitted, with its number. */
export async function submitted(owner: Person, wish: Application = {}): Promise<CaseView> {
  const { id } = await completed(owner, wish)
  return expectView(await owner.post(`/api/v1/cases/${id}/submit`, { declaration: true }))
}

/** Accepted by the clerk of its region. */
export async function accepted(
  people: (name: string) => Promise<Person>,
  wish: Application = {},
): Promise<CaseView> {
  const { id, region } = await submitted(await people('owner'), wish)
  const clerk = await people(`clerk-${region}`)
  return expectView(await clerk.post(`/api/v1/cases/${id}/accept`))
}

/** The view that came back; anything else is a failed test, with the whole answer. */
export function expectView(reply: Reply, status = 200): CaseView {
  if (reply.status !== status) throw new Error(JSON.stringify(reply.body, null, 2))
  return reply.body as unknown as CaseView
}
