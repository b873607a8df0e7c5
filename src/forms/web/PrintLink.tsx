import { useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** One item's own form of a case, as its department prints it. */
export function PrintLink(props: { caseId: string; item: string; name: string }) {
  const t = useText(words)
  const now = useLanguage()
  const path = `/api/v1/cases/${props.caseId}/items/${props.item}/form.pdf`
  return (
    <a href={`${path}?language=${now}`} target="_blank" rel="noreferrer">
      {t('print', { name: props.name })}
    </a>
  )
}
