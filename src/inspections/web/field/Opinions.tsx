import { useState } from 'react'
import { Field as Frame, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

const OPINIONS = ['agree', 'rectify', 'disagree'] as const

/** 当场意见: what each department's officer says; who says nothing here does so at the desk. */
export function Opinions(props: { field: Field }) {
  const t = useText(words)
  const { view, opinions } = props.field.state
  return (
    <details className="card">
      <summary>
        {t('opinions')}
        <span className="num">
          {' '}
          · {opinions.size}/{view.departments.length}
        </span>
      </summary>
      <div className="stack">
        <p className="soft">{t('opinionsWhy')}</p>
        {view.departments.map((department) => (
          <OpinionOf key={department.id} field={props.field} department={department} />
        ))}
      </div>
    </details>
  )
}

function OpinionOf(props: { field: Field; department: { id: string; name: string } }) {
  const t = useText(words)
  const { field, department } = props
  const said = field.state.opinions.get(department.id)
  const [note, setNote] = useState(said?.words ?? '')
  const officer =
    field.state.present.find((one) => one.department === department.id) ?? field.state.present[0]
  function give(opinion: (typeof OPINIONS)[number]): void {
    const text = note.trim()
    void field.write([
      {
        kind: 'opinion',
        department: department.id as never,
        opinion,
        ...(text !== '' && { words: text }),
        officer: officer?.name ?? department.name,
      },
    ])
  }
  return (
    <div className="stack">
      <p className="strong">{department.name}</p>
      <div
        className="results"
        role="group"
        aria-label={t('opinionOf', { department: department.name })}
      >
        {OPINIONS.map((opinion) => (
          <button
            key={opinion}
            type="button"
            className={`result ${opinion === 'agree' ? '' : 'bad'}`}
            aria-pressed={said?.opinion === opinion}
            onClick={() => give(opinion)}
          >
            {t(opinion)}
          </button>
        ))}
      </div>
      <Frame label={t('remark')} required={false}>
        {({ id, aria }) => (
          <textarea
            id={id}
            {...aria}
            className="input"
            rows={2}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Frame>
    </div>
  )
}
