import { Button } from 'antd'
import { Field, useText } from '#platform/web/index.ts'
import type { PlanLine } from '../../core/index.ts'
import { words } from '../checks/strings.ts'

export interface Choices {
  readonly departments: readonly { readonly id: string; readonly name: string }[]
  readonly industries: readonly { readonly code: string; readonly name: string }[]
}

const GRADES = ['A', 'B', 'C', 'D'] as const

/** One trade of the plan: who leads, what share of each grade, when. */
export function LineBox(props: {
  line: PlanLine
  choices: Choices
  change: (line: PlanLine) => void
  remove: () => void
}) {
  const t = useText(words)
  const { line, choices, change } = props
  const name = choices.industries.find(({ code }) => code === line.industry)?.name ?? ''
  return (
    <fieldset className="card stack">
      <legend className="strong">{name}</legend>
      <Field label={t('trade')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={line.industry}
            onChange={({ target }) => change({ ...line, industry: target.value })}
          >
            {choices.industries.map((one) => (
              <option key={one.code} value={one.code}>
                {one.code} {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('leadDepartment')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={line.department}
            onChange={({ target }) => change({ ...line, department: target.value })}
          >
            {choices.departments.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="plan-shares">
        {GRADES.map((grade) => (
          <NumberBox
            key={grade}
            label={`${t('grade', { grade })} %`}
            value={line.shares[grade]}
            most={100}
            set={(share) => change({ ...line, shares: { ...line.shares, [grade]: share } })}
          />
        ))}
        <NumberBox
          label={`${t('months')} ${t('from')}`}
          value={line.from}
          most={12}
          set={(from) => change({ ...line, from })}
        />
        <NumberBox
          label={`${t('months')} ${t('until')}`}
          value={line.until}
          most={12}
          set={(until) => change({ ...line, until })}
        />
      </div>
      <div>
        <Button autoInsertSpace={false} size="small" onClick={props.remove}>
          {t('remove')}
          <span className="visually-hidden">：{name}</span>
        </Button>
      </div>
    </fieldset>
  )
}

function NumberBox(props: {
  label: string
  value: number
  most: number
  set: (value: number) => void
}) {
  return (
    <Field label={props.label}>
      {({ id, aria }) => (
        <input
          id={id}
          {...aria}
          className="input num"
          type="number"
          min={0}
          max={props.most}
          value={props.value}
          onChange={({ target }) => props.set(Math.trunc(Number(target.value)))}
        />
      )}
    </Field>
  )
}
