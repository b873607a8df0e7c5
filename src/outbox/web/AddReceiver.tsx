import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { Secret } from './Secret.tsx'
import { words } from './strings.ts'
import { useAdd, type Receivers } from './use-receivers.ts'

const NONE = ''

/** The form for a new receiver; its key is told once, below it. */
export function AddReceiver(props: { departments: Receivers['departments'] }) {
  const t = useText(words)
  const add = useAdd()
  const regions = [...new Map(props.departments.map((one) => [one.region, one.regionName]))]
  const [region, setRegion] = useState(regions[0]?.[0] ?? '')
  const [name, setName] = useState('')
  const [url, setUrl] = useState('https://')
  const [types, setTypes] = useState('case.*, branch.*, licence.*')
  const [department, setDepartment] = useState(NONE)
  const [signing, setSigning] = useState<'hmac' | 'ed25519'>('hmac')
  const own = props.departments.filter((one) => one.region === region)
  const submit = () =>
    add.mutate({
      region,
      name: name.trim(),
      url: url.trim(),
      types: types.split(/[,，\s]+/).filter((word) => word !== ''),
      ...(department !== NONE && { department }),
      signing,
    })
  return (
    <div className="stack receiver-form">
      {add.isError && <Problem error={add.error} />}
      {regions.length > 1 && (
        <Field label={t('region')} required>
          {({ id, aria }) => (
            <Select
              id={id}
              {...aria}
              value={region}
              options={regions.map(([value, label]) => ({ value, label }))}
              onChange={(next) => {
                setRegion(next)
                setDepartment(NONE)
              }}
            />
          )}
        </Field>
      )}
      <Field label={t('name')} required>
        {({ id, aria }) => (
          <Input id={id} {...aria} value={name} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label={t('url')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            inputMode="url"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('types')} help={t('typesHelp')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={types}
            onChange={(event) => setTypes(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('department')} help={t('departmentHelp')}>
        {({ id, aria }) => (
          <Select
            id={id}
            {...aria}
            value={department}
            options={[
              { value: NONE, label: t('wholeRegion') },
              ...own.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={setDepartment}
          />
        )}
      </Field>
      <Field label={t('signing')} required>
        {({ id, aria }) => (
          <Select
            id={id}
            {...aria}
            value={signing}
            options={(['hmac', 'ed25519'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={setSigning}
          />
        )}
      </Field>
      <div>
        <Button
          type="primary"
          loading={add.isPending}
          disabled={name.trim() === '' || types.trim() === ''}
          onClick={submit}
        >
          {t('save')}
        </Button>
      </div>
      {add.isSuccess && <Secret secret={add.data.secret} />}
    </div>
  )
}
