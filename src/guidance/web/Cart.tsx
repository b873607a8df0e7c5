import type { ReactNode } from 'react'
import { useText } from '#platform/web/index.ts'
import type { GuideResult } from '../core/index.ts'
import { words } from './strings.ts'

/** What it comes to, always in sight at the foot of the page. */
export function Cart(props: { cart: GuideResult['cart']; sofar?: boolean; children?: ReactNode }) {
  const t = useText(words)
  const { cart } = props
  return (
    <section className="foot" aria-label={t('cartSoFar')}>
      <div className="foot-inner stack">
        <p className="num" aria-live="polite">
          {props.sofar === true && cart.items > 0 && (
            <span className="soft">{t('cartSoFar')} </span>
          )}
          {props.sofar === true && cart.items === 0
            ? t('cartEmpty')
            : t('cart', {
                items: cart.items,
                materials: cart.materials,
                days: cart.workingDays.inOrder,
                visits: cart.visits,
              })}
        </p>
        {props.children}
      </div>
    </section>
  )
}
