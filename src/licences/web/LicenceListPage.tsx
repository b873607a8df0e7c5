import { Link } from '@tanstack/react-router'
import { Button, Empty, Table } from 'antd'
import {
  groupCode,
  Loading,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import type { LicenceView } from '../core/index.ts'
import { words } from './strings.ts'
import { LICENCE_TONES } from './tones.ts'
import { useLicences } from './use-licences.ts'

export function LicenceListPage() {
  const t = useText(words)
  const pages = useLicences()
  const list = pages.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('list')}>
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {list === undefined && !pages.isError && <Loading />}
      {list?.length === 0 && <Empty description={t('noneYet')} />}
      {list !== undefined && list.length > 0 && <Rows list={list} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

function Rows(props: { list: readonly LicenceView[] }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  return (
    <Table<LicenceView>
      rowKey="number"
      size="small"
      pagination={false}
      dataSource={[...props.list]}
      columns={[
        {
          title: t('number'),
          render: (_, one) => (
            <Link className="num" to="/staff/licences/$number" params={{ number: one.number }}>
              {groupCode(one.number)}
            </Link>
          ),
        },
        { title: t('holder'), render: (_, one) => one.holder.name },
        { title: t('industry'), render: (_, one) => nameOf(one.industry.name) },
        {
          title: t('state'),
          render: (_, one) => <Tag tone={LICENCE_TONES[one.state]}>{t(one.state)}</Tag>,
        },
        {
          title: t('madeOn'),
          render: (_, one) => <span className="num">{sayDay(one.madeOn, now)}</span>,
        },
      ]}
    />
  )
}
