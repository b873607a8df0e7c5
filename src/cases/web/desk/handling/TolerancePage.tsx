import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import {
  Field,
  get,
  Load,
  Page,
  Problem,
  request,
  useCommand,
  useSay,
  useText,
} from '#platform/web/index.ts'
import { useSession } from '../../../../access/web/index.ts'
import type { EditTolerance, ToleranceView } from '../../../core/index.ts'
import { words } from './strings.ts'

/** 容缺材料清单 of the lead's region. */
export function TolerancePage() {
  const region = useSession().data?.actor?.roles[0]?.region
  return region === undefined ? null : <List region={region} />
}

function List(props: { region: string }) {
  const t = useText(words)
  const say = useSay()
  const path = `/regions/${props.region}/tolerance` as const
  const client = useQueryClient()
  const list = useQuery({
    queryKey: ['tolerance', props.region],
    queryFn: ({ signal }) => get<ToleranceView>(path, signal),
  })
  const edit = useCommand(
    async (body: EditTolerance, key) => request('POST', path, { body, key }),
    () => client.invalidateQueries({ queryKey: ['tolerance', props.region] }),
  )
  return (
    <Page title={t('tolerance')} lead={t('toleranceLead')}>
      {edit.isError && <Problem error={edit.error} />}
      <Load query={list} lines={4}>
        {({ materials }) =>
          materials.length === 0 ? (
            <Empty description={t('emptyList')} />
          ) : (
            materials.map(({ material, name, days, basis }) => (
              <section key={material} className="card row between" aria-label={say(name)}>
                <span>
                  <strong>{say(name)}</strong> <span className="num">{t('days', { n: days })}</span>
                  <br />
                  <span className="soft small">{basis}</span>
                </span>
                <Button
                  aria-label={`${t('takeOff')}：${say(name)}`}
                  onClick={() => edit.mutate({ material, days: null, basis })}
                >
                  {t('takeOff')}
                </Button>
              </section>
            ))
          )
        }
      </Load>
      <Put
        candidates={list.data?.candidates ?? []}
        onPut={(body) => edit.mutate(body)}
        pending={edit.isPending}
      />
    </Page>
  )
}

function Put(props: {
  candidates: ToleranceView['candidates']
  onPut: (body: EditTolerance) => void
  pending: boolean
}) {
  const say = useSay()
  const t = useText(words)
  const [material, setMaterial] = useState<EditTolerance['material']>()
  const [days, setDays] = useState(5)
  const [basis, setBasis] = useState('')
  const ready = material !== undefined && basis.trim() !== ''
  return (
    <section className="card stack" aria-label={t('put')}>
      <h2>{t('put')}</h2>
      <Field label={t('material')} required>
        {({ id, aria }) => (
          <Select
            id={id}
            {...aria}
            showSearch
            optionFilterProp="label"
            value={material ?? null}
            placeholder={t('choose')}
            options={props.candidates.map((one) => {
              return { value: one.material, label: say(one.name) }
            })}
            onChange={setMaterial}
          />
        )}
      </Field>
      <Field label={t('followDays')} required>
        {({ id, aria }) => (
          <InputNumber
            id={id}
            {...aria}
            min={1}
            max={20}
            value={days}
            onChange={(value) => setDays(value ?? 5)}
          />
        )}
      </Field>
      <Field label={t('basis')} required>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button
          type="primary"
          disabled={!ready}
          loading={props.pending}
          onClick={() =>
            material !== undefined && props.onPut({ material, days, basis: basis.trim() })
          }
        >
          {t('put')}
        </Button>
      </div>
    </section>
  )
}
