import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { get, Load, Page, sayDay, useLanguage, useText } from '#platform/web/index.ts'
import type { StandardList } from '../core/index.ts'
import './branch.css'
import { DepartmentRules } from './DepartmentRules.tsx'
import { StandardEditor } from './StandardEditor.tsx'
import { words } from './strings.ts'

type Wire = z.infer<typeof StandardList>
type One = Wire['items'][number]

/** 一标核准: the department's own review standards, item by item, kept by its own keeper. */
export function StandardsPage() {
  const t = useText(words)
  const list = useQuery({
    queryKey: ['standards'],
    queryFn: ({ signal }) => get<Wire>('/standards', signal),
  })
  return (
    <Page title={t('standards')} lead={t('standardsLead')}>
      <Load query={list}>{({ items }) => <Standards items={items} />}</Load>
    </Page>
  )
}

function Standards(props: { items: readonly One[] }) {
  const t = useText(words)
  const [chosen, setChosen] = useState<string | null>(null)
  const { items } = props
  const first = items[0]
  if (first === undefined) return <Empty description={t('noStandards')} />
  const open = items.find((one) => one.item === chosen) ?? first
  const departments = new Map(items.map((one) => [one.department.id, one]))
  return (
    <div className="inbox">
      <nav className="filters" aria-label={t('items')}>
        <Link to="/staff/branches">{t('back')}</Link>
        {[...departments.values()].map((department) => (
          <div key={department.department.id}>
            <p className="soft small">{department.department.name}</p>
            {items
              .filter((one) => one.department.id === department.department.id)
              .map((one) => (
                <ItemButton
                  key={one.item}
                  one={one}
                  chosen={one.item === open.item}
                  choose={() => setChosen(one.item)}
                />
              ))}
          </div>
        ))}
      </nav>
      <div className="stack">
        <StandardEditor key={`${open.region}.${open.item}`} region={open.region} item={open.item} />
        <DepartmentRules
          key={open.department.id}
          region={open.region}
          department={open.department.id}
        />
      </div>
    </div>
  )
}

function ItemButton(props: { one: One; chosen: boolean; choose: () => void }) {
  const t = useText(words)
  const now = useLanguage()
  const { one } = props
  return (
    <button
      type="button"
      className="filter tall"
      aria-pressed={props.chosen}
      onClick={props.choose}
    >
      <span>{now === 'en' ? one.name.en : one.certificate}</span>
      <span className="soft small num">
        {one.changed === null
          ? t('versionCatalogueShort')
          : t('versionShort', { n: one.version, day: sayDay(one.changed.at, now) })}
      </span>
    </button>
  )
}
