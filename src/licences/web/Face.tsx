import { groupCode, sayDay, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { useListed, useNames } from '../../catalogue/web/index.ts'
import type { LicenceView } from '../core/index.ts'
import './face.css'
import { words } from './strings.ts'
import { LICENCE_TONES } from './tones.ts'

/** The licence as it hangs on the wall, in small: what the face prints, with its state of today. */
export function Face(props: { licence: LicenceView }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  const listed = useListed()
  const { licence } = props
  const lines = [
    [t('holder'), licence.holder.name, 'zh-CN'],
    [t('uscc'), groupCode(licence.holder.uscc)],
    [t('person'), licence.holder.person, 'zh-CN'],
    [t('address'), licence.holder.address, 'zh-CN'],
    [t('items'), listed(licence.items.map((one) => nameOf(one.certificate, one.item)))],
    [t('issuer'), nameOf(licence.issuer)],
    [t('madeOn'), sayDay(licence.madeOn, now)],
  ] as const
  return (
    <section className="face" aria-label={nameOf(licence.title)}>
      <div className="row between">
        <span className="num">
          {t('number')} {groupCode(licence.number)}
        </span>
        <Tag tone={LICENCE_TONES[licence.state]}>{t(licence.state)}</Tag>
      </div>
      <p className="face-title">{nameOf(licence.title)}</p>
      <p className="face-trade">{nameOf(licence.industry.name)}</p>
      <dl>
        {lines.map(([name, value, lang]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num" lang={lang}>
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
