import { Link } from '@tanstack/react-router'
import type { Language } from '#kernel/bilingual.ts'
import { useDeferredValue, useState } from 'react'
import {
  Field,
  Load,
  Page,
  readLocal,
  useLanguage,
  useText,
  writeLocal,
} from '#platform/web/index.ts'
import { RegionField, useRegionNames, type RegionName } from '../../catalogue/web/index.ts'
import { useFound, useIndustries, sayTrade, useTradeName, type Found } from './directory.ts'
import { lastDraft, type GuideDraft } from './draft.ts'
import { words } from './strings.ts'
import { AllTrades, PopularTrades, TradeLink } from './Trades.tsx'

/** “您想开什么店？” One field, the region remembered, the trades people ask for most. */
export function LandingPage() {
  const t = useText(words)
  const regions = useRegionNames()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <GoOn />
      <Load query={regions}>{(list) => <Chooser regions={list} />}</Load>
    </Page>
  )
}

function GoOn() {
  const [last] = useState(lastDraft)
  return last === undefined ? null : <GoOnWith last={last} />
}

function GoOnWith(props: { last: GuideDraft }) {
  const t = useText(words)
  const { last } = props
  const trade = useTradeName(last.region, last.industry, last.industryName)
  return (
    <Link
      className="note row between"
      to="/open/$region/$industry"
      params={{ region: last.region, industry: last.industry }}
    >
      <span className="strong">{t('goOn')}</span>
      <span>{t('goOnAt', { industry: trade, n: last.trail.length })}</span>
    </Link>
  )
}

function Chooser(props: { regions: readonly RegionName[] }) {
  const t = useText(words)
  const now = useLanguage()
  const [region, setRegion] = useState(() => {
    const remembered = readLocal<string>('region')
    return props.regions.some((r) => r.code === remembered)
      ? (remembered ?? '')
      : (props.regions[0]?.code ?? '')
  })
  const [typed, setTyped] = useState('')
  const asked = useDeferredValue(typed.trim())
  const found = useFound(region, asked)
  const industries = useIndustries(region)
  function chooseRegion(code: string): void {
    setRegion(code)
    writeLocal('region', code)
  }
  return (
    <>
      <div className="card stack" role="search">
        <RegionField
          label={t('region')}
          regions={props.regions}
          region={region}
          onChange={chooseRegion}
        />
        <Field label={t('search')} help={t('searchHint')}>
          {({ id, aria }) => (
            <input
              id={id}
              {...aria}
              className="input"
              type="search"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div aria-live="polite">
          {asked !== '' && found.data !== undefined && (
            <div className="stack">
              <p>{t(sureOf(found.data), { words: asked })}</p>
              <ul className="plain-list stack">
                {found.data.map((line) => (
                  <li key={line.code}>
                    <TradeLink
                      region={region}
                      code={line.code}
                      name={sayTrade(line)}
                      also={alsoSaid(line, now)}
                      restricted={
                        industries.data?.find((i) => i.code === line.code)?.newApplications ===
                        false
                      }
                    />
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      <Load query={industries}>
        {(list) => (
          <>
            <PopularTrades region={region} list={list} />
            <AllTrades region={region} list={list} />
            <p className="row">
              <Link to="/checks/published/$region" params={{ region }}>
                {t('publicChecks')}
              </Link>
              <a href={`/draws/${region}`}>{t('publicDraws')}</a>
            </p>
          </>
        )}
      </Load>
    </>
  )
}

/** Beside the plan's own name: the English one, or the everyday word that found it. */
function alsoSaid(line: Found, now: Language): string | undefined {
  if (now === 'en') return line.name
  return line.name.includes(line.matched) ? undefined : line.matched
}

/** Below this a hit only looks alike; the person is told so. */
const SURE = 0.3

function sureOf(found: readonly Found[]): 'results' | 'nearest' | 'noResult' {
  if (found.length === 0) return 'noResult'
  return (found[0]?.score ?? 0) >= SURE ? 'results' : 'nearest'
}
