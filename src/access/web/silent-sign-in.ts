import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { get, withQuery } from '#platform/web/index.ts'
import { useSession } from './session.ts'

const KEY = 'zhunying.asked-silently'

/** Whether this tab has asked before: once is enough, and nobody goes round in circles. */
function askedBefore(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null
  } catch {
    return true
  }
}

/**
 * 单点登录、无感切换: who comes from an entry and is signed in there is signed in here, without a page in between;
 * everybody else goes on as they came. True while that is being found out.
 */
export function useSilentSignIn(wanted: boolean): boolean {
  const [open] = useState(() => wanted && !askedBefore())
  const session = useSession()
  const providers = useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: ({ signal }) => get<{ items: readonly string[] }>('/sign-in/providers', signal),
    enabled: open,
    staleTime: Infinity,
    retry: false,
  })
  const nobody = open && session.data?.actor === null
  const may = nobody && providers.data?.items.includes('owner') === true
  useEffect(() => {
    if (!may) return
    sessionStorage.setItem(KEY, '1')
    const next = window.location.pathname + window.location.search
    window.location.assign(withQuery('/api/v1/sign-in/owner', { silent: '1', next }))
  }, [may])
  return may || (open && (session.isPending || (nobody && providers.isPending)))
}
