import { Button, Select } from 'antd'
import { useState } from 'react'
import { Field, Problem, useLanguage, useText } from '#platform/web/index.ts'
import { ADMINISTRATORS, DEPARTMENTAL, ROLES, type Role } from '../../core/index.ts'
import { words as roleWords } from '../strings.ts'
import { usePersonCommand, type PersonView } from './people.ts'
import { usePlaces } from './places.ts'
import { words } from './strings.ts'

/** A role, where it holds, and for which department. */
export function GrantRole(props: { person: PersonView }) {
  const t = useText(words)
  const say = useText(roleWords)
  const [role, setRole] = useState<Role>('clerk')
  const [region, setRegion] = useState<string | null>(null)
  const [department, setDepartment] = useState<string | null>(null)
  const grant = usePersonCommand(props.person)
  const english = useLanguage() === 'en'
  const places = usePlaces()
  const named = ({ name, nameEn }: { name: string; nameEn: string }) => (english ? nameEn : name)
  const departmental = DEPARTMENTAL.includes(role)
  // these may be held for the whole installation; owners hold theirs so
  const wide = role === 'owner' || (ADMINISTRATORS as readonly Role[]).includes(role)
  const departments = places.find(({ code }) => code === region)?.departments ?? []
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (region === null || (departmental && department === null)) return
        const body = { role, region, ...(departmental && { department }) }
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
        {({ id }) => (
          <Select<string | null>
            id={id}
            className="wide"
            placeholder={t('choose')}
            popupMatchSelectWidth={false}
            value={region}
            onChange={(code) => {
              setRegion(code)
              setDepartment(null)
            }}
            options={[
              ...(wide ? [{ value: '*', label: t('everywhere') }] : []),
              ...places.map((place) => ({ value: place.code, label: named(place) })),
            ]}
          />
        )}
      </Field>
      {departmental && (
        <Field label={t('department')}>
          {({ id }) => (
            <Select<string | null>
              id={id}
              className="wide"
              placeholder={t('choose')}
              popupMatchSelectWidth={false}
              value={department}
              onChange={setDepartment}
              options={departments.map((one) => ({ value: one.id, label: named(one) }))}
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
