import { useState } from 'react'
import { Load, sayInstant, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { useSession } from '../../access/web/index.ts'
import { Choice } from './Choice.tsx'
import { words } from './strings.ts'
import { useDiff, useRegions, useVersions, type Change, type Version } from './use-catalogue.ts'

/** 版本: what was published when, and what changed between two of them. */
export function Versions() {
  const t = useText(words)
  return (
    <>
      <p className="soft">{t('versionsLead')}</p>
      <Load query={useVersions()}>
        {({ versions }) => (
          <>
            <List versions={versions} />
            {versions.length < 2 ? (
              <p className="note">{t('oneVersion')}</p>
            ) : (
              <Compare versions={versions} />
            )}
          </>
        )}
      </Load>
    </>
  )
}

function List(props: { versions: readonly Version[] }) {
  const t = useText(words)
  const now = useLanguage()
  return (
    <div className="card wide" role="group" aria-label={t('versions')} tabIndex={0}>
      <table className="catalogue-table">
        <thead>
          <tr>
            {(['version', 'publishedAt', 'how'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.versions.map(({ version, publishedAt, how, current }) => (
            <tr key={version}>
              <th scope="row">
                <code>{version.slice(0, 12)}</code>{' '}
                {current && <Tag tone="green">{t('current')}</Tag>}
              </th>
              <td>{sayInstant(publishedAt, now)}</td>
              <td>{t(how)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Compare(props: { versions: readonly Version[] }) {
  const t = useText(words)
  const now = useLanguage()
  const { versions } = props
  const [from, setFrom] = useState(versions[1]?.version ?? '')
  const [to, setTo] = useState(versions[0]?.version ?? '')
  const [chosen, setRegion] = useState('')
  const regions = useRegions()
  const mine = useSession().data?.actor?.roles.map(({ region }) => region) ?? []
  const options = versions.map(({ version, publishedAt }) => ({
    value: version,
    label: `${version.slice(0, 12)} · ${sayInstant(publishedAt, now)}`,
  }))
  const places = (regions.data ?? []).map(({ code, name, nameEn }) => ({
    value: code,
    label: now === 'en' ? nameEn : name,
  }))
  // the reader's own region until another is chosen
  const own = places.find(({ value }) => mine.includes(value)) ?? places[0]
  const region = chosen === '' ? (own?.value ?? '') : chosen
  return (
    <section className="stack" aria-label={t('versions')}>
      <div className="row">
        <Choice label={t('compareFrom')} value={from} options={options} onChange={setFrom} />
        <Choice label={t('compareTo')} value={to} options={options} onChange={setTo} />
        <Choice label={t('region')} value={region} options={places} onChange={setRegion} />
      </div>
      <Load query={useDiff(region, from, to)}>
        {({ changes }) => <Changes changes={changes} />}
      </Load>
    </section>
  )
}

function Changes(props: { changes: readonly Change[] }) {
  const t = useText(words)
  const say = useSay()
  const { changes } = props
  if (changes.length === 0) return <p className="note">{t('noChanges')}</p>
  return (
    <div className="card stack">
      <p className="strong">{t('changesCount', { n: changes.length })}</p>
      <ul className="plain-list stack">
        {changes.map(({ change, text, industries }) => (
          <li key={text.zh}>
            <Tag>{t(change)}</Tag> {say(text)}{' '}
            <span className="soft small">{t('touches', { n: industries.length })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
