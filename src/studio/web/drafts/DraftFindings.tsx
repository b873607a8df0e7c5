import { Link } from '@tanstack/react-router'
import { Tag, useSay, useText } from '#platform/web/index.ts'
import type { DraftPreview } from '../../core/index.ts'
import { words } from './strings.ts'

/** What is wrong, what changes, what past cases would have needed, and the answers tried. */
export function DraftFindings(props: { preview: DraftPreview }) {
  const t = useText(words)
  const say = useSay()
  const { findings, examples, changes, impact, trial } = props.preview
  return (
    <div className="stack" role="status">
      <h3>{t('findings')}</h3>
      {impact !== null && <p className="note green">{t('sound', { n: examples })}</p>}
      <ul className="plain-list stack">
        {findings.map(({ level, file, line, message }) => (
          <li key={`${file} ${line} ${message.zh}`}>
            <Tag tone={level === 'error' ? 'red' : 'amber'}>{t(level)}</Tag>{' '}
            <span className="num">
              {file}:{line}
            </span>{' '}
            {say(message)}
          </li>
        ))}
      </ul>
      {impact !== null && (
        <>
          <h3>{t('changes', { n: changes.length })}</h3>
          <ul className="plain-list stack">
            {changes.map(({ text, industries }) => (
              <li key={text.zh}>
                {say(text)} <span className="soft">{t('touches', { n: industries.length })}</span>
              </li>
            ))}
          </ul>
          <Impact impact={impact} />
        </>
      )}
      {trial !== null && <Trial trial={trial} />}
    </div>
  )
}

function Impact(props: { impact: NonNullable<DraftPreview['impact']> }) {
  const t = useText(words)
  const say = useSay()
  const { looked, more, moreItems, fewerItems, noTrade, examples } = props.impact
  return (
    <>
      <h3>{t('impact')}</h3>
      <p className="strong">{t('impactMore', { n: moreItems, looked })}</p>
      <p>
        {t('impactFewer', { n: fewerItems })}；{t('impactNoTrade', { n: noTrade })}
      </p>
      {more && <p className="note">{t('more', { n: looked })}</p>}
      <ul className="plain-list stack">
        {examples.map(({ caseId, caseNo, added, dropped }) => (
          <li key={caseId}>
            <Link className="num" to="/staff/cases/$caseId" params={{ caseId }}>
              {caseNo}
            </Link>{' '}
            {added.length > 0 && `${t('added')} ${added.map(say).join('、')} `}
            {dropped.length > 0 && `${t('dropped')} ${dropped.map(say).join('、')}`}
          </li>
        ))}
      </ul>
    </>
  )
}

const STATES = ['required', 'optional', 'notNeeded', 'undecided'] as const

function Trial(props: { trial: NonNullable<DraftPreview['trial']> }) {
  const t = useText(words)
  const say = useSay()
  const state = (word: string | null) => t(STATES.find((known) => known === word) ?? 'unlisted')
  return (
    <>
      <h3>{t('trial')}</h3>
      <div className="card wide" role="group" aria-label={t('trial')} tabIndex={0}>
        <table className="catalogue-table">
          <thead>
            <tr>
              <th scope="col">{t('trial')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {props.trial.map(({ item, before, after }) => (
              <tr key={item.zh}>
                <th scope="row">{say(item)}</th>
                <td>{state(before)}</td>
                <td>{before === after ? state(after) : <b>{state(after)}</b>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
