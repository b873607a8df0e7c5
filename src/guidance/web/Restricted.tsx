import { Link } from '@tanstack/react-router'
import { Button, Load, Page, useText } from '#platform/web/index.ts'
import { AsPrinted } from '../../catalogue/web/index.ts'
import { sayTrade, useIndustry, type IndustryLine } from './directory.ts'
import type { Kind } from './draft.ts'
import { words } from './strings.ts'

/** A trade of the 禁限目录: the reason, the document, and the way on for those who already trade. */
export function Restricted(props: {
  region: string
  line: IndustryLine
  onKind: (kind: Kind) => void
}) {
  const t = useText(words)
  const { line } = props
  const industry = useIndustry(props.region, line.code)
  return (
    <Page title={t('restrictedTitle', { industry: sayTrade(line) })}>
      <div className="note amber stack">
        {line.restriction !== null && (
          <p>
            <AsPrinted words={line.restriction} />
          </p>
        )}
        <Load query={industry} lines={1}>
          {({ source }) => (
            <p className="small">
              {t('document')}
              <span lang="zh-CN">{source.section}</span>
            </p>
          )}
        </Load>
      </div>
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
