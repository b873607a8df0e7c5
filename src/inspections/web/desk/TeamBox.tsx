import { useState } from 'react'
import { Load, useText } from '#platform/web/index.ts'
import type { OfficerView, VisitView } from '../../core/index.ts'
import { useOfficers } from '../use-visits.ts'
import { words } from './strings.ts'

/** The people of the visit, with their certificates; chosen out of the region's roster. */
export function TeamBox(props: {
  visit: VisitView
  mayArrange: boolean
  onChoose: (officers: readonly string[]) => void
}) {
  const t = useText(words)
  const { team, withoutOfficer } = props.visit
  return (
    <div className="stack">
      <h2>{t('team')}</h2>
      <ul>
        {team.map((one) => (
          <li key={one.id}>
            {one.name} <span className="soft num">{one.certificateNo}</span>（{one.department.name}
            ）
          </li>
        ))}
      </ul>
      {withoutOfficer.length > 0 && (
        <p className="note amber">
          {t('without', { departments: withoutOfficer.map(({ name }) => name).join('、') })}
        </p>
      )}
      {props.mayArrange && <ChangeTeam {...props} />}
    </div>
  )
}

function ChangeTeam(props: { visit: VisitView; onChoose: (officers: readonly string[]) => void }) {
  const t = useText(words)
  const officers = useOfficers()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('changeTeam')}</summary>
      {open && (
        <Load query={officers}>
          {(all) => (
            <Choose
              visit={props.visit}
              onChoose={props.onChoose}
              roster={all.filter((one) => one.region === props.visit.region && !one.retired)}
            />
          )}
        </Load>
      )}
    </details>
  )
}

function Choose(props: {
  visit: VisitView
  roster: readonly OfficerView[]
  onChoose: (officers: readonly string[]) => void
}) {
  const t = useText(words)
  const { visit, roster } = props
  const [chosen, setChosen] = useState<readonly string[]>(() => visit.team.map(({ id }) => id))
  const concerned = new Set(visit.departments.map(({ id }) => id))
  const order = roster.toSorted(
    (a, b) => Number(concerned.has(b.department)) - Number(concerned.has(a.department)),
  )
  if (roster.length === 0) return <p className="note amber">{t('rosterEmpty')}</p>
  return (
    <div className="stack">
      {order.map((one) => (
        <label key={one.id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={(event) =>
              setChosen(
                event.target.checked
                  ? [...chosen, one.id]
                  : chosen.filter((other) => other !== one.id),
              )
            }
          />
          <span>
            {one.name}（{one.departmentName}）
            <br />
            <span className="soft num">{one.certificateNo}</span>
          </span>
        </label>
      ))}
      <button type="button" className="big primary" onClick={() => props.onChoose(chosen)}>
        {t('saveTeam')}
      </button>
    </div>
  )
}
