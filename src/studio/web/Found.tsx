import { Link } from '@tanstack/react-router'
import { Empty } from 'antd'
import { useText } from '#platform/web/index.ts'
import type { ItemListView } from '../core/index.ts'
import { ItemTable } from './ItemList.tsx'
import { words } from './strings.ts'

type Items = ItemListView['items']

/** What the words are in: trades by name or code, items by name, certificate or law. */
export function Found(props: { words: string; items: Items }) {
  const t = useText(words)
  const asked = props.words.trim().toLowerCase()
  const has = (...texts: readonly string[]) =>
    texts.some((text) => text.toLowerCase().includes(asked))
  const items = props.items.filter(({ name, certificate, law }) =>
    has(name.zh, name.en, certificate, ...law),
  )
  const trades = tradesIn(props.items).filter(({ name, code }) => has(name) || code === asked)
  if (items.length + trades.length === 0) return <Empty description={t('nothingFound')} />
  return (
    <div className="stack" aria-live="polite">
      <p>{t('found', { n: items.length + trades.length })}</p>
      {trades.length > 0 && (
        <ul className="plain-list card trades">
          {trades.map(({ region, code, name }) => (
            <li key={`${region}/${code}`}>
              <Link to="/staff/catalogue/$region/$code" params={{ region, code }}>
                {region} · {code} {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && <ItemTable items={items} />}
    </div>
  )
}

function tradesIn(items: Items): Items[number]['industries'] {
  const all = items.flatMap(({ industries }) => industries)
  return [...new Map(all.map((one) => [`${one.region}/${one.code}`, one])).values()]
}
