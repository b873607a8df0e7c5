import { Link } from '@tanstack/react-router'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** Below the licence of its holder: the manual, and the checks that were made. */
export function SupervisionLinks(props: { number: string }) {
  const t = useText(words)
  const { number } = props
  return (
    <section className="card stack" aria-labelledby="supervision">
      <h2 id="supervision">{t('forHolder')}</h2>
      <Link to="/licences/$number/manual" params={{ number }}>
        {t('readManual')}
      </Link>
      <Link to="/checks">{t('myChecks')}</Link>
    </section>
  )
}
