import { useText } from '#platform/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import { PrintLink } from '../../../forms/web/index.ts'
import { words } from '../filing-strings.ts'
import type { CaseView } from '../use-case.ts'

/** Each department's own form out of the combined one, to read or print before and after sending. */
export function PrintForms(props: { view: CaseView }) {
  const t = useText(words)
  const nameOf = useNames()
  const { id, items } = props.view
  return (
    <details className="card">
      <summary>{t('printForms')}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <PrintLink caseId={id} item={item.id} name={nameOf(item.certificate, item.id)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
