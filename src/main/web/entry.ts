import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { CaseView } from '../../cases/core/index.ts'
import type { Door } from './door.ts'
import { newKey, readLocal, request, writeLocal } from '#platform/web/index.ts'

const KEY = 'door'

export function rememberDoor(door: Door): void {
  writeLocal('region', door.region)
  writeLocal(KEY, door)
}

/** The first application that is begun after coming through a door belongs to it; a licence told there fills it. */
export function useDoor(view: CaseView | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    const door = readLocal<Door>(KEY)
    if (view?.state !== 'draft' || door?.region !== view.region) return
    if (door.industry !== undefined && door.industry !== view.industry.code) return
    writeLocal(KEY, undefined)
    void passOn(view.id, door).then(() => client.invalidateQueries({ queryKey: ['case', view.id] }))
  }, [view, client])
}

/** Neither holds the applicant up: without it the form is typed, and progress stands on their own page. */
async function passOn(id: string, { entry: code, reference, uscc }: Door): Promise<void> {
  const quietly = () => undefined
  if (code !== undefined) {
    const body = { code, ...(reference !== undefined && { reference }) }
    await request('POST', `/cases/${id}/entry`, { body, key: newKey() }).catch(quietly)
  }
  if (uscc === undefined) return
  const body = { uscc, replace: [] }
  await request('POST', `/cases/${id}/prefill`, { body, key: newKey() }).catch(quietly)
}
