import { sayInstant, Tag, useLanguage, useText } from '#platform/web/index.ts'
import type { PlanView } from '../../core/index.ts'
import { words } from '../checks/strings.ts'

/** The plan of a year as it stands. */
export function PlanTable(props: { plan: PlanView }) {
  const t = useText(words)
  const now = useLanguage()
  const { version, lines, reason, publishedAt, late } = props.plan
  if (publishedAt === null) return <p>{t('noPlan')}</p>
  return (
    <>
      <p className="soft">
        {t('publishedAt', { at: sayInstant(publishedAt, now), n: version, reason })}{' '}
        {late && <Tag tone="amber">{t('late')}</Tag>}
      </p>
      <div className="wide-table" role="region" aria-label={t('plan')} tabIndex={0}>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{t('trade')}</th>
              <th scope="col">{t('leadDepartment')}</th>
              <th scope="col">{t('shares')}</th>
              <th scope="col">{t('months')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ industry, industryName, departmentName, shares, from, until }) => (
              <tr key={industry}>
                <td>{industryName}</td>
                <td>{departmentName}</td>
                <td className="num">
                  {shares.A}% / {shares.B}% / {shares.C}% / {shares.D}%
                </td>
                <td className="num">
                  {from}–{until}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
