import { Link } from '@tanstack/react-router'
import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** The way from a licence to its rating. */
export function CreditLink(props: { number: string }) {
  const t = useText(words)
  return (
    <p className="card">
      <Link to="/licences/$number/credit" params={{ number: props.number }}>
        {t('link')}
      </Link>
      <br />
      <span className="soft small">{t('linkLead')}</span>
    </p>
  )
}
