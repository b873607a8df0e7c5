import { useId } from 'react'
import { Bar, Problem, useSay, useText } from '#platform/web/index.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'
import { useUpload } from './use-upload.ts'

/**
 * Chooses one file for a material and shows it travelling. A phone offers its camera beside its files: no
 * `capture`, for a PDF must stay choosable.
 */
export function Upload(props: { view: CaseView; material: CaseView['materials'][number] }) {
  const t = useText(words)
  const say = useSay()
  const id = useId()
  const { view, material } = props
  const { shown, waits, send, again, stop } = useUpload(view.id, material.id)
  return (
    <>
      {shown.state === 'failed' && (
        <div className="stack">
          <Problem error={shown.error} retry={again} />
          <p role="status">{t(waits ? 'waitsForNetwork' : 'notSent', { name: shown.name })}</p>
          <Stop name={shown.name} onStop={stop} />
        </div>
      )}
      {shown.state === 'sending' && (
        <div className="stack">
          <p role="status">{t('uploading', { name: shown.name })}</p>
          <Bar share={shown.share} label={t('uploading', { name: shown.name })} />
          <Stop name={shown.name} onStop={stop} />
        </div>
      )}
      <span className="file-choice">
        <input
          id={id}
          className="visually-hidden"
          type="file"
          accept="application/pdf,image/jpeg,image/png"
          aria-label={t('chooseFor', { name: say(material.name) })}
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file !== undefined) send(file)
            event.target.value = ''
          }}
        />
        <label htmlFor={id} className="adm-button adm-button-default">
          {t(material.files.length === 0 ? 'choose' : 'addAnother')}
        </label>
      </span>
    </>
  )
}

function Stop(props: { name: string; onStop: () => void }) {
  const t = useText(words)
  return (
    <div>
      <button
        type="button"
        className="link-button"
        aria-label={t('stopUpload', { name: props.name })}
        onClick={props.onStop}
      >
        {t('stop')}
      </button>
    </div>
  )
}
