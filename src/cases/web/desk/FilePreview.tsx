import { useText } from '#platform/web/index.ts'
import type { FileView } from '../../core/index.ts'
import { words } from './strings.ts'

/** The document as it was handed in, beside what it must show. */
export function FilePreview(props: { caseId: string; file: FileView }) {
  const t = useText(words)
  const { file } = props
  const address = `/api/v1/cases/${props.caseId}/files/${file.id}`
  return (
    <figure className="preview">
      {file.contentType === 'application/pdf' ? (
        <iframe src={address} title={t('preview', { name: file.name })} />
      ) : (
        <img src={address} alt={t('preview', { name: file.name })} />
      )}
      <figcaption>
        <a href={address} target="_blank" rel="noreferrer">
          {t('openFile', { name: file.name })}
        </a>
      </figcaption>
    </figure>
  )
}
