import { Button, Empty, Input } from 'antd'
import { useState } from 'react'
import { Field, Loading, Page, Problem, useText } from '#platform/web/index.ts'
import { useSession } from '../session.ts'
import { AddPerson } from './AddPerson.tsx'
import { usePeople } from './people.ts'
import { Person } from './Person.tsx'
import { words } from './strings.ts'

/** 人员与角色, for system and security administrators: each sees the commands that are theirs. */
export function PeoplePage() {
  const t = useText(words)
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const pages = usePeople(search)
  const roles = useSession().data?.actor?.roles ?? []
  const keepsAccounts = roles.some(({ role }) => role === 'system-admin')
  const list = pages.data?.pages.flatMap((page) => page.items)
  return (
    <Page title={t('title')} lead={t('lead')}>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          setSearch(typed.trim())
        }}
      >
        <Field label={t('search')}>
          {({ id, aria }) => (
            <Input
              id={id}
              {...aria}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <Button htmlType="submit">{t('find')}</Button>
      </form>
      {keepsAccounts && <AddPerson />}
      {pages.isError && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {list === undefined && !pages.isError && <Loading />}
      {list?.length === 0 && <Empty description={t('none')} />}
      {list?.map((person) => (
        <Person key={person.accountId} person={person} keepsAccounts={keepsAccounts} />
      ))}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Page>
  )
}
