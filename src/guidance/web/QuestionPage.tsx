import { Navigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Load, Page, useText } from '#platform/web/index.ts'
import { Cart } from './Cart.tsx'
import { useIndustries, type IndustryLine } from './directory.ts'
import { answersOf, useDraft } from './draft.ts'
import { useGuide } from './guide.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { Restricted } from './Restricted.tsx'
import { words } from './strings.ts'

/** One question at a time, until what is needed is definite. */
export function QuestionPage() {
  const { region, industry } = useParams({ from: '/open/$region/$industry' })
  const industries = useIndustries(region)
  const t = useText(words)
  return (
    <Load query={industries}>
      {(list) => {
        const line = list.find((i) => i.code === industry)
        if (line === undefined) {
          return (
            <Page title={t('noResult', { words: industry })}>
              <Navigate to="/" />
            </Page>
          )
        }
        return <Asking key={`${region}.${industry}`} region={region} line={line} />
      }}
    </Load>
  )
}

function Asking(props: { region: string; line: IndustryLine }) {
  const { region, line } = props
  const [draft, change] = useDraft(region, line.code)
  const { kind } = useSearch({ from: '/open/$region/$industry' })
  useEffect(() => {
    if (kind !== undefined && kind !== draft.kind) {
      change({ kind, industryName: line.name, trail: [] })
    }
  })
  const guide = useGuide(region, line.code, answersOf(draft))
  if (!line.newApplications && draft.kind === 'open') {
    return (
      <Restricted
        region={region}
        line={line}
        onKind={(kind) => change({ kind, industryName: line.name, trail: [] })}
      />
    )
  }
  return (
    <Load query={guide}>
      {(result) =>
        result.next === null ? (
          <Navigate
            to="/open/$region/$industry/result"
            params={{ region, industry: line.code }}
            replace
          />
        ) : (
          <>
            <QuestionForm
              key={result.next.id}
              industryName={line.name}
              kind={draft.kind}
              question={result.next}
              answered={draft.trail.length}
              remaining={result.remainingAtMost}
              onAnswer={(value) => {
                const id = result.next?.id ?? ''
                const trail = [...draft.trail.filter((step) => step.id !== id), { id, value }]
                change({ industryName: line.name, trail })
              }}
              onBack={
                draft.trail.length === 0
                  ? undefined
                  : () => change({ trail: draft.trail.slice(0, -1) })
              }
            />
            <Cart cart={result.cart} sofar />
          </>
        )
      }
    </Load>
  )
}
