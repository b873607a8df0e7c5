import { Link } from '@tanstack/react-router'
import { sayDay, useLanguage, useMarks, useSay, useText } from '#platform/web/index.ts'
import { words as promiseWords } from '../promise/strings.ts'
import { openPoints, sectionOfElement } from '../sections.ts'
import { words } from '../strings.ts'
import type { CaseView } from '../use-case.ts'

type Point = ReturnType<typeof openPoints>[number]

/** The one correction letter; every point opens at the box or the material it is about. */
export function Corrections(props: { view: CaseView }) {
  const { colon } = useMarks()
  const t = useText(words)
  const p = useText(promiseWords)
  const now = useLanguage()
  const { view } = props
  const points = openPoints(view)
  const askedOn = view.corrections.at(-1)?.askedOn
  if (points.length === 0 || askedOn === undefined) return null
  return (
    <section className="note amber stack" aria-labelledby="corrections">
      <h2 id="corrections">{t('correctionTitle')}</h2>
      <p>{t('correctionLead', { day: sayDay(askedOn, now), n: points.length })}</p>
      <ul>
        {points.map((point) => (
          <li key={`${point.target}.${point.id}`}>
            <PointLink view={view} point={point} />
            {colon}
            {point.reason}
            {point.beyondNotice !== undefined && (
              <p className="small">{p('beyond', { reason: point.beyondNotice })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function PointLink(props: { view: CaseView; point: Point }) {
  const say = useSay()
  const { view, point } = props
  const section = point.target === 'element' ? sectionOfElement(view, point.id) : undefined
  const field = section?.fields.find((f) => f.element === point.id)
  if (section !== undefined && field !== undefined) {
    return (
      <Link
        to="/cases/$caseId/sections/$section"
        params={{ caseId: view.id, section: section.id }}
        hash={`field-${point.id}`}
      >
        {say(field.label)}
      </Link>
    )
  }
  const material = view.materials.find((m) => m.id === point.id)
  return (
    <Link to="/cases/$caseId/materials" params={{ caseId: view.id }} hash={`material-${point.id}`}>
      {material === undefined ? point.id : say(material.name)}
    </Link>
  )
}
