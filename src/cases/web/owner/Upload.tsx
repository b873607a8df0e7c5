import { useId } from 'react'
import { ApiError, Bar, Problem, useSay, useText } from '#platform/web/index.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'
import { useUpload } from './use-upload.ts'

/**
 * Chooses one file for a material and shows it travelling. A phone offers its camera beside its files: no
 * `capture`, for a PDF must stay choosable.
 */
export function Upload(props: { view: CaseView; material: CaseView['materials'][number] }) {
  const t = useText(words)
  const { view, material } = props
  const { shown, send, again, stop } = useUpload(view.id, material.id)
  return (
    <>
      {shown.state === 'failed' && (
        <div className="stack">
          <Problem error={shown.error} {...(mayPass(shown.error) && { retry: again })} />
          {mayPass(shown.error) ? (
            <Stop name={shown.name} onStop={stop} />
          ) : (
            <button type="button" className="link-button" onClick={stop}>
              {t('gotIt')}
            </button>
          )}
        </div>
      )}
      {(shown.state === 'sending' || shown.state === 'paused') && (
        <OnItsWay {...shown} paused={shown.state === 'paused'} onStop={stop} />
      )}
      <Choose
        material={material}
        busy={shown.state === 'sending' || shown.state === 'paused'}
        send={send}
      />
    </>
  )
}

/** Whether the same file may go through another time; one that was looked at and refused will not. */
function mayPass(error: unknown): boolean {
  return !(error instanceof ApiError) || error.status >= 500 || error.status === 0
}

function OnItsWay(props: {
  name: string
  share: number
  paused: boolean
  resumed: boolean
  onStop: () => void
}) {
  const t = useText(words)
  const { name, share, paused, resumed, onStop } = props
  const percent = Math.round(share * 100)
  return (
    <div className="stack">
      <p role="status">
        {paused ? t('waitsForNetwork', { name }) : t(resumed ? 'resuming' : 'uploading', { name })}
      </p>
      <Bar share={share} label={t('uploading', { name })} />
      <div className="row between">
        <span className="soft num">{t('sentSoFar', { percent })}</span>
        <Stop name={name} onStop={onStop} />
      </div>
    </div>
  )
}

function Choose(props: {
  material: CaseView['materials'][number]
  busy: boolean
  send: (file: File) => void
}) {
  const t = useText(words)
  const say = useSay()
  const id = useId()
  const { material, busy, send } = props
  return (
    <span className="file-choice" hidden={busy}>
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
  )
}

function Stop(props: { name: string; onStop: () => void }) {
  const t = useText(words)
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('stopUpload', { name: props.name })}
      onClick={props.onStop}
    >
      {t('stop')}
    </button>
  )
}
