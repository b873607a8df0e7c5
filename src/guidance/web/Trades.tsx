import { Link } from '@tanstack/react-router'
import { Tag, useLanguage, useText } from '#platform/web/index.ts'
import type { IndustryLine } from './directory.ts'
import { words } from './strings.ts'

/** Words of the trades people open most, in the plans' own names; a region shows those it has. */
const OFTEN = [
  '咖啡',
  '便利店',
  '饭馆',
  '餐',
  '超市',
  '美容',
  '药店',
  '健身',
  '书店',
  '宾馆',
  '面包',
  '电影',
]

function oftenChosen(list: readonly IndustryLine[]): IndustryLine[] {
  const hits = OFTEN.flatMap((word) => list.filter((i) => i.name.includes(word)).slice(0, 1))
  return [...new Set([...hits, ...list])].filter((i) => i.newApplications).slice(0, 8)
}

export function PopularTrades(props: { region: string; list: readonly IndustryLine[] }) {
  const t = useText(words)
  return (
    <section className="stack" aria-labelledby="popular">
      <h2 id="popular">{t('popular')}</h2>
      <div className="tiles">
        {oftenChosen(props.list).map((industry) => (
          <Trade key={industry.code} region={props.region} industry={industry} />
        ))}
      </div>
    </section>
  )
}

export function AllTrades(props: { region: string; list: readonly IndustryLine[] }) {
  const t = useText(words)
  return (
    <details>
      <summary>{t('all', { n: props.list.length })}</summary>
      <div className="tiles">
        {props.list.map((industry) => (
          <Trade key={industry.code} region={props.region} industry={industry} />
        ))}
      </div>
    </details>
  )
}

function Trade(props: { region: string; industry: IndustryLine }) {
  const now = useLanguage()
  const { industry } = props
  return (
    <TradeLink
      region={props.region}
      code={industry.code}
      name={now === 'en' ? industry.nameEn : industry.name}
      also={now === 'en' ? industry.name : undefined}
      restricted={!industry.newApplications}
    />
  )
}

export function TradeLink(props: {
  region: string
  code: string
  name: string
  also: string | undefined
  restricted: boolean
}) {
  const t = useText(words)
  return (
    <Link
      className="tile"
      to="/open/$region/$industry"
      params={{ region: props.region, industry: props.code }}
    >
      <span>
        {props.name}
        {props.also !== undefined && (
          <span className="soft small" lang="zh-CN">
            {' '}
            {props.also}
          </span>
        )}
      </span>
      {props.restricted && <Tag tone="amber">{t('restricted')}</Tag>}
    </Link>
  )
}
