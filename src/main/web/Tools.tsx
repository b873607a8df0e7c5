import { Link } from '@tanstack/react-router'
import { useSession, useSignOut } from '../../access/web/index.ts'
import { setLanguage, useElder, useLanguage, useText } from '#platform/web/index.ts'
import { forgetLastCase } from './last-case.ts'
import { words } from './strings.ts'

/** Language, 长辈版 with its size, and who is signed in. */
export function Tools() {
  const t = useText(words)
  const now = useLanguage()
  const elder = useElder()
  const actor = useSession().data?.actor
  const signOut = useSignOut()
  function leave(): void {
    forgetLastCase()
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
      {actor ? (
        <button type="button" className="link-button" onClick={leave}>
          <span className="who">{actor.name} · </span>
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
