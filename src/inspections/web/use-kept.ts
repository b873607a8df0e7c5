import { useCallback, useEffect, useState } from 'react'
import { canKeep } from './device/hash.ts'
import { forgetOld, listKept } from './device/store.ts'

/** The visits on this device that belong to this account. */
export function useKept(account: string | undefined) {
  const [list, setList] = useState<Awaited<ReturnType<typeof listKept>>>([])
  const reload = useCallback(() => {
    if (account === undefined || !canKeep()) return
    void forgetOld(new Date())
      .then(() => listKept(account))
      .then(setList)
  }, [account])
  useEffect(reload, [reload])
  return { list, reload }
}
