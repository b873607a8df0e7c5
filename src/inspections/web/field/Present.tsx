import { useState } from 'react'
import { Field as Frame, useText } from '#platform/web/index.ts'
import type { Present as Officer } from '../../core/index.ts'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** Who is at the premises, with the certificates they show: the team, less who stayed away, plus who came. */
export function Present(props: { field: Field; tried: boolean }) {
  const t = useText(words)
  const { field } = props
  const { view, present } = field.state
  const team = view.team.map(({ name, certificateNo, department }): Officer => {
    return { name, certificateNo, department: department.id as Officer['department'] }
  })
  const others = present.filter((one) => !team.some((o) => o.certificateNo === one.certificateNo))
  const here = (one: Officer) => present.some((o) => o.certificateNo === one.certificateNo)
  function toggle(one: Officer): void {
    const rest = present.filter((o) => o.certificateNo !== one.certificateNo)
    void field.choose({ present: here(one) ? rest : [...present, one] })
  }
  return (
    <section className="card stack" aria-labelledby="officers-here">
      <h2 id="officers-here">{t('officersHere')}</h2>
      <p className="soft">{t('officersWhy')}</p>
      {[...team, ...others].map((one) => (
        <label key={one.certificateNo} className="tick">
          <input type="checkbox" checked={here(one)} onChange={() => toggle(one)} />
          <span>
            {one.name}
            <br />
            <span className="soft num">{one.certificateNo}</span>
          </span>
        </label>
      ))}
      {props.tried && present.length < 2 && <p className="error">{t('tooFewOfficers')}</p>}
      <AddOfficer field={field} />
    </section>
  )
}

function AddOfficer(props: { field: Field }) {
  const t = useText(words)
  const { view, present } = props.field.state
  const [name, setName] = useState('')
  const [certificateNo, setNumber] = useState('')
  const [department, setDepartment] = useState(view.departments[0]?.id ?? '')
  const whole = name.trim() !== '' && certificateNo.trim() !== ''
  function add(): void {
    const number = certificateNo.trim()
    const one = { name: name.trim(), certificateNo: number, department: department as never }
    const rest = present.filter((o) => o.certificateNo !== number)
    void props.field.choose({ present: [...rest, one] })
    setName('')
    setNumber('')
  }
  return (
    <details>
      <summary>{t('addOfficer')}</summary>
      <div className="stack">
        <Frame label={t('officerName')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Frame>
        <Frame label={t('certificateNo')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input num"
              value={certificateNo}
              onChange={(event) => setNumber(event.target.value)}
            />
          )}
        </Frame>
        <Frame label={t('department')}>
          {({ id, aria }) => (
            <select
              id={id}
              {...aria}
              className="input"
              value={department}
              onChange={(event) => setDepartment(event.target.value)}
            >
              {view.departments.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Frame>
        <button type="button" className="big" disabled={!whole} onClick={add}>
          {t('add')}
        </button>
      </div>
    </details>
  )
}
