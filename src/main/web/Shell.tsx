import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { SignInOver, useSession } from '../../access/web/index.ts'
import { useUnread } from '../../messages/web/index.ts'
import { Loading, useText } from '#platform/web/index.ts'
import { NamesReady } from '../../catalogue/web/index.ts'
import { Acting } from './Acting.tsx'
import { Bare } from './Bare.tsx'
import { Bottom } from './Bottom.tsx'
import { Skip } from './Skip.tsx'
import { words } from './strings.ts'
import { Tools } from './Tools.tsx'

const StaffShell = lazy(async () => ({ default: (await import('./StaffShell.tsx')).StaffShell }))

/** The frame of every page: who offers the service, where one may go, and the content. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const staff = path === '/staff' || path.startsWith('/staff/')
  return (
    <>
      {staff ? (
        <Suspense fallback={<Loading />}>
          <StaffShell />
        </Suspense>
      ) : (
        <OwnerShell path={path} />
      )}
      {path !== '/login' && <SignInOver />}
    </>
  )
}

/** 亮证 has the screen to itself. */
const BARE = /^\/licences\/[^/]+\/code$/

function OwnerShell(props: { path: string }) {
  const t = useText(words)
  if (BARE.test(props.path)) return <Bare />
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
            <Messages />
            <Link to="/licences">{t('wallet')}</Link>
          </nav>
        </div>
        <Acting />
      </header>
      <main id="content">
        <NamesReady>
          <Outlet />
        </NamesReady>
      </main>
      <Bottom />
    </>
  )
}

/** The way to the messages, with how many are unread. */
function Messages() {
  const t = useText(words)
  const owner = useSession().data?.actor?.roles.some(({ role }) => role === 'owner') === true
  const count = useUnread(owner).data
  const n = owner && count !== undefined ? `${count.unread}${count.more ? '+' : ''}` : '0'
  return (
    <Link to="/messages">
      {t('messages')}
      {n !== '0' && (
        <>
          <span className="badge num" aria-hidden="true">
            {n}
          </span>
          <span className="visually-hidden">{t('unread', { n })}</span>
        </>
      )}
    </Link>
  )
}
