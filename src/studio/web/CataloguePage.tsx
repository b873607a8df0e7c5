import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { unreachable } from '#kernel/never.ts'
import { Field, Load, Page, useText } from '#platform/web/index.ts'
import { CompareRegions } from './CompareRegions.tsx'
import { Found } from './Found.tsx'
import { ItemList } from './ItemList.tsx'
import { RegionList } from './RegionList.tsx'
import { VIEWS, type CatalogueSearch, type View } from './search.ts'
import { words } from './strings.ts'
import './studio.css'
import { useItems } from './use-catalogue.ts'
import { Versions } from './Versions.tsx'

/** 目录: the law as data in force, its versions, and what regions do differently. Read-only. */
export function CataloguePage() {
  const t = useText(words)
  const search: CatalogueSearch = useSearch({ from: '/staff/catalogue' })
  const navigate = useNavigate({ from: '/staff/catalogue' })
  const items = useItems()
  const { view = 'trades', q = '' } = search
  const go = (next: CatalogueSearch) => void navigate({ search: next, replace: true })
  return (
    <Page title={t('catalogue')} lead={t('catalogueLead')}>
      <div className="row between">
        <div className="view-choice">
          <Segmented<View>
            aria-label={t('view')}
            value={view}
            options={VIEWS.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => go({ view: value })}
          />
        </div>
        <span className="row">
          <Link className="link-button" to="/staff/law-drafts">
            {t('drafts')}
          </Link>
          <Link className="link-button" to="/staff/calendar">
            {t('calendar')}
          </Link>
        </span>
      </div>
      <div className="catalogue-search">
        <Field label={t('search')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              type="search"
              value={q}
              onChange={(event) => go({ view, q: event.target.value })}
            />
          )}
        </Field>
      </div>
      {q === '' ? (
        <Chosen view={view} />
      ) : (
        <Load query={items}>{({ items: all }) => <Found words={q} items={all} />}</Load>
      )}
    </Page>
  )
}

function Chosen(props: { view: View }) {
  switch (props.view) {
    case 'items':
      return <ItemList />
    case 'versions':
      return <Versions />
    case 'regions':
      return <CompareRegions />
    case 'trades':
      return <RegionList />
    default:
      return unreachable(props.view)
  }
}
