import { Link } from '@tanstack/react-router'
import { useText, type Strings } from '#platform/web/index.ts'
import type { CaseView } from '../use-case.ts'

const words = {
  visit: { zh: '有一次上门核查：选时间、看会查什么', en: 'There is a visit: choose its time' },
  rectify: { zh: '有需要整改的内容：看清单、传照片', en: 'Something has to be put right' },
} satisfies Strings

/** 一同核查, from the applicant's side: shown while something waits for the visit or its faults. */
export function VisitLink(props: { view: CaseView }) {
  const t = useText(words)
  const states = new Set(props.view.items.map(({ state }) => state))
  const faults = states.has('rectification')
  if (!faults && !states.has('inspection')) return null
  return (
    <Link className="big-answer" to="/cases/$caseId/visit" params={{ caseId: props.view.id }}>
      <span>{t(faults ? 'rectify' : 'visit')}</span>
      <span aria-hidden="true">›</span>
    </Link>
  )
}
