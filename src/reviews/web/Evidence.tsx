import { useSay, useText } from '#platform/web/index.ts'
import { FilePreview } from '../../cases/web/index.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** What was handed in for this item, each beside what this item asks of it. */
export function Evidence(props: { view: BranchView }) {
  const t = useText(words)
  const say = useSay()
  const { view } = props
  return (
    <section className="card stack" aria-labelledby="evidence">
      <h2 id="evidence">{t('evidence')}</h2>
      {view.materials.map((material) => (
        <details key={material.id}>
          <summary>
            {say(material.words)}
            {material.files.length === 0 && <span className="soft small">{t('noFile')}</span>}
          </summary>
          <div className="stack">
            {material.condition !== null && <p className="soft">{material.condition}</p>}
            {material.files.map((file) => (
              <FilePreview key={file.id} caseId={view.caseId} file={file} />
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}
