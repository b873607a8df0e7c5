import { Link } from '@tanstack/react-router'
import { useSession } from '../../access/web/index.ts'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** The end of every owner's page: check a licence, the account, and the number to call. */
export function Bottom() {
  const t = useText(words)
  const signedIn = useSession().data?.actor != null
  return (
    <footer className="bottom no-print">
      <nav aria-label={t('more')}>
        <a className="link-button" href="/verify">
          {t('checkLicence')}
        </a>
        <Link className="link-button" to="/policies">
          {t('policies')}
        </Link>
        {signedIn && (
          <Link className="link-button" to="/account">
            {t('account')}
          </Link>
        )}
        <a className="link-button" href="tel:12345">
          {t('hotline')}
        </a>
      </nav>
    </footer>
  )
}
