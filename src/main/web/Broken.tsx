import { Page, Problem, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** A page that could not be opened or drawn; what was typed elsewhere is kept on the device. */
export function Broken(props: { error: unknown }) {
  const t = useText(words)
  return (
    <Page title={t('broken')}>
      <Problem error={props.error} retry={() => location.reload()} />
    </Page>
  )
}
