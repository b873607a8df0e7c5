import { sayDay, Tag, useLanguage, useSay, useText } from '#platform/web/index.ts'
import { Upload } from '../owner/Upload.tsx'
import type { CaseView } from '../use-case.ts'
import { words } from './strings.ts'

/** Who answers for the case, what set it on its way again, and what is still to be sent. */
export function Beside(props: { view: CaseView; mayUpload?: boolean }) {
  const t = useText(words)
  const now = useLanguage()
  const { view, mayUpload = false } = props
  return (
    <>
      {mayUpload && view.handler !== null && (
        <p className="soft">{t('handler', { name: view.handler.name })}</p>
      )}
      {view.delivery?.due != null && (
        <p className="num">{t('deliver', { day: sayDay(view.delivery.due, now, true) })}</p>
      )}
      {view.reopenings.map(({ body, documentNo: no, decidedOn, words: said, on }) => (
        <p key={`${no} ${on}`} className="note amber">
          {t('reopened', { body, no, day: sayDay(decidedOn, now), words: said })}
        </p>
      ))}
      {view.following.length > 0 && <Following view={view} mayUpload={mayUpload} />}
    </>
  )
}

const TONES = { due: 'amber', came: 'green', expired: 'red' } as const

function Following(props: { view: CaseView; mayUpload: boolean }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { view, mayUpload } = props
  return (
    <section className="card stack" aria-labelledby="following">
      <h2 id="following">{t('following')}</h2>
      {view.following.map((one) => {
        const material = view.materials.find(({ id }) => id === one.material)
        return (
          <div key={one.material} className="stack">
            <div className="row between">
              <span className="strong">{say(one.name)}</span>
              <Tag tone={TONES[one.state]}>{t(one.state)}</Tag>
            </div>
            {one.state === 'due' && <p>{t('followBy', { day: sayDay(one.by, now, true) })}</p>}
            {one.state === 'due' && mayUpload && material !== undefined && (
              <Upload view={view} material={material} />
            )}
          </div>
        )
      })}
    </section>
  )
}
