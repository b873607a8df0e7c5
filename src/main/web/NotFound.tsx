import { Link } from '@tanstack/react-router'
import { Page, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

export function NotFound() {
  const t = useText(words)
  return (
    <Page title={t('notFound')} lead={t('notFoundNext')}>
      <Link to="/">{t('home')}</Link>
    </Page>
  )
}
