import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { DEPARTMENTAL, ROLES, type Role } from '../../core/index.ts'
import { words as roleWords } from '../strings.ts'
import { usePersonCommand, type PersonView } from './people.ts'
import { words } from './strings.ts'

/** A role, where it holds, and for which department. */
export function GrantRole(props: { person: PersonView }) {
  const t = useText(words)
  const say = useText(roleWords)
  const [role, setRole] = useState<Role>('clerk')
  const [region, setRegion] = useState('')
  const [department, setDepartment] = useState('')
  const grant = usePersonCommand(props.person)
  const departmental = DEPARTMENTAL.includes(role)
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        const place = { role, region: region.trim() }
        const body = departmental ? { ...place, department: department.trim() } : place
        grant.mutate({ name: 'grant', body })
      }}
    >
      {grant.isError && <Problem error={grant.error} />}
      <Field label={t('role')}>
        {({ id }) => (
          <Select<Role>
            id={id}
            className="wide"
            value={role}
            onChange={setRole}
            options={ROLES.map((one) => ({
              value: one,
              label: say(one === 'lead' ? 'lead_' : one),
            }))}
          />
        )}
      </Field>
      <Field label={t('region')}>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={region}
            onChange={(event) => setRegion(event.target.value)}
          />
        )}
      </Field>
      {departmental && (
        <Field label={t('department')}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              value={department}
              onChange={(event) => setDepartment(event.target.value)}
            />
          )}
        </Field>
      )}
      <Button type="primary" htmlType="submit" loading={grant.isPending}>
        {t('grant')}
      </Button>
    </form>
  )
}
