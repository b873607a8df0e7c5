import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, groupCode, Load, Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import { SupervisionNav } from '../Nav.tsx'
import { Box } from '../parts/Box.tsx'
import { Appeals } from './Appeals.tsx'
import { EndListing, NoteForm } from './NoteForm.tsx'
import { Ground } from './Ground.tsx'
import { RatingBody } from './RatingBody.tsx'
import { words } from './strings.ts'
import { useQuiet, useRating } from './use-credit.ts'

/** 一业一评 to the region: appeals to answer, any licence's rating, listings, and who is left alone. */
export function CreditDeskPage() {
  const t = useText(words)
  const roles = useSession().data?.actor?.roles ?? []
  const lead = roles.find(({ role }) => role === 'lead')
  const editor = lead ?? roles.find(({ role }) => role === 'head')
  return (
    <Page title={t('desk')}>
      <SupervisionNav />
      {lead !== undefined && <Appeals />}
      <LookUp mayEnd={editor !== undefined} />
      {editor !== undefined && <NoteForm region={editor.region} own={editor.department} />}
      <QuietList />
    </Page>
  )
}

function LookUp(props: { mayEnd: boolean }) {
  const t = useText(words)
  const [typed, setTyped] = useState('')
  const [number, setNumber] = useState('')
  const rating = useRating(number)
  return (
    <section className="stack" aria-labelledby="look-up">
      <h2 id="look-up">{t('lookUp')}</h2>
      <form
        className="card stack"
        onSubmit={(event) => {
          event.preventDefault()
          setNumber(typed.replaceAll(/\s/g, '').toUpperCase())
        }}
      >
        <Box label={t('number')} value={typed} set={setTyped} most={24} />
        <div>
          <Button type="submit" disabled={typed.trim() === ''}>
            {t('look')}
          </Button>
        </div>
      </form>
      {number !== '' && (
        <Load query={rating}>
          {(found) => (
            <>
              <h3>
                {found.name} <span className="num">{groupCode(found.number)}</span>
              </h3>
              <RatingBody
                rating={found}
                act={({ id, kind, ended }) =>
                  props.mayEnd && kind.endsWith('-list') && ended === null && <EndListing id={id} />
                }
              />
            </>
          )}
        </Load>
      )}
    </section>
  )
}

function QuietList() {
  const t = useText(words)
  return (
    <section className="card stack" aria-labelledby="quiet-list">
      <h2 id="quiet-list">{t('quietList')}</h2>
      <QuietHolders />
    </section>
  )
}

function QuietHolders() {
  const t = useText(words)
  const pages = useQuiet()
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={3} />
  const items = pages.data.pages.flatMap((page) => page.items)
  const ground = pages.data.pages[0]?.ground
  return (
    <>
      {ground !== undefined && ground !== null && <Ground of={ground} />}
      {items.length === 0 && !pages.hasNextPage && <p>{t('quietNone')}</p>}
      <ul className="plain-list">
        {items.map(({ number, name }) => (
          <li key={number}>
            {name}{' '}
            <Link className="num" to="/staff/licences/$number" params={{ number }}>
              {groupCode(number)}
            </Link>
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
