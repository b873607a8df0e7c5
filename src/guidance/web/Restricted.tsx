import { Link } from '@tanstack/react-router'
import { Button, Page, useText } from '#platform/web/index.ts'
import type { IndustryLine } from './directory.ts'
import type { Kind } from './draft.ts'
import { words } from './strings.ts'

/** A trade of the 禁限目录: the reason, the document, and the way on for those who already trade. */
export function Restricted(props: { line: IndustryLine; onKind: (kind: Kind) => void }) {
  const t = useText(words)
  const { line } = props
  return (
    <Page title={t('restrictedTitle', { industry: line.name })}>
      {line.restriction !== null && <p className="note amber">{line.restriction}</p>}
      <p>{t('restrictedNext')}</p>
      <Button color="primary" block onClick={() => props.onKind('change')}>
        {t('change')}
      </Button>
      <Button block onClick={() => props.onKind('renew')}>
        {t('renew')}
      </Button>
      <Link className="link-button" to="/">
        {t('otherTrade')}
      </Link>
    </Page>
  )
}
