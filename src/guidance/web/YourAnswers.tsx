import { useNavigate } from '@tanstack/react-router'
import { useSay, useText } from '#platform/web/index.ts'
import type { GuideDraft } from './draft.ts'
import { words } from './strings.ts'

/** What the result rests on, each answer with the way to change it. */
export function YourAnswers(props: { draft: GuideDraft }) {
  const t = useText(words)
  const say = useSay()
  const navigate = useNavigate()
  const { region, industry, trail } = props.draft
  if (trail.length === 0) return null
  return (
    <details className="card">
      <summary>{t('yourAnswers', { n: trail.length })}</summary>
      <ul className="plain-list stack">
        {trail.map((step, n) => (
          <li key={step.id} className="row between">
            <span>
              <span className="soft small">{say(step.asked ?? step.id)}</span>
              <br />
              {say(step.said ?? String(step.value))}
            </span>
            <button
              type="button"
              className="link-button"
              aria-label={t('changeOneOf', { question: say(step.asked ?? step.id) })}
              onClick={() =>
                void navigate({
                  to: '/open/$region/$industry',
                  params: { region, industry },
                  search: { q: n },
                })
              }
            >
              {t('changeOne')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
