import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field, Problem, useText } from '#platform/web/index.ts'
import { words } from './strings.ts'
import { useBranchCommand, type BranchView } from './use-branch.ts'

interface GrantBody {
  readonly number?: string
  readonly validFrom?: string
  readonly validUntil?: string
}

/** 准予许可: number and term are the department's; what is left blank is reckoned from the item. */
export function Grant(props: { view: BranchView }) {
  const t = useText(words)
  const [typed, setTyped] = useState({ number: '', validFrom: '', validUntil: '' })
  const grant = useBranchCommand<GrantBody>(props.view, 'grant')
  const filled = Object.fromEntries(
    Object.entries(typed)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  )
  const box = (name: keyof typeof typed, type: 'text' | 'date', help?: string) => (
    <Field label={t(name)} {...(help === undefined ? {} : { help })}>
      {({ id, aria }) => (
        <Input
          id={id}
          {...aria}
          type={type}
          value={typed[name]}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <div className="stack">
      {grant.isError && <Problem error={grant.error} />}
      <div className="row bottom">
        {box('number', 'text')}
        {box('validFrom', 'date')}
        {box('validUntil', 'date', t('validHint'))}
      </div>
      <div>
        <Button
          type="primary"
          size="large"
          loading={grant.isPending}
          onClick={() => grant.mutate(filled)}
        >
          {t('grant')}
        </Button>
      </div>
    </div>
  )
}
