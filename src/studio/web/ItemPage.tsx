import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Load, Page, Tag, useLanguage, useSay, useText, type Tone } from '#platform/web/index.ts'
import type { CommittedLimit, Item } from '../../catalogue/core/index.ts'
import type { ItemWordsView } from '../core/index.ts'
import { words } from './strings.ts'
import './studio.css'
import { useItem, useItemWords } from './use-catalogue.ts'

/** One item: law, limit, conditions, papers and boxes, with how each was verified. */
export function ItemPage() {
  const t = useText(words)
  const say = useSay()
  const { id } = useParams({ from: '/staff/catalogue/items/$id' })
  const en = useLanguage() === 'en'
  return (
    <Load query={useItem(id)}>
      {({ item, departments, promised }) => (
        <Page
          title={say({ zh: item.certificate, en: item.name.en })}
          lead={`${item.kind} · ${say(item.name)}`}
        >
          <p>
            <Link className="link-button" to="/staff/catalogue" search={{ view: 'items' }}>
              {t('back')}
            </Link>
          </p>
          <Facts item={item} promised={promised}>
            {departments
              .map(({ region, name, nameEn }) => `${region} ${en ? nameEn : name}`)
              .join('；')}
          </Facts>
          <Law item={item} />
          {item.conditions.length > 0 && (
            <section className="card stack" aria-label={t('conditions')}>
              <h2>{t('conditions')}</h2>
              <ol>
                {item.conditions.map((condition) => (
                  <li key={condition.zh}>{say(condition)}</li>
                ))}
              </ol>
            </section>
          )}
          <Load query={useItemWords(id)} lines={4}>
            {(asked) => <Asked asked={asked} />}
          </Load>
        </Page>
      )}
    </Load>
  )
}

type Promised = readonly (CommittedLimit & { readonly region: string })[]

function Facts(props: { item: Item; promised: Promised; children: ReactNode }) {
  const t = useText(words)
  const { limit, validity, onSite, commitment } = props.item
  const facts: [keyof typeof words, ReactNode][] = [
    ['decidedBy', props.children],
    ['limit', <Limit key="limit" limit={limit} promised={props.promised} />],
    [
      'validity',
      validity.years === null ? (validity.note ?? t('noTerm')) : t('years', { n: validity.years }),
    ],
    ['onSite', `${t(onSite.need)}${onSite.note === null ? '' : `：${onSite.note}`}`],
    [
      'commitment',
      `${t(offered(commitment))}${commitment.reason === null ? '' : `：${commitment.reason}`}`,
    ],
  ]
  return (
    <dl className="card answers">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function offered({ eligible, scope }: Item['commitment']): keyof typeof words {
  if (eligible === null) return 'unverified'
  if (!eligible) return 'notEligible'
  return scope === 'partial' ? 'partial' : 'eligible'
}

function Limit(props: { limit: Item['limit']; promised: Promised }) {
  const t = useText(words)
  const { statutoryDays, committedDays, statedAs } = props.limit
  return (
    <>
      {statutoryDays === null ? t('noLimit') : t('statutory', { n: statutoryDays })}
      {committedDays !== null && `；${t('committed', { n: committedDays })}`}
      {statedAs !== null && <span className="soft">（{statedAs}）</span>}
      {props.promised.map(({ region, days, source, date }) => (
        <p key={region}>
          {region} {t('committed', { n: days })}
          <span className="soft">
            （{source.document}（{date}）{source.section}）
          </span>
        </p>
      ))}
    </>
  )
}

const MARKS: Readonly<Record<Item['legalBasis'][number]['verified'], Tone>> = {
  'full-text': 'green',
  existence: 'blue',
  'own-knowledge': 'amber',
}

function Law(props: { item: Item }) {
  const t = useText(words)
  return (
    <section className="card stack" aria-label={t('law')}>
      <h2>{t('law')}</h2>
      <ul className="plain-list stack">
        {props.item.legalBasis.map(({ name, documentNo, article, verified }) => (
          <li key={`${name} ${article}`} className="row">
            <span>
              <Link to="/policies" search={{ q: name }}>
                《{name}》
              </Link>
              {documentNo !== null && `（${documentNo}）`} {article}
            </span>
            <Tag tone={MARKS[verified]}>{t(verified)}</Tag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Asked(props: { asked: ItemWordsView }) {
  const t = useText(words)
  const say = useSay()
  const { papers, boxes } = props.asked
  return (
    <>
      <section className="card stack" aria-label={t('papers')}>
        <h2>{t('papers')}</h2>
        <ul className="plain-list stack">
          {papers.map(({ id, name, required, condition, when }) => (
            <li key={id}>
              {say(name)} <Tag>{t(required ? 'mustGive' : 'mayGive')}</Tag>
              {(condition !== null || when !== null) && (
                <p className="soft small">
                  {condition} {when !== null && t('whenOf', { when: say(when) })}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <details className="card">
        <summary>{t('allBoxes', { n: boxes.length })}</summary>
        <ul className="plain-list trades">
          {boxes.map(({ id, label, required }) => (
            <li key={id}>
              {say(label)} {required && <span className="soft small">{t('mustGive')}</span>}
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
