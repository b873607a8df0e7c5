import { useCallback, useEffect, useState } from 'react'
import { canKeep } from './device/hash.ts'
import { listKept } from './device/store.ts'

/** The visits on this device that belong to this account. */
export function useKept(account: string | undefined) {
  const [list, setList] = useState<Awaited<ReturnType<typeof listKept>>>([])
  const reload = useCallback(() => {
    if (account !== undefined && canKeep()) void listKept(account).then(setList)
  }, [account])
  useEffect(reload, [reload])
  return { list, reload }
}
