import { sayDay, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { FilePreview } from '../../cases/web/index.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

type Material = BranchView['materials'][number]

/** What was handed in for this item, each beside what this item asks of it and how it came. */
export function Evidence(props: {
  view: BranchView
  chosen: string | null
  choose: (material: string) => void
}) {
  const t = useText(words)
  const say = useSay()
  const { view } = props
  const open = view.materials.find(({ id }) => id === props.chosen)
  return (
    <section className="card stack" aria-labelledby="evidence">
      <h2 id="evidence">{t('evidence')}</h2>
      <div className="evidence-body">
        <ul className="plain-list evidence-list">
          {view.materials.map((material) => (
            <li key={material.id}>
              <button
                type="button"
                className="link-button"
                aria-pressed={material.id === props.chosen}
                onClick={() => props.choose(material.id)}
              >
                {say(material.words)}
              </button>{' '}
              <Source material={material} />
            </li>
          ))}
        </ul>
        {open !== undefined && (
          <div className="stack" aria-live="polite">
            <h3>{say(open.words)}</h3>
            {open.condition !== null && <p className="soft">{open.condition}</p>}
            {open.files.length === 0 && <p className="soft">{t('noFile')}</p>}
            {open.files.map((file) => (
              <FilePreview key={file.id} caseId={view.caseId} file={file} />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

/** 来源: handed in, fetched from which register, made here, seen on site, promised, or to follow by when. */
function Source(props: { material: Material }) {
  const t = useText(words)
  const now = useLanguage()
  const { source, required, files } = props.material
  switch (source.how) {
    case 'uploaded':
      return <Tag tone="green">{t('uploaded', { n: files.length })}</Tag>
    case 'fetched':
      return <Tag>{t('fetched', { register: source.register ?? t('register') })}</Tag>
    case 'generated':
      return <Tag>{t('generated')}</Tag>
    case 'onSite':
      return <Tag>{t('onSite')}</Tag>
    case 'committed':
      return <Tag>{t('committed')}</Tag>
    case 'follows':
      return <Tag tone="amber">{t('follows', { day: sayDay(source.by, now) })}</Tag>
    case 'absent':
      return required ? <Tag tone="red">{t('absent')}</Tag> : <Tag>{t('notNeeded')}</Tag>
    default:
      return source satisfies never
  }
}
