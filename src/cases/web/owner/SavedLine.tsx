import { ApiError, OFFLINE, Problem, sayTime, useText } from '#platform/web/index.ts'
import type { Saving } from '../autosave.ts'
import { words } from '../strings.ts'

/** “已保存 10:42”, always in the same place; without a network one line, no alarm. */
export function SavedLine(props: { saving: Saving; unsent: boolean; onRetry: () => void }) {
  const t = useText(words)
  const { saving } = props
  const failed = saving.state === 'failed' ? saving.error : undefined
  const offline = failed instanceof ApiError && failed.code === OFFLINE
  return (
    <section className="foot" aria-label={t('autosaves')}>
      <div className="foot-inner">
        {failed !== undefined && !offline && <Problem error={failed} retry={props.onRetry} />}
        <p className="num small row" role="status">
          {saving.state === 'saving' && t('saving')}
          {saving.state === 'saved' && `✓ ${t('saved', { time: sayTime(saving.at) })}`}
          {failed !== undefined && props.unsent && t('unsaved')}
          {saving.state === 'idle' && t('autosaves')}
          {offline && (
            <button type="button" className="link-button" onClick={props.onRetry}>
              {t('saveAgain')}
            </button>
          )}
        </p>
      </div>
    </section>
  )
}
