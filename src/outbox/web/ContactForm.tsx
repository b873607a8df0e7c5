import { useState } from 'react'
import { Button, Field, Load, Problem, useText } from '#platform/web/index.ts'
import type { ContactView } from '../core/index.ts'
import { words } from './strings.ts'
import { useContact, useSaveContact } from './use-receivers.ts'

/** 怎样通知我: language and ways, below somebody's messages. */
export function ContactForm() {
  const t = useText(words)
  return (
    <div className="page">
      <details className="card">
        <summary>{t('contact')}</summary>
        <p className="soft">{t('contactLead')}</p>
        <Load query={useContact()} lines={3}>
          {(contact) => <Form contact={contact} />}
        </Load>
      </details>
    </div>
  )
}

function Form(props: { contact: ContactView }) {
  const t = useText(words)
  const save = useSaveContact()
  const [wish, setWish] = useState(props.contact)
  const change = (part: Partial<ContactView>) => setWish({ ...wish, ...part })
  return (
    <div className="stack">
      {save.isError && <Problem error={save.error} />}
      <Tick label={t('bySms')} on={wish.bySms} set={(bySms) => change({ bySms })} />
      <Line label={t('phone')} type="tel" value={wish.phone} set={(phone) => change({ phone })} />
      <Tick label={t('byMail')} on={wish.byMail} set={(byMail) => change({ byMail })} />
      <Line
        label={t('mailAddress')}
        type="email"
        value={wish.mail}
        set={(mail) => change({ mail })}
      />
      <Field label={t('language')}>
        {({ id, aria }) => (
          <select
            id={id}
            {...aria}
            className="input"
            value={wish.language}
            onChange={(event) => change({ language: event.target.value === 'en' ? 'en' : 'zh' })}
          >
            <option value="zh" lang="zh-CN">
              中文
            </option>
            <option value="en">English</option>
          </select>
        )}
      </Field>
      <div className="row">
        <Button color="primary" loading={save.isPending} onClick={() => save.mutate(wish)}>
          {t('save')}
        </Button>
        {save.isSuccess && <span role="status">{t('saved')}</span>}
      </div>
    </div>
  )
}

function Tick(props: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={props.on}
        onChange={(event) => props.set(event.target.checked)}
      />
      {props.label}
    </label>
  )
}

function Line(props: {
  label: string
  type: 'tel' | 'email'
  value: string | null
  set: (value: string | null) => void
}) {
  return (
    <Field label={props.label}>
      {({ id, aria }) => (
        <input
          id={id}
          {...aria}
          className="input"
          type={props.type}
          autoComplete={props.type}
          value={props.value ?? ''}
          onChange={(event) => props.set(event.target.value.trim() || null)}
        />
      )}
    </Field>
  )
}
