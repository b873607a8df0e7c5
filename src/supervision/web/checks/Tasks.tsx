import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { groupCode, sayDay, Tag, useLanguage, useText } from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
import { words } from './strings.ts'
import { useTasks } from './use-checks.ts'

/** 待查事项: what promises and tolerated papers leave to be checked. */
export function Tasks() {
  const t = useText(words)
  const now = useLanguage()
  const pages = useTasks()
  if (pages.data === undefined) return null
  const list = pages.data.pages.flatMap(({ items }) => items)
  return (
    <section className="card stack" aria-labelledby="owed">
      <h2 id="owed">{t('owed')}</h2>
      <p className="soft">{t('owedLead')}</p>
      {list.length === 0 ? (
        <p>{t('owedNone')}</p>
      ) : (
        <Rows
          rowKey={(one) => `${one.caseId}.${one.kind}.${one.item}`}
          list={list}
          columns={[
            { title: t('cause'), cell: (one) => t(one.kind) },
            { title: t('case'), cell: (one) => <span className="num">{one.caseNo}</span> },
            { title: t('item'), cell: (one) => one.certificate },
            { title: t('department'), cell: (one) => one.department.name },
            {
              title: t('number'),
              cell: (one) =>
                one.number !== null && (
                  <Link
                    className="num"
                    to="/staff/licences/$number"
                    params={{ number: one.number }}
                  >
                    {groupCode(one.number)}
                  </Link>
                ),
            },
            {
              title: t('due'),
              cell: (one) => (
                <span className="num">
                  {sayDay(one.dueOn, now, true)}{' '}
                  {one.overdue && <Tag tone="red">{t('overdue')}</Tag>}
                </span>
              ),
            },
          ]}
        />
      )}
      {pages.hasNextPage && (
        <Button autoInsertSpace={false} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  )
}
