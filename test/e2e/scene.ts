import type { APIRequestContext } from 'playwright-core'
import { fileCafe, xicheng } from './filed-case.ts'
import { issueCafe } from './issued-licence.ts'
import { askAndNotify } from '../../src/main/journey/ask.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { IndustryCode, RegionCode } from '../../src/catalogue/core/index.ts'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'
import { guide } from '../../src/guidance/core/index.ts'
import { inDays } from './days.ts'
import { startServer } from './server.ts'

/** A running demonstration with something on every page of the owner 王小满 in 西城. */
export interface Scene {
  readonly origin: string
  /** A café with its licence. */
  readonly licence: string
  /** A café that waits at the window, its case and its number. */
  readonly filed: { readonly id: string; readonly caseNo: string }
  readonly notice: string
  /** A café whose form is half filled. */
  readonly draft: string
  /** The case of the licence. */
  readonly issued: string
  /** Code of a trade that takes no new openings. */
  readonly closed: string
  close(): Promise<void>
}

export async function openScene(): Promise<Scene> {
  const server = await startServer()
  const { origin } = server
  const licence = await issueCafe(origin)
  const { id, caseNo } = await fileCafe(origin)
  const { cast, plan } = xicheng(origin, '25')
  const { items, answers, noticeId } = await askAndNotify(cast, plan)
  const owner = await cast.as('owner')
  const { region, industry } = plan
  const wish = { region, industry, kind: 'open', items, answers, noticeId } as const
  const draft = await owner.post<{ id: string }>('/api/v1/cases', wish)
  const { items: cases } = await owner.get<{ items: { id: string; state: string }[] }>(
    '/api/v1/cases',
  )
  const trades = plan.catalogue.regions.get(region)?.industries.values() ?? []
  const closed = [...trades].find((trade) => !trade.newApplications)
  return {
    origin,
    licence,
    filed: { id, caseNo: caseNo ?? '' },
    notice: noticeId,
    draft: draft.id,
    issued: cases.find(({ state }) => state === 'issued')?.id ?? '',
    closed: closed?.code ?? '',
    close: () => server.stop(),
  }
}

/** Signs a demonstration account in for the pages of this browser context. */
export async function signIn(
  request: APIRequestContext,
  origin: string,
  username: string,
): Promise<void> {
  const answer = await request.post(`${origin}/api/v1/session`, {
    data: { username, password: DEMO_PASSWORD },
    headers: { 'idempotency-key': `scene-${username}-${Date.now()}` },
  })
  if (!answer.ok()) throw new Error(`${username}: ${await answer.text()}`)
}

/** The answers of a café of 60 ㎡ with books and its own sewer, as its owner's device remembers them. */
export function answeredCafe(): object {
  const catalogue = bundledCatalogue()
  const place = { region: '110102' as RegionCode, industry: '25' as IndustryCode }
  const today = inDays(0)
  const trail: { id: string; value: boolean | number | string; asked: object; said: object }[] = []
  for (;;) {
    const answers = Object.fromEntries(trail.map(({ id, value }) => [id, value]))
    const { next } = guide({ catalogue, ...place, answers, today })
    if (next === null) return { ...place, industryName: '咖啡厅', kind: 'open', wanted: [], trail }
    const { id, text, type, options } = next
    const first = options?.[0]
    const value = type === 'number' ? 60 : (first?.value ?? id === 'sells-publications')
    const plain = value === 60 ? { zh: '60 ㎡', en: '60 ㎡' } : null
    const said = plain ?? first?.label ?? (value ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })
    trail.push({ id, value, asked: text, said })
  }
}

/** Every page of an owner, signed in, by the name of its screen. */
export function ownerPages(scene: Scene): readonly (readonly [name: string, path: string])[] {
  const { licence, filed, notice, draft, closed } = scene
  return [
    ['landing', '/'],
    ['restricted', `/open/110102/${closed}`],
    ['question', '/open/110102/25?q=0'],
    ['choice', '/open/110102/25?q=2'],
    ['result', '/open/110102/25/result'],
    ['what-if', '/open/110102/25/what-if'],
    ['notice', `/notices/${notice}`],
    ['login', '/login'],
    ['cases', '/cases'],
    ['tasks', `/cases/${draft}`],
    ['section', `/cases/${draft}/sections/subject`],
    ['materials', `/cases/${draft}/materials`],
    ['check', `/cases/${draft}/check`],
    ['progress', `/cases/${filed.id}`],
    ['messages', '/messages'],
    ['rate', `/rate/case/${scene.issued}`],
    ['wallet', '/licences'],
    ['licence', `/licences/${licence}`],
    ['code', `/licences/${licence}/code`],
    ['missing', '/nothing/here'],
  ]
}

/** The pages beside them that fewer people come to, and seldom. */
export function fartherPages(scene: Scene): readonly (readonly [name: string, path: string])[] {
  const { licence } = scene
  return [
    ['answered', `/cases/${scene.issued}`],
    ['visit', `/cases/${scene.issued}/visit`],
    ['shops', `/cases/${scene.issued}/shops`],
    ['manual', `/licences/${licence}/manual`],
    ['credit', `/licences/${licence}/credit`],
    ['manual-of-trade', '/manual/110102/25'],
    ['checks', '/checks'],
    ['published', '/checks/published/110102'],
    ['claim', '/cases/claim'],
    ['policies', '/policies'],
    ['policy', '/policies/110102-xzbf-2023-4'],
    ['account', '/account'],
    ['agents', '/account/agents'],
    ['invitation', '/invitation'],
  ]
}
