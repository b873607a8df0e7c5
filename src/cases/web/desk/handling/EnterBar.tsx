import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import {
  type Body,
  Field,
  get,
  Problem,
  request,
  useCommand,
  useText,
} from '#platform/web/index.ts'
import { useSession } from '../../../../access/web/index.ts'
import type { BarView } from '../../../core/index.ts'
import { words } from './strings.ts'

interface RegionWire {
  readonly plan: {
    readonly departments: readonly { id: string; name: string; items: readonly string[] }[]
  }
}
const BLANK = { name: '', uscc: '', from: '', documentNo: '', facts: '' }
const TEXTS = ['name', 'uscc', 'from', 'documentNo', 'facts'] as const

/** 列入: which business, for which items, by which decision. */
export function EnterBar() {
  const t = useText(words)
  const client = useQueryClient()
  const roles = useSession().data?.actor?.roles ?? []
  const region = roles[0]?.region ?? ''
  const own = roles.find((grant) => grant.department !== undefined)?.department
  const [department, setDepartment] = useState(own)
  const [items, setItems] = useState<readonly string[]>([])
  const [ground, setGround] = useState<BarView['ground']>('art78')
  const [texts, setTexts] = useState(BLANK)
  const departments = useDepartments(region)
  const mine = departments.filter(({ id }) => own === undefined || id === own)
  const names = useItemNames(mine.find(({ id }) => id === department)?.items ?? [])
  const enter = useCommand(
    async (body: Body<'POST', '/bars'>, key) => request('POST', '/bars', { body, key }),
    () => {
      setTexts(BLANK)
      setItems([])
      return client.invalidateQueries({ queryKey: ['bars'] })
    },
  )
  const ready =
    department !== undefined && items.length > 0 && TEXTS.every((name) => texts[name].trim() !== '')
  return (
    <details className="card">
      <summary>{t('enterBar')}</summary>
      <div className="stack">
        {enter.isError && <Problem error={enter.error} />}
        {TEXTS.map((name) => (
          <Field key={name} label={t(name)} required>
            {({ id, aria }) => (
              <Input
                id={id}
                {...aria}
                type={name === 'from' ? 'date' : 'text'}
                value={texts[name]}
                onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('ground')} group>
          {() => (
            <Radio.Group
              value={ground}
              options={(['art78', 'art79'] as const).map((value) => ({ value, label: t(value) }))}
              onChange={(event) => setGround(event.target.value as BarView['ground'])}
            />
          )}
        </Field>
        <Field label={t('department')} required>
          {({ id, aria }) => (
            <Select
              id={id}
              {...aria}
              value={department ?? null}
              placeholder={t('choose')}
              options={mine.map(({ id: value, name: label }) => ({ value, label }))}
              onChange={(value) => {
                setDepartment(value)
                setItems([])
              }}
            />
          )}
        </Field>
        {names.length > 0 && (
          <Field label={t('items')} group>
            {() => <Checkbox.Group value={[...items]} options={[...names]} onChange={setItems} />}
          </Field>
        )}
        <div>
          <Button
            type="primary"
            disabled={!ready}
            loading={enter.isPending}
            onClick={() => {
              if (department === undefined) return
              enter.mutate({ region, department, items, ground, ...texts })
            }}
          >
            {t('enterBar')}
          </Button>
        </div>
      </div>
    </details>
  )
}

function useDepartments(region: string) {
  const { data } = useQuery({
    queryKey: ['region', region],
    enabled: region !== '' && region !== '*',
    queryFn: ({ signal }) => get<RegionWire>(`/regions/${region}`, signal),
  })
  return data?.plan.departments ?? []
}

function useItemNames(ids: readonly string[]) {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['item', id],
      staleTime: Infinity,
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<{ item: { certificate: string } }>(`/items/${id}`, signal),
    })),
  })
  return ids.map((value, n) => ({ value, label: found[n]?.data?.item.certificate ?? value }))
}
