import { Tag, useMarks, useSay, useText } from '#platform/web/index.ts'
import { pilesOf, type Notice } from '../core/index.ts'
import { words } from './strings.ts'

type Material = Notice['materials']['give'][number]

/** The piles: what you hand in, what you show, what we fetch, what is collected at the visit. */
export function NoticeMaterials(props: { materials: Notice['materials'] }) {
  const { give, show, fetched, onSite, generated } = pilesOf(props.materials)
  return (
    <>
      <Pile name="give" list={give} open />
      {show.length > 0 && <Pile name="show" list={show} open />}
      <Pile name="fetched" list={fetched} />
      {onSite.length > 0 && <Pile name="onSite" list={onSite} />}
      {generated.length > 0 && <Pile name="generated" list={generated} />}
    </>
  )
}

function Pile(props: {
  name: keyof ReturnType<typeof pilesOf>
  list: readonly Material[]
  open?: boolean
}) {
  const t = useText(words)
  const say = useSay()
  return (
    <section className="card stack" aria-labelledby={`pile-${props.name}`}>
      <h2 id={`pile-${props.name}`}>{t(props.name, { n: props.list.length })}</h2>
      {props.list.length === 0 && <p className="soft">{t('none')}</p>}
      <ul className="plain-list stack">
        {props.list.map((material) => (
          <li key={material.id}>
            <div className="row between">
              <span className="strong">{say(material.name)}</span>
              {props.open === true && (
                <Tag tone={material.need === 'required' ? 'blue' : 'plain'}>{t(material.need)}</Tag>
              )}
            </div>
            {material.from !== null && <p className="soft small">{say(material.from)}</p>}
            <Uses uses={material.uses} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Uses(props: { uses: Material['uses'] }) {
  const say = useSay()
  const { colon, open, close } = useMarks()
  return (
    <ul className="plain-list soft small">
      {props.uses.map((use) => (
        <li key={use.item}>
          {say(use.name)}
          {colon}
          {say(use.words)}
          {open}
          {say(use.form)}
          {close}
          {use.condition !== null && ` ${say(use.condition)}`}
        </li>
      ))}
    </ul>
  )
}
