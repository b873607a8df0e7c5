import { sayTime, useText } from '#platform/web/index.ts'
import { deviceId } from '../device/identity.ts'
import type { FieldLine } from './state.ts'
import { words } from './strings.ts'
import type { Field } from './use-field.ts'

/** Both results beside one another; choosing one of the three below settles it, by a person. */
export function Conflict(props: { field: Field; line: FieldLine }) {
  const t = useText(words)
  const own = deviceId()
  const { view } = props.field.state
  const shown = new Map(view.lines.flatMap(({ seen }) => seen.map((one) => [one.hash, one])))
  return (
    <div className="note amber stack" role="alert">
      <p className="strong">{t('conflict')}</p>
      <ul>
        {props.line.heads.map(({ hash, entry }) => {
          const from = shown.get(hash)
          const device = from?.device ?? entry.device
          const where = t(device === own || device === undefined ? 'here' : 'otherDevice')
          const by = from === undefined ? where : `${from.by}（${where}）`
          return (
            <li key={hash}>
              {t('saidBy', { by, time: sayTime(entry.at), result: t(entry.result) })}
              {entry.note !== undefined && `：${entry.note}`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
