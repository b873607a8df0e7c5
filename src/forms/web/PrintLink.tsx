import { FileAnchor, useLanguage, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'

/** One item's own form of a case, as its department prints it. */
export function PrintLink(props: { caseId: string; item: string; name: string }) {
  const t = useText(words)
  const now = useLanguage()
  const path = `/api/v1/cases/${props.caseId}/items/${props.item}/form.pdf`
  return (
    <FileAnchor href={`${path}?language=${now}`}>{t('print', { name: props.name })}</FileAnchor>
  )
}
