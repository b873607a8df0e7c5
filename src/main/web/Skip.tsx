import { useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** The first stop of the Tab key: past the menu, to the content. */
export function Skip() {
  const t = useText(words)
  return (
    <a className="skip" href="#content">
      {t('skip')}
    </a>
  )
}
