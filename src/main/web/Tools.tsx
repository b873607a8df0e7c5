import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSession, useSignOut, type Session } from '../../access/web/index.ts'
import {
  readLocal,
  setLanguage,
  useElder,
  useLanguage,
  useText,
  writeLocal,
} from '#platform/web/index.ts'
import { forgetParcels } from '../../cases/web/index.ts'
import { forgetLastCase } from './last-case.ts'
import { words } from './strings.ts'

/** Language, 长辈版 with its size, and who is signed in. */
export function Tools() {
  const t = useText(words)
  const now = useLanguage()
  const elder = useElder()
  const session = useSession().data
  const signedIn = useSignedIn(session)
  const signOut = useSignOut()
  const staff = session?.actor?.roles.every(({ role }) => role === 'owner') === false
  function leave(): void {
    forgetLastCase()
    void forgetParcels()
    signOut.mutate(undefined)
  }
  return (
    <div className="tools">
      {elder.on && (
        <button type="button" className="link-button" onClick={elder.next}>
          {t('textSize', { size: t(elder.size) })}
        </button>
      )}
      <button type="button" className="link-button" aria-pressed={elder.on} onClick={elder.toggle}>
        {t(elder.on ? 'elderOff' : 'elder')}
      </button>
      <button
        type="button"
        className="link-button"
        lang={now === 'en' ? 'zh-CN' : 'en'}
        onClick={() => setLanguage(now === 'en' ? 'zh' : 'en')}
      >
        {t('otherLanguage')}
      </button>
      {signedIn && (
        <Link className="link-button wide" to={staff ? '/staff/account' : '/account'}>
          {t('account')}
        </Link>
      )}
      {signedIn ? (
        <button type="button" className="link-button" onClick={leave}>
          {session?.actor != null && (
            <span className="who">
              {session.actor.name} ·{'\u00A0'}
            </span>
          )}
          {t('signOut')}
        </button>
      ) : (
        <Link className="link-button" to="/login">
          {t('signIn')}
        </Link>
      )}
    </div>
  )
}

const REMEMBERED = 'signed-in'

/** Until the server has said who this is, as it was the last time: the menu does not move when it answers. */
function useSignedIn(session: Session | undefined): boolean {
  const now = session === undefined ? undefined : session.actor !== null
  useEffect(() => {
    if (now !== undefined) writeLocal(REMEMBERED, now)
  }, [now])
  return now ?? readLocal<boolean>(REMEMBERED) === true
}
