import { useText } from '#platform/web/index.ts'
import { CommandForm } from './CommandForm.tsx'
import { standing } from './standing.ts'
import { words } from './strings.ts'
import type { BranchView } from './use-branch.ts'

/** 准予许可: number and term are the department's; what is left blank is reckoned from the item. */
export function Grant(props: { view: BranchView }) {
  const t = useText(words)
  const { view } = props
  const opinion = standing(view.opinions)
  const wish = opinion?.wish ?? {}
  return (
    <CommandForm
      view={view}
      shape={{
        path: 'grant',
        label: t('grant'),
        look: 'primary',
        decides: true,
        more: t('numberAndTerm'),
        boxes: [
          { name: 'number', label: t('number'), optional: true, start: wish.number ?? '' },
          {
            name: 'validFrom',
            label: t('validFrom'),
            kind: 'date',
            optional: true,
            start: wish.validFrom ?? '',
          },
          {
            name: 'validUntil',
            label: t('validUntil'),
            kind: 'date',
            optional: true,
            start: wish.validUntil ?? '',
            help: t('validHint'),
          },
          ...(opinion?.kind === 'refuse'
            ? [{ name: 'reasons', label: t('against'), kind: 'long' as const }]
            : []),
        ],
      }}
    />
  )
}
