import { useId } from 'react'
import { useMarks, useSay, useText } from '#platform/web/index.ts'
import { AsPrinted } from '../../catalogue/web/index.ts'
import type { GuideResult } from '../core/index.ts'
import { words } from './strings.ts'

/** What the items mean for each other: who comes first, what is not given twice, what comes after. */
export function Relations(props: { relations: GuideResult['relations'] }) {
  const t = useText(words)
  const say = useSay()
  const { colon } = useMarks()
  const heading = useId()
  if (props.relations.length === 0) return null
  return (
    <section className="card stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('relations')}</h2>
      <ul>
        {props.relations.map(({ text, basis }) => (
          <li key={text.zh}>
            {say(text)}
            {basis !== '' && (
              <span className="soft small">
                {' '}
                {t('because')}
                {colon}
                <AsPrinted words={basis} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
