import { Link } from '@tanstack/react-router'
import { Button, Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import { SupervisionNav } from '../Nav.tsx'
import { Conflicts } from './Conflicts.tsx'
import { DrawFacts } from './DrawCard.tsx'
import { NewDrawForm } from './NewDrawForm.tsx'
import { words } from './strings.ts'
import { useDraws } from './use-draws.ts'

/** 双随机抽查: announce one, see those that were, and declare who must not be sent where. */
export function DrawsPage() {
  const t = useText(words)
  const roles = useSession().data?.actor?.roles ?? []
  const lead = roles.find(({ role }) => role === 'lead')
  const editor = lead ?? roles.find(({ role }) => role === 'head')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SupervisionNav />
      {lead !== undefined && <NewDrawForm region={lead.region} />}
      <Draws />
      {editor !== undefined && <Conflicts region={editor.region} own={editor.department} />}
    </Page>
  )
}

function Draws() {
  const t = useText(words)
  const pages = useDraws()
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={4} />
  const list = pages.data.pages.flatMap((page) => page.items)
  if (list.length === 0) return <p className="card">{t('none')}</p>
  return (
    <>
      <ul className="plain-list stack">
        {list.map((draw) => (
          <li key={draw.id} className="card stack">
            <h2>
              <Link to="/staff/supervision/draws/$drawId" params={{ drawId: draw.id }}>
                {draw.title}
              </Link>
            </h2>
            <DrawFacts draw={draw} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  )
}
