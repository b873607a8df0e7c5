import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import {
  type Body,
  Field,
  get,
  Load,
  Problem,
  request,
  useCommand,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import type { DepartmentSettingView } from '../core/index.ts'
import { words } from './strings.ts'

type Setting = z.infer<typeof DepartmentSettingView>

/** Which items are decided in two steps, and which may be granted in a batch; with our reading of the law. */
export function DepartmentRules(props: { region: string; department: string }) {
  const path = `/departments/${props.region}/${props.department}/setting` as const
  const found = useQuery({
    queryKey: ['department', props.region, props.department],
    queryFn: ({ signal }) => get<Setting>(path, signal),
  })
  return <Load query={found}>{(setting) => <Rules key={setting.version} setting={setting} />}</Load>
}

function Rules(props: { setting: Setting }) {
  const t = useText(words)
  const now = useLanguage()
  const client = useQueryClient()
  const { setting } = props
  const [twoStep, setTwoStep] = useState<readonly string[]>(setting.twoStep)
  const [batch, setBatch] = useState<readonly string[]>(setting.batch)
  const [reason, setReason] = useState('')
  const path = `/departments/${setting.region}/${setting.department}/setting` as const
  const save = useCommand(
    (body: Body<'POST', '/departments/{region}/{department}/setting'>, key) =>
      request<Setting>('POST', path, { body, key, ifMatch: `"${setting.version}"` }),
    ({ body }) => {
      client.setQueryData(['department', setting.region, setting.department], body)
    },
  )
  const toggle = (list: readonly string[], id: string): string[] =>
    list.includes(id) ? list.filter((one) => one !== id) : [...list, id]
  return (
    <section className="card stack" aria-labelledby="rules">
      <h2 id="rules">{t('rules', { name: setting.name })}</h2>
      <p className="soft">{t('rulesReading')}</p>
      {setting.by !== null && (
        <p className="soft small">
          {t('rulesChanged', { n: setting.version, by: setting.by, reason: setting.reason ?? '' })}
        </p>
      )}
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">{t('twoStep')}</th>
              <th scope="col">{t('batchAllowed')}</th>
            </tr>
          </thead>
          <tbody>
            {setting.items.map((item) => {
              const name = now === 'en' ? item.name.en : item.certificate
              return (
                <tr key={item.id}>
                  <th scope="row">{name}</th>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`${t('twoStep')}：${name}`}
                      disabled={!setting.mayEdit}
                      checked={twoStep.includes(item.id)}
                      onChange={() => setTwoStep(toggle(twoStep, item.id))}
                    />
                  </td>
                  <td>
                    {item.batchAlways ? (
                      t('batchAlways')
                    ) : (
                      <input
                        type="checkbox"
                        aria-label={`${t('batchAllowed')}：${name}`}
                        disabled={!setting.mayEdit}
                        checked={batch.includes(item.id)}
                        onChange={() => setBatch(toggle(batch, item.id))}
                      />
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {setting.mayEdit && (
        <div className="stack">
          {save.isError && <Problem error={save.error} />}
          <Field label={t('why')} required>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <div>
            <Button
              autoInsertSpace={false}
              disabled={reason.trim() === ''}
              loading={save.isPending}
              onClick={() => save.mutate({ twoStep, batch, reason: reason.trim() })}
            >
              {t('saveRules')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
