import { useEffect, useState } from 'react'
import { ApiError, Problem, useText } from '#platform/web/index.ts'
import { OWN_SIGN_IN } from '../../../access/web/index.ts'
import { readRoom, type Room } from '../device/room.ts'
import type { Unsent } from './state.ts'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'
import '../visit.css'

/** What is on this device of one visit, as far as sending it goes. */
export interface Sendable extends Pick<Field, 'sending' | 'clean' | 'trouble' | 'send'> {
  readonly state: {
    readonly unsent: readonly Unsent[]
    readonly lines: readonly { readonly line: { readonly id: string } }[]
  }
}

/** Always in sight: whether there is a network, and exactly what the server does not have yet. */
export function StatusBar(props: { field: Sendable }) {
  const t = useText(words)
  const { state, sending, clean, trouble } = props.field
  const n = state.unsent.length
  return (
    <section
      className="status-bar stack"
      aria-label={t('unsent', { n })}
      {...{ [OWN_SIGN_IN]: true }}
    >
      <div className="row between">
        <p role="status" className="strong num">
          {n > 0 ? t('unsent', { n }) : clean ? t('allSent') : t('nothing')}
          <br />
          <span className="soft">{t(wordFor(sending))}</span>
        </p>
        <button
          type="button"
          className="big"
          disabled={sending === 'sending'}
          onClick={() => void props.field.send()}
        >
          {t('sendNow')}
        </button>
      </div>
      {trouble !== undefined && (
        <p className="note red" role="alert">
          {t(trouble)}
        </p>
      )}
      {sending === 'login' && <LoginAgain />}
      {sending instanceof ApiError && <Problem error={sending} />}
      {n > 0 && <UnsentList field={props.field} />}
    </section>
  )
}

function wordFor(sending: Sendable['sending']): 'online' | 'offline' | 'sending' {
  if (sending === 'sending') return 'sending'
  return sending === 'offline' ? 'offline' : 'online'
}

function LoginAgain() {
  const t = useText(words)
  return (
    <p className="note amber" role="alert">
      {t('login')}{' '}
      <a className="strong" href={`/login?next=${encodeURIComponent(location.pathname)}`}>
        {t('signIn')}
      </a>
    </p>
  )
}

/** One by one, so that nobody has to guess what is missing. */
function UnsentList(props: { field: Sendable }) {
  const t = useText(words)
  const { lines, unsent } = props.field.state
  const place = (one: Unsent): string => {
    const at = lines.findIndex(({ line }) => line.id === one.line)
    return at < 0 ? '' : `${t('lineNo', { n: at + 1 })} · `
  }
  return (
    <details>
      <summary>{t('unsentList')}</summary>
      <ul className="unsent num" tabIndex={0} aria-label={t('unsentList')}>
        {unsent.map((one) => (
          <li key={one.hash}>
            {place(one)}
            {t(one.what)}
            {one.size !== null && ` · ${sayBytes(one.size)}`}
          </li>
        ))}
      </ul>
      <RoomLine unsent={unsent.length} />
    </details>
  )
}

function RoomLine(props: { unsent: number }) {
  const t = useText(words)
  const [room, setRoom] = useState<Room>()
  useEffect(() => {
    void readRoom().then(setRoom)
  }, [props.unsent])
  if (room === undefined || room.most === 0) return null
  const free = room.most - room.used
  return (
    <p className="soft num">
      {t('room', { free: sayBytes(free), used: sayBytes(room.used) })}
      {free < 100 * 1024 * 1024 && <span className="strong"> {t('nearlyFull')}</span>}
      {!room.persisted && props.unsent > 0 && <> {t('notPersisted')}</>}
    </p>
  )
}

export function sayBytes(bytes: number): string {
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toFixed(1)} GB`
  if (bytes >= 1024 ** 2) return `${(bytes / 1024 ** 2).toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} kB`
}
