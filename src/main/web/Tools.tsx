import { Link } from '@tanstack/react-router'
import { useSession, useSignOut } from '../../access/web/index.ts'
import { setLanguage, useElder, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** Language, 长辈版, and who is signed in. */
export function Tools() {
  const t = useText(words)
  const now = useLanguage()
  const [elder, toggleElder] = useElder()
  const actor = useSession().data?.actor
  const signOut = useSignOut()
  return (
    <div className="tools">
      <button type="button" className="link-button" aria-pressed={elder} onClick={toggleElder}>
        {t(elder ? 'elderOff' : 'elder')}
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
        <button type="button" className="link-button" onClick={() => signOut.mutate(undefined)}>
          {actor.name} · {t('signOut')}
        </button>
      ) : (
        <Link className="link-button" to="/login">
          {t('signIn')}
        </Link>
      )}
    </div>
  )
}
