import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, Load, Page, Problem, useText } from '#platform/web/index.ts'
import type { RatingView } from '../../core/index.ts'
import { Box } from '../parts/Box.tsx'
import { RatingBody } from './RatingBody.tsx'
import { words } from './strings.ts'
import { useMakeAppeal, useRating } from './use-credit.ts'

/** 一业一评 to the holder: the grade with all its factors, and the appeal against any of them. */
export function CreditPage() {
  const t = useText(words)
  const { number } = useParams({ from: '/licences/$number/credit' })
  return (
    <Page title={t('title')}>
      <p>
        <Link to="/licences/$number" params={{ number }}>
          {t('back')}
        </Link>
      </p>
      <Load query={useRating(number)}>
        {(rating) => (
          <RatingBody
            rating={rating}
            act={(factor) => factor.mayAppeal && <Appeal factor={factor} number={number} />}
          />
        )}
      </Load>
    </Page>
  )
}

function Appeal(props: { factor: RatingView['factors'][number]; number: string }) {
  const t = useText(words)
  const [reason, setReason] = useState('')
  const appeal = useMakeAppeal(props.factor.id, props.number)
  return (
    <details>
      <summary>{t('makeAppeal')}</summary>
      <div className="stack">
        {appeal.isError && <Problem error={appeal.error} />}
        <Box label={t('reason')} rows={3} most={1000} value={reason} set={setReason} />
        <div>
          <Button
            color="primary"
            disabled={reason.trim() === ''}
            loading={appeal.isPending}
            onClick={() => appeal.mutate(reason.trim())}
          >
            {t('send')}
          </Button>
        </div>
      </div>
    </details>
  )
}
