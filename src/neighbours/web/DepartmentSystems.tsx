import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { get, Load, Problem, request, useCommand, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { useSession } from '../../access/web/index.ts'
import type { SetSystem, SystemList } from '../core/index.ts'
import { words } from './strings.ts'

type Line = SystemList['items'][number]
interface Receiver {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly department: { readonly id: string } | null
  readonly health: string
}

const HERE = ''

/** 部门在哪里审批: in Zhunying, or in a system of their own; of the lead's region. */
export function DepartmentSystems() {
  const roles = useSession().data?.actor?.roles ?? []
  const region = roles.find(({ role }) => role === 'lead')?.region
  return region === undefined ? null : <Systems region={region} />
}

function Systems(props: { region: string }) {
  const t = useText(words)
  const { region } = props
  const path = `/regions/${region}/department-systems` as const
  const key = ['department-systems', region]
  const client = useQueryClient()
  const systems = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<SystemList>(path, signal),
  })
  const receivers = useQuery({
    queryKey: ['receivers'],
    queryFn: ({ signal }) => get<{ readonly items: readonly Receiver[] }>('/receivers', signal),
  })
  const set = useCommand(
    (body: SetSystem, once) => request('POST', path, { body, key: once }),
    () => client.invalidateQueries({ queryKey: key }),
  )
  const known = (receivers.data?.items ?? []).filter(
    (one) => one.region === region && one.department !== null && one.health !== 'ended',
  )
  return (
    <section className="page" aria-labelledby="department-systems">
      <h2 id="department-systems">{t('systems')}</h2>
      <p className="soft">{t('lead')}</p>
      {set.isError && <Problem error={set.error} />}
      {known.length === 0 && <p className="note">{t('noSystem')}</p>}
      <Load query={systems}>
        {({ items }) => (
          <Rows
            rowKey={(one) => one.department.id}
            list={items}
            columns={[
              { title: t('department'), cell: (one) => one.department.name },
              {
                title: t('place'),
                cell: (one) => (
                  <Place
                    line={one}
                    known={known}
                    set={(receiver) =>
                      set.mutate({ department: one.department.id, receiver: receiver || null })
                    }
                  />
                ),
              },
              { title: t('open'), cell: (one) => <span className="num">{one.open}</span> },
            ]}
          />
        )}
      </Load>
    </section>
  )
}

function Place(props: { line: Line; known: readonly Receiver[]; set: (receiver: string) => void }) {
  const t = useText(words)
  const { department, receiver } = props.line
  const own = props.known.filter((one) => one.department?.id === department.id)
  if (own.length === 0) return <>{receiver?.name ?? t('here')}</>
  return (
    <Select
      aria-label={`${t('place')}：${department.name}`}
      style={{ minWidth: '14rem' }}
      value={receiver?.id ?? HERE}
      options={[
        { value: HERE, label: t('here') },
        ...own.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={props.set}
    />
  )
}
