import { Button } from 'antd-mobile'
import { ApiError } from '../api.ts'
import { useText } from '../language.ts'
import { words } from '../strings.ts'

/** What went wrong in words, and what to do next; never only a code. */
export function Problem(props: { error: unknown; retry?: () => void }) {
  const t = useText(words)
  const { error } = props
  const known = error instanceof ApiError ? error : undefined
  const here = location.pathname + location.search
  return (
    <div className="note red stack" role="alert">
      <p className="strong">{known?.message ?? t('error')}</p>
      {known !== undefined && <p>{known.next}</p>}
      {known?.basis !== undefined && <p className="small">{t('basis', { basis: known.basis })}</p>}
      {known?.status === 401 && (
        <a className="strong" href={`/login?next=${encodeURIComponent(here)}`}>
          {t('signIn')}
        </a>
      )}
      {props.retry !== undefined && known?.status !== 401 && (
        <div>
          <Button onClick={props.retry}>{t('retry')}</Button>
        </div>
      )}
      {known !== undefined && known.status >= 500 && (
        <p className="small num">{t('code', { code: known.code })}</p>
      )}
    </div>
  )
}
