import { useState } from 'react'
import { Button, Field, Loading, Problem, useText } from '#platform/web/index.ts'
import type { SignalView } from '../core/index.ts'
import { SignalCard } from './SignalCard.tsx'
import { words } from './strings.ts'
import { useSignals } from './use-scans.ts'

/** Reports that wait for an answer, the one last heard of first; or those that were answered. */
export function Signals() {
  const t = useText(words)
  const [state, setState] = useState<SignalView['state']>('open')
  return (
    <section className="stack" aria-labelledby="signals">
      <h2 id="signals">{t('signals')}</h2>
      <Field label={t('filter')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={state}
            onChange={(event) => setState(event.target.value === 'answered' ? 'answered' : 'open')}
          >
            <option value="open">{t('open')}</option>
            <option value="answered">{t('answered')}</option>
          </select>
        )}
      </Field>
      <List state={state} />
    </section>
  )
}

function List(props: { state: SignalView['state'] }) {
  const t = useText(words)
  const pages = useSignals(props.state)
  if (pages.isError) return <Problem error={pages.error} retry={() => void pages.refetch()} />
  if (pages.data === undefined) return <Loading lines={4} />
  const list = pages.data.pages.flatMap((page) => page.items)
  if (list.length === 0)
    return <p className="card">{t(props.state === 'open' ? 'noneOpen' : 'noneAnswered')}</p>
  return (
    <>
      <ul className="plain-list stack">
        {list.map((signal) => (
          <li key={signal.id}>
            <SignalCard signal={signal} />
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
