import { useState } from 'react'
import { Load, Page, useText } from '#platform/web/index.ts'
import { useSession } from '../../../access/web/index.ts'
import type { SignalTaskView } from '../../core/index.ts'
import { SupervisionNav } from '../Nav.tsx'
import { Choice } from '../parts/Box.tsx'
import { AssignForm } from './AssignForm.tsx'
import { SignalHead, TaskCard } from './TaskCard.tsx'
import { words } from './strings.ts'
import { useOpenSignals, useTasks } from './use-tasks.ts'

/** 举报线索: the lead authority gives them out, departments say what they found. */
export function SignalTasksPage() {
  const t = useText(words)
  const [state, setState] = useState<SignalTaskView['state']>('open')
  const lead = useSession().data?.actor?.roles.find(({ role }) => role === 'lead')
  return (
    <Page title={t('title')} lead={t('lead')}>
      <SupervisionNav />
      {lead !== undefined && <Fresh region={lead.region} />}
      <section className="stack" aria-labelledby="tasks">
        <h2 id="tasks">{t(state)}</h2>
        <Choice
          label={t('show')}
          value={state}
          set={(value) => setState(value === 'answered' ? 'answered' : 'open')}
          options={[
            ['open', t('open')],
            ['answered', t('answered')],
          ]}
        />
        <Load query={useTasks(state)} lines={4}>
          {(all) =>
            all.length === 0 ? (
              <p className="card">{t(state === 'open' ? 'noOpen' : 'noAnswered')}</p>
            ) : (
              <ul className="plain-list stack">
                {all.map((task) => (
                  <li key={task.signal.id} className="card stack">
                    <TaskCard task={task} lead={lead !== undefined} />
                  </li>
                ))}
              </ul>
            )
          }
        </Load>
      </section>
    </Page>
  )
}

/** Signals that no department has yet. */
function Fresh(props: { region: string }) {
  const t = useText(words)
  const given = new Set(useTasks('open').data?.map(({ signal }) => signal.id))
  return (
    <section className="stack" aria-labelledby="fresh">
      <h2 id="fresh">{t('fresh')}</h2>
      <Load query={useOpenSignals()} lines={4}>
        {({ items }) => {
          const fresh = items.filter(({ id }) => !given.has(id))
          if (fresh.length === 0) return <p className="card">{t('noFresh')}</p>
          return (
            <ul className="plain-list stack">
              {fresh.map((signal) => (
                <li key={signal.id} className="card stack">
                  <SignalHead signal={signal} />
                  <AssignForm signal={signal} region={props.region} />
                </li>
              ))}
            </ul>
          )
        }}
      </Load>
    </section>
  )
}
