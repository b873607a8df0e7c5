import { Link } from '@tanstack/react-router'
import { Tag, useMarks, useSay, useText, type Tone } from '#platform/web/index.ts'
import type { CitedLaw } from '../../core/index.ts'
import { AsPrinted } from '../AsPrinted.tsx'
import { useListed, useNames } from '../names.ts'
import { words } from './strings.ts'

const MARKS = {
  'full-text': ['fullText', 'green'],
  existence: ['existence', 'plain'],
  'own-knowledge': ['ownKnowledge', 'amber'],
} as const satisfies Record<CitedLaw['verified'], readonly [keyof typeof words, Tone]>

/** 法律依据: each law once, with the articles cited and what rests on it. */
export function Laws(props: { laws: readonly CitedLaw[]; region: string; open: boolean }) {
  const t = useText(words)
  const { laws, region, open } = props
  if (laws.length === 0) return null
  return (
    <section className="stack" aria-label={t('laws', { n: laws.length })}>
      <h2>{t('laws', { n: laws.length })}</h2>
      {laws.map((law) => (
        <Law key={law.name} law={law} region={region} open={open} />
      ))}
    </section>
  )
}

function Law(props: { law: CitedLaw; region: string; open: boolean }) {
  const t = useText(words)
  const say = useSay()
  const nameOf = useNames()
  const listed = useListed()
  const { open, close } = useMarks()
  const { name, documentNo, articles, verified, items, industries } = props.law
  const [mark, tone] = MARKS[verified]
  return (
    <details className="card" open={props.open}>
      <summary>
        <span>
          <span className="strong">
            <AsPrinted words={name} />
          </span>
          {documentNo !== null && (
            <span className="soft" lang="zh-CN">
              {open}
              {documentNo}
              {close}
            </span>
          )}{' '}
          <Tag tone={tone}>{t(mark)}</Tag>
        </span>
      </summary>
      <dl className="policy-facts">
        {articles.length > 0 && (
          <div>
            <dt className="soft">{t('articles')}</dt>
            <dd lang="zh-CN">{articles.join('、')}</dd>
          </div>
        )}
        <div>
          <dt className="soft">{t('usedBy')}</dt>
          <dd>{listed(items.map((item) => say(item.name)))}</dd>
        </div>
        <div>
          <dt className="soft">{t('trades', { n: industries.length })}</dt>
          <dd className="row">
            {industries.map(({ code, name: trade }) => (
              <Link
                key={code}
                to="/open/$region/$industry"
                params={{ region: props.region, industry: code }}
              >
                {nameOf(trade)}
              </Link>
            ))}
          </dd>
        </div>
      </dl>
    </details>
  )
}
