import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Empty, Input } from 'antd'
import { useState } from 'react'
import {
  Field,
  groupCode,
  Loading,
  Page,
  Problem,
  sayDay,
  Tag,
  useLanguage,
  useText,
} from '#platform/web/index.ts'
import { Rows } from '#platform/web/staff/index.ts'
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
      <ByNumber />
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {list === undefined && !pages.isError && <Loading />}
      {list?.length === 0 && <Empty description={t('noneYet')} />}
      {list !== undefined && list.length > 0 && <Licences list={list} />}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}

/** Straight to one licence: its number as it stands on the paper, gaps and all. */
function ByNumber() {
  const t = useText(words)
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const number = typed.replaceAll(/\s/g, '').toUpperCase()
  return (
    <form
      role="search"
      className="row by-number"
      onSubmit={(event) => {
        event.preventDefault()
        if (number !== '') void navigate({ to: '/staff/licences/$number', params: { number } })
      }}
    >
      <Field label={t('byNumber')}>
        {({ id, aria }) => (
          <Input
            id={id}
            {...aria}
            className="num"
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button htmlType="submit" autoInsertSpace={false}>
        {t('openNumber')}
      </Button>
    </form>
  )
}

function Licences(props: { list: readonly LicenceView[] }) {
  const t = useText(words)
  const now = useLanguage()
  const nameOf = useNames()
  return (
    <Rows
      rowKey={(one) => one.number}
      list={props.list}
      columns={[
        {
          title: t('number'),
          cell: (one) => (
            <Link className="num" to="/staff/licences/$number" params={{ number: one.number }}>
              {groupCode(one.number)}
            </Link>
          ),
        },
        { title: t('holder'), cell: (one) => one.holder.name },
        { title: t('industry'), cell: (one) => nameOf(one.industry.name) },
        {
          title: t('state'),
          cell: (one) => <Tag tone={LICENCE_TONES[one.state]}>{t(one.state)}</Tag>,
        },
        {
          title: t('madeOn'),
          cell: (one) => <span className="num">{sayDay(one.madeOn, now)}</span>,
        },
      ]}
    />
  )
}
