import { Load, Tag, useText } from '#platform/web/index.ts'
import { useNames } from '../../../catalogue/web/index.ts'
import { words } from './strings.ts'
import { useNumbers } from './use-desk.ts'

/** 编号余量: how far each category has come, and why serials are missing. */
export function Numbers(props: { region: string }) {
  const t = useText(words)
  const nameOf = useNames()
  return (
    <section className="card stack" aria-labelledby="numbers">
      <h2 id="numbers">{t('numbers')}</h2>
      <p className="soft">{t('numbersLead')}</p>
      <Load query={useNumbers(props.region)} lines={3}>
        {({ items, gaps, unexplained }) => (
          <>
            {items.length === 0 && <p className="soft">{t('noNumbers')}</p>}
            <ul className="plain-list">
              {items.map((one) => (
                <li key={one.industry} className="row num">
                  {one.industry} {nameOf(one.name)} · {t('used')} {one.last} · {t('leftNumbers')}{' '}
                  {one.left}
                  {one.alarm && <Tag tone="red">{t('alarm')}</Tag>}
                </li>
              ))}
            </ul>
            {gaps.length > 0 && <h3>{t('gaps')}</h3>}
            <ul className="plain-list">
              {gaps.map((gap) => (
                <li key={`${gap.industry}-${gap.first}`} className="num">
                  {gap.industry} {t('gap', gap)}
                </li>
              ))}
            </ul>
            {unexplained.length > 0 && (
              <p className="note red">
                {t('unexplained', {
                  serials: unexplained.map((u) => `${u.industry}-${u.serial}`).join('、'),
                })}
              </p>
            )}
          </>
        )}
      </Load>
    </section>
  )
}
