import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Loading, useText } from '#platform/web/index.ts'
import { Skip } from './Skip.tsx'
import { words } from './strings.ts'
import { Tools } from './Tools.tsx'

const StaffShell = lazy(async () => ({ default: (await import('./StaffShell.tsx')).StaffShell }))

/** The frame of every page: who offers the service, where one may go, and the content. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (path !== '/staff' && !path.startsWith('/staff/')) return <OwnerShell />
  return (
    <Suspense fallback={<Loading />}>
      <StaffShell />
    </Suspense>
  )
}

function OwnerShell() {
  const t = useText(words)
  return (
    <>
      <Skip />
      <header className="top no-print">
        <div className="top-inner">
          <Link className="brand" to="/">
            {t('name')}
            <span className="long">{t('nameLong')}</span>
          </Link>
          <Tools />
          <nav aria-label={t('mainMenu')}>
            <Link to="/" activeOptions={{ exact: true }}>
              {t('openShop')}
            </Link>
            <Link to="/cases">{t('myCases')}</Link>
            <Link to="/licences">{t('wallet')}</Link>
          </nav>
        </div>
      </header>
      <main id="content">
        <Outlet />
      </main>
    </>
  )
}
