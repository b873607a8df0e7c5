import { Problem, sayTime, useText } from '#platform/web/index.ts'
import type { Saving } from '../autosave.ts'
import { words } from '../strings.ts'

/** “已保存 10:42”, always in the same place. */
export function SavedLine(props: { saving: Saving; unsent: boolean; onRetry: () => void }) {
  const t = useText(words)
  const { saving } = props
  return (
    <section className="foot" aria-label={t('autosaves')}>
      <div className="foot-inner">
        {saving.state === 'failed' && <Problem error={saving.error} retry={props.onRetry} />}
        <p className="num small" role="status">
          {saving.state === 'saving' && t('saving')}
          {saving.state === 'saved' && `✓ ${t('saved', { time: sayTime(saving.at) })}`}
          {saving.state === 'failed' && props.unsent && t('unsaved')}
          {saving.state === 'idle' && t('autosaves')}
        </p>
      </div>
    </section>
  )
}
