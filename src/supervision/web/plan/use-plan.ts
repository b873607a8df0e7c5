import { useQuery } from '@tanstack/react-query'
import { get } from '#platform/web/index.ts'
import type { PlanView } from '../../core/index.ts'

/** The year on this device's clock; the server says which plans exist. */
export function thisYear(): number {
  return new Date().getFullYear()
}

/** The plan as published, for the desk and for everybody. */
export function usePlan(region: string) {
  const year = thisYear()
  return useQuery({
    queryKey: ['check-plan', region, year],
    queryFn: ({ signal }) => get<PlanView>(`/regions/${region}/check-plans/${year}`, signal),
  })
}
