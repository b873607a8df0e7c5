import { useQuery } from '@tanstack/react-query'
import { ApiError, get, post, useCommand } from '#platform/web/index.ts'
import { useSession } from '../../../../access/web/index.ts'
import type { Answers } from '../../../../catalogue/core/index.ts'
import type { ApplicantList } from '../../../core/index.ts'
import type { CaseView } from '../../use-case.ts'

/** The region whose counter this is. */
export function useRegion(): string | undefined {
  const roles = useSession().data?.actor?.roles ?? []
  return roles.find(({ role }) => role === 'clerk')?.region
}

export interface Registered {
  readonly state: 'known' | 'unknown' | 'down'
  readonly values: Readonly<Record<string, unknown>>
}

/** What the register says of a code, and whose accounts stand for the business here. */
export function useApplicant(region: string, uscc: string) {
  const enabled = uscc !== ''
  const registered = useQuery({
    queryKey: ['register', region, uscc],
    enabled,
    retry: false,
    queryFn: async ({ signal }): Promise<Registered> => {
      try {
        const path = `/regions/${region}/registers/business/${encodeURIComponent(uscc)}` as const
        const { found, values } = await get<{
          readonly found: boolean
          readonly values?: Readonly<Record<string, unknown>>
        }>(path, signal)
        return { state: found ? 'known' : 'unknown', values: values ?? {} }
      } catch (error) {
        if (error instanceof ApiError && error.status >= 500) return { state: 'down', values: {} }
        throw error
      }
    },
  })
  const accounts = useQuery({
    queryKey: ['applicants', region, uscc],
    enabled,
    retry: false,
    queryFn: ({ signal }) =>
      get<ApplicantList>(`/regions/${region}/applicants?uscc=${encodeURIComponent(uscc)}`, signal),
  })
  return { registered, accounts }
}

export interface Beginning {
  readonly region: string
  readonly industry: string
  readonly kind: CaseView['kind']
  readonly answers: Answers
  readonly items: readonly string[]
  readonly holdings: readonly string[]
  readonly uscc: string
  readonly accountId: string | null
}

/** Serves the notice, opens the draft for its applicant and fills in what registers know. */
export function useBegin(then: (view: CaseView) => void) {
  return useCommand(async (wish: Beginning, key) => {
    const { region, industry, kind, answers, items, holdings, uscc, accountId } = wish
    const notice = await post<{ id: string }>(
      `/regions/${region}/industries/${industry}/notices`,
      { answers, items, kind },
      `n-${key}`,
    )
    const view = await post<CaseView>(
      '/cases',
      {
        region,
        industry,
        kind,
        answers,
        items,
        noticeId: notice.id,
        ...(kind !== 'open' && { holdings }),
        ...(accountId !== null && {
          applicant: {
            accountId,
            uscc,
          },
        }),
      },
      `c-${key}`,
    )
    await post(`/cases/${view.id}/prefill`, { uscc }, `f-${key}`).catch(() => undefined)
    return view
  }, then)
}
