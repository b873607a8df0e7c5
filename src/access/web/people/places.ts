import { useQueries, useQuery } from '@tanstack/react-query'
import { get, useLanguage, useText } from '#platform/web/index.ts'
import type { RoleGrant } from '../../core/index.ts'
import { words as roleWords } from '../strings.ts'
import { words } from './strings.ts'

interface Department {
  readonly id: string
  readonly name: string
  readonly nameEn: string
}
/** A region as the public catalogue tells it. */
export interface Place {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly departments: readonly Department[]
}

/** Every region with its departments, for those who give roles there; empty while they are on their way. */
export function usePlaces(): readonly Place[] {
  const regions = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => get<readonly Omit<Place, 'departments'>[]>('/regions', signal),
    staleTime: Infinity,
  })
  const listed = regions.data ?? []
  const plans = useQueries({
    queries: listed.map(({ code }) => ({
      queryKey: ['region-departments', code],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<{ plan: { departments: readonly Department[] } }>(`/regions/${code}`, signal),
      staleTime: Infinity,
    })),
  })
  return listed.map((place, n) => ({
    ...place,
    departments: plans[n]?.data?.plan.departments ?? [],
  }))
}

/** `综窗人员（北京市西城区）`, `审批人员（北京市朝阳区 · 朝阳区市场监管局）`. */
export function useSayGrant(): (grant: RoleGrant) => string {
  const role = useText(roleWords)
  const t = useText(words)
  const english = useLanguage() === 'en'
  const places = usePlaces()
  return (grant) => {
    const place = places.find(({ code }) => code === grant.region)
    const desk = place?.departments.find(({ id }) => id === grant.department)
    const named = (of: { name: string; nameEn: string } | undefined, or: string | undefined) =>
      of === undefined ? or : english ? of.nameEn : of.name
    const where = [
      grant.region === '*' ? t('everywhere') : named(place, grant.region),
      // while the names are on their way, no code stands in for them
      named(desk, place?.departments.length === 0 ? undefined : grant.department),
    ]
    const held = role(grant.role === 'lead' ? 'lead_' : grant.role)
    return t('grantSaid', { role: held, where: where.filter(Boolean).join(' · ') })
  }
}
