import { Input } from 'antd'
import { Field, Load, useLanguage, useText } from '#platform/web/index.ts'
import { Choice } from '../Choice.tsx'
import { useTrades } from '../use-catalogue.ts'
import { words } from './strings.ts'

/** A trade, and answers as they are typed. */
export interface TrialWish {
  readonly industry: string
  readonly answers: string
}

/** `seats=30`, `sells-tobacco=true` line by line; what is no line of that kind is left out. */
export function readAnswers({ industry, answers }: TrialWish) {
  const lines = answers.split('\n').flatMap((line) => {
    const [name = '', value = ''] = line.split('=').map((part) => part.trim())
    return name === '' || value === '' ? [] : [[name, valueOf(value)] as const]
  })
  return { industry, answers: Object.fromEntries(lines) }
}

function valueOf(text: string): boolean | number | string {
  if (text === 'true' || text === '是') return true
  if (text === 'false' || text === '否') return false
  return /^-?\d+([.]\d+)?$/.test(text) ? Number(text) : text
}

/** With which trade and which answers the draft is tried. */
export function TrialAnswers(props: {
  region: string
  wish: TrialWish
  onChange: (wish: TrialWish) => void
}) {
  const t = useText(words)
  const en = useLanguage() === 'en'
  const { region, wish, onChange } = props
  return (
    <Load query={useTrades(region)} lines={2}>
      {(trades) => (
        <>
          <Choice
            label={t('trade')}
            value={wish.industry}
            options={[
              { value: '', label: t('none') },
              ...trades.map(({ code, name, nameEn }) => {
                return { value: code, label: `${code} ${en ? nameEn : name}` }
              }),
            ]}
            onChange={(industry) => onChange({ ...wish, industry })}
          />
          {wish.industry !== '' && (
            <Field label={t('answers')}>
              {({ id, aria }) => (
                <Input.TextArea
                  rows={3}
                  id={id}
                  {...aria}
                  value={wish.answers}
                  onChange={(event) => onChange({ ...wish, answers: event.target.value })}
                />
              )}
            </Field>
          )}
        </>
      )}
    </Load>
  )
}
