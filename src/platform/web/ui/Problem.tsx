import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd-mobile'
import { ApiError } from '../api.ts'
import { useText } from '../language.ts'
import { saidOf } from '../said.ts'
import { words } from '../strings.ts'

/** What went wrong in words, what to do next, and a button that does it; never only a code. */
export function Problem(props: { error: unknown; retry?: () => void }) {
  const t = useText(words)
  const known = props.error instanceof ApiError ? props.error : undefined
  const { title, next } = known
    ? { title: known.message, next: known.next }
    : saidOf(couldNotLoad(props.error) ? 0 : 500)
  return (
    <div className="note red stack" role="alert">
      <p className="strong">{title}</p>
      <p>{next}</p>
      {known?.basis !== undefined && <p className="small">{t('basis', { basis: known.basis })}</p>}
      <NextStep status={known?.status ?? 0} retry={props.retry} />
      {known !== undefined && known.status >= 500 && (
        <p className="small num">{t('code', { code: known.code })}</p>
      )}
    </div>
  )
}

/** A page's own file did not come: the network, and nothing of ours. */
function couldNotLoad(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message)
}

/** The button: sign in, go home, look at what it is now, or try again. */
function NextStep(props: { status: number; retry: (() => void) | undefined }) {
  const t = useText(words)
  const client = useQueryClient()
  const { status, retry } = props
  const here = location.pathname + location.search
  // who is signing in just now needs no way to it
  if (status === 401 && location.pathname === '/login') return null
  if (status === 401)
    return (
      <a className="strong" href={`/login?next=${encodeURIComponent(here)}`}>
        {t('signIn')}
      </a>
    )
  if (status === 403 || status === 404)
    return (
      <a className="strong" href={here.startsWith('/staff') ? '/staff' : '/'}>
        {t('home')}
      </a>
    )
  if (status === 409 || status === 412)
    return (
      <div>
        <Button onClick={() => void client.refetchQueries({ type: 'active' })}>
          {t('reread')}
        </Button>
      </div>
    )
  return (
    retry !== undefined && (
      <div>
        <Button onClick={retry}>{t('retry')}</Button>
      </div>
    )
  )
}
