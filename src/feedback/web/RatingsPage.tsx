import { useState } from 'react'
import { Button, Field, Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { words } from './desk-strings.ts'
import { RatingCard } from './RatingCard.tsx'
import { useRatings } from './use-rating.ts'

const FILTERS = ['open', 'low', 'all'] as const
type Filter = (typeof FILTERS)[number]

/** The lead authority's view of 好差评: whom to call back first, then everything that was said. */
export function RatingsPage() {
  const t = useText(words)
  const [only, setOnly] = useState<Filter>('open')
  return (
    <Page title={t('title')}>
      <Field label={t('filter')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={only}
            onChange={(event) => setOnly(FILTERS.find((f) => f === event.target.value) ?? 'open')}
          >
            {FILTERS.map((filter) => (
              <option key={filter} value={filter}>
                {t(filter)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Ratings only={only} />
    </Page>
  )
}

function Ratings(props: { only: Filter }) {
  const t = useText(words)
  const pages = useRatings(props.only)
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading />
  const list = pages.data.pages.flatMap((page) => page.items)
  if (list.length === 0)
    return <p className="card">{t(props.only === 'open' ? 'emptyOpen' : 'emptyAny')}</p>
  return (
    <>
      <ul className="plain-list stack">
        {list.map((rating) => (
          <li key={rating.id}>
            <RatingCard rating={rating} />
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
