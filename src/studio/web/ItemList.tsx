import { Link } from '@tanstack/react-router'
import { Load, useSay, useText } from '#platform/web/index.ts'
import type { ItemListView } from '../core/index.ts'
import { words } from './strings.ts'
import { useItems } from './use-catalogue.ts'

type Items = ItemListView['items']

export function ItemList() {
  return <Load query={useItems()}>{({ items }) => <ItemTable items={items} />}</Load>
}

/** Items with what they ask for, each to be opened. */
export function ItemTable(props: { items: Items }) {
  const t = useText(words)
  const say = useSay()
  return (
    <div className="card wide" role="group" aria-label={t('items')} tabIndex={0}>
      <table className="catalogue-table">
        <thead>
          <tr>
            {(['items', 'kind', 'boxes', 'papers', 'law', 'trades'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <Link to="/staff/catalogue/items/$id" params={{ id: item.id }}>
                  {say({ zh: item.certificate, en: item.name.en })}
                </Link>
              </th>
              <td>{item.kind}</td>
              <td>{item.boxes}</td>
              <td>{item.papers}</td>
              <td>{item.law[0]}</td>
              <td>{t('listedBy', { n: item.industries.length })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
