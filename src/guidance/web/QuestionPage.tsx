import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Load, Page, useText } from '#platform/web/index.ts'
import { Cart } from './Cart.tsx'
import { sayTrade, useIndustries, type IndustryLine } from './directory.ts'
import {
  answersOf,
  forKind,
  trailStep,
  useDraft,
  type AnswerValue,
  type GuideDraft,
} from './draft.ts'
import { useGuide } from './guide.ts'
import { QuestionForm, type NextQuestion } from './QuestionForm.tsx'
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

/**
 * Each question has its own step in the browser's history (`?q=`), so that the phone's own “back” is
 * “previous question”; what was answered further on stays until it is answered anew.
 */
function Asking(props: { region: string; line: IndustryLine }) {
  const { region, line } = props
  const [draft, change] = useDraft(region, line.code)
  const { kind, q } = useSearch({ from: '/open/$region/$industry' })
  const navigate = useNavigate({ from: '/open/$region/$industry' })
  useEffect(() => {
    if (kind !== undefined && kind !== draft.kind) {
      change({ ...forKind(draft, kind), industryName: line.name })
    }
  })
  const at = Math.min(q ?? draft.trail.length, draft.trail.length)
  const trail = draft.trail.slice(0, at)
  const guide = useGuide(region, line.code, answersOf({ trail }))
  const asking = guide.data !== undefined && guide.data.next !== null
  useEffect(() => {
    // the place where somebody came in gets its number too, so that “back” finds it again
    if (asking && q === undefined)
      void navigate({ search: (old) => ({ ...old, q: at }), replace: true })
  }, [asking, q, at, navigate])
  if (!line.newApplications && draft.kind === 'open') {
    return (
      <Restricted
        region={region}
        line={line}
        onKind={(chosen) => change({ ...forKind(draft, chosen), industryName: line.name })}
      />
    )
  }
  const goTo = (n: number): void => void navigate({ search: (old) => ({ ...old, q: n }) })
  function answer(question: NextQuestion, value: AnswerValue): void {
    const later = draft.trail.slice(at + 1)
    const same = draft.trail[at]?.id === question.id && draft.trail[at].value === value
    const step = trailStep(question, value)
    change({ industryName: line.name, trail: [...trail, step, ...(same ? later : [])] })
    goTo(at + 1)
  }
  return (
    <Load query={guide}>
      {({ next, cart, remainingAtMost }) =>
        next === null ? (
          <Navigate
            to="/open/$region/$industry/result"
            params={{ region, industry: line.code }}
            replace
          />
        ) : (
          <>
            <QuestionForm
              key={next.id}
              industryName={sayTrade(line)}
              kind={draft.kind}
              question={next}
              before={saidBefore(draft, at, next.id)}
              answered={at}
              remaining={remainingAtMost}
              onAnswer={(value) => answer(next, value)}
              onBack={at === 0 ? undefined : () => goTo(at - 1)}
            />
            <Cart cart={cart} sofar />
          </>
        )
      }
    </Load>
  )
}

/** The answer given here before: on this way through the questions, or for another kind of application. */
function saidBefore({ trail, earlier }: GuideDraft, at: number, id: string) {
  return trail[at]?.id === id ? trail[at].value : earlier?.[id]
}
