import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Load, Page, useText } from '#platform/web/index.ts'
import type { Comparison } from '../core/index.ts'
import { useComparison } from './compare.ts'
import { useTradeName } from './directory.ts'
import { answersOf, trailStep, useDraft, type TrailStep } from './draft.ts'
import { OtherAnswers } from './OtherAnswers.tsx'
import { strings as words } from './what-if-strings.ts'
import { ItemsVersus, MovedPapers, TotalsVersus } from './Versus.tsx'
import './what-if.css'

/** 假如: any answer changed, and items, papers, boxes, days and visits of both variants beside each other. */
export function WhatIfPage() {
  const { region, industry } = useParams({ from: '/open/$region/$industry/what-if' })
  const [draft, change] = useDraft(region, industry)
  const now = answersOf(draft)
  const instead = draft.instead ?? now
  const comparison = useComparison(region, industry, now, instead)
  const trade = useTradeName(region, industry, draft.industryName)
  const t = useText(words)
  if (draft.trail.length === 0) {
    return (
      <Page title={t('title')}>
        <Navigate to="/open/$region/$industry" params={{ region, industry }} replace />
      </Page>
    )
  }
  return (
    <Page title={t('title')} lead={t('lead', { industry: trade })}>
      <Load query={comparison}>
        {(result) => (
          <div className="what-if stack">
            <OtherAnswers
              now={now}
              asked={result.instead.asked}
              onAnswer={(id, value) => change({ instead: { ...instead, [id]: value } })}
            />
            <TotalsVersus comparison={result} />
            <ItemsVersus items={result.items} />
            <MovedPapers comparison={result} />
            <Choose
              region={region}
              industry={industry}
              comparison={result}
              same={sameAnswers(now, result)}
              onReset={() => change({ instead: undefined })}
              onTake={() => change({ trail: trailOf(result), instead: now })}
            />
          </div>
        )}
      </Load>
    </Page>
  )
}

/** Every answer on the other variant's way is the one given now. */
function sameAnswers(now: ReturnType<typeof answersOf>, { instead }: Comparison): boolean {
  return instead.asked.every(({ question, answer }) => answer === (now[question.id] ?? null))
}

/** The other variant's answers, in the order they are asked. */
function trailOf({ instead }: Comparison): TrailStep[] {
  return instead.asked.flatMap(({ question, answer }) =>
    answer === null || typeof answer === 'object' ? [] : [trailStep(question, answer)],
  )
}

function Choose(props: {
  region: string
  industry: string
  comparison: Comparison
  same: boolean
  onReset: () => void
  onTake: () => void
}) {
  const t = useText(words)
  const navigate = useNavigate()
  const { region, industry } = props
  const { complete } = props.comparison.instead
  return (
    <div className="stack">
      {!props.same && (
        <>
          <p className="soft small">{t('kept')}</p>
          <Button
            color="primary"
            block
            onClick={() => {
              props.onTake()
              const to = complete ? '/open/$region/$industry/result' : '/open/$region/$industry'
              void navigate({ to, params: { region, industry } })
            }}
          >
            {t(complete ? 'take' : 'takeAndAnswer')}
          </Button>
        </>
      )}
      <div className="row">
        <Link
          className="link-button"
          to="/open/$region/$industry/result"
          params={{ region, industry }}
        >
          {t('keepNow')}
        </Link>
        {!props.same && (
          <button type="button" className="link-button" onClick={props.onReset}>
            {t('reset')}
          </button>
        )}
      </div>
    </div>
  )
}
