import { useSay, useText } from '#platform/web/index.ts'
import type { Notice } from '../core/index.ts'
import { words } from './strings.ts'

/** 告知承诺、容缺受理: what choosing them would change for this case. */
export function NoticeChoices(props: { notice: Notice }) {
  const t = useText(words)
  const say = useSay()
  const { choices, tolerance } = props.notice
  return (
    <section className="card stack" aria-labelledby="choices">
      <h2 id="choices">{t('choices')}</h2>
      <dl className="answers">
        {choices?.promised.map((one) => (
          <div key={one.item}>
            <dt>{say(one.name)}</dt>
            <dd>{say(one.text)}</dd>
          </div>
        ))}
        {choices !== undefined && (
          <div>
            <dt>{t('commitment')}</dt>
            <dd>{say(choices.text)}</dd>
          </div>
        )}
        <div>
          <dt>{t('tolerance')}</dt>
          <dd>
            {choices !== undefined && <>{say(choices.tolerance)} </>}
            {say(tolerance)}
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** What the one form may ask, section by section. */
export function NoticeBoxes(props: { boxes: Notice['boxes'] }) {
  const t = useText(words)
  const say = useSay()
  const { boxes } = props
  if (boxes === undefined) return null
  const n = boxes.reduce((sum, section) => sum + section.boxes.length, 0)
  return (
    <section className="card stack" aria-labelledby="boxes">
      <h2 id="boxes">{t('boxes', { n })}</h2>
      <details>
        <summary>{t('boxesShow')}</summary>
        <dl className="answers notice-boxes">
          {boxes.map((section) => (
            <div key={section.section.zh}>
              <dt>{say(section.section)}</dt>
              <dd>{section.boxes.map((box) => say(box.name)).join(t('comma'))}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
