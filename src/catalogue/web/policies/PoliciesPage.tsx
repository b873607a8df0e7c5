import { useNavigate, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Field, Load, Page, readLocal, useText, writeLocal } from '#platform/web/index.ts'
import { RegionField } from '../RegionField.tsx'
import { Changes } from './Changes.tsx'
import { DocumentCard } from './DocumentCard.tsx'
import { Laws } from './Laws.tsx'
import './policies.css'
import { words } from './strings.ts'
import { usePolicies, useRegionNames, type PolicySearch, type RegionName } from './use-policies.ts'

/** 政策文件: what a region carries out, searched by any word of it. */
export function PoliciesPage() {
  const t = useText(words)
  const regions = useRegionNames()
  return (
    <Page title={t('policies')} lead={t('lead')}>
      <Load query={regions}>{(list) => <Chosen regions={list} />}</Load>
    </Page>
  )
}

function Chosen(props: { regions: readonly RegionName[] }) {
  const t = useText(words)
  const search: PolicySearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const remembered = search.region ?? readLocal<string>('region') ?? ''
  const region =
    props.regions.find(({ code }) => code === remembered)?.code ?? props.regions[0]?.code ?? ''
  const [typed, setTyped] = useState(search.q ?? '')
  const asked = useDeferredValue(typed.trim())
  const go = (to: PolicySearch) => void navigate({ to: '/policies', search: to, replace: true })
  return (
    <>
      <div className="card stack" role="search">
        <RegionField
          label={t('region')}
          regions={props.regions}
          region={region}
          onChange={(code) => {
            writeLocal('region', code)
            go({ region: code, ...(asked !== '' && { q: asked }) })
          }}
        />
        <Field label={t('search')} help={t('searchHint')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              type="search"
              autoComplete="off"
              maxLength={100}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => go({ region, ...(asked !== '' && { q: asked }) })}
            />
          )}
        </Field>
      </div>
      <Found region={region} asked={asked} />
    </>
  )
}

function Found(props: { region: string; asked: string }) {
  const t = useText(words)
  const { region, asked } = props
  const policies = usePolicies(region, asked)
  return (
    <Load query={policies}>
      {({ documents, changes, laws }) => (
        <div className="stack" aria-live="polite">
          {documents.length + changes.length + laws.length === 0 && (
            <p className="note">{t('nothing', { words: asked })}</p>
          )}
          {documents.length > 0 && <h2>{t('documents')}</h2>}
          {documents.map((one) => (
            <DocumentCard key={one.id} document={one} />
          ))}
          <Changes changes={changes} />
          <Laws laws={laws} region={region} open={asked !== '' && laws.length < 4} />
        </div>
      )}
    </Load>
  )
}
