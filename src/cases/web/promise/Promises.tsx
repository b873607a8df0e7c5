import { Field, sayDay, useLanguage, useSay, useText } from '#platform/web/index.ts'
import type { SigningView } from '../../core/index.ts'
import { PromiseText } from './PromiseText.tsx'
import { words } from './strings.ts'
import type { Signing } from './use-signing.ts'

/** 告知承诺 and 容缺: chosen freely, the exact words on the screen, signed by name. */
export function Promises(props: { signing: Signing; tried: boolean }) {
  const t = useText(words)
  const now = useLanguage()
  const { signing, tried } = props
  const offered = signing.offered.data
  if (offered === undefined) return null
  const { excluded, commitments, mayFollow } = offered
  if (excluded !== null)
    return (
      <p className="note amber">
        {t('excluded', { day: sayDay(excluded.since, now), reason: excluded.reason })}
      </p>
    )
  if (commitments.length + mayFollow.length === 0) return null
  const wrong = tried && signing.signer.trim() === ''
  return (
    <>
      {commitments.length > 0 && (
        <section className="card stack" aria-labelledby="routes">
          <h2 id="routes">{t('routes')}</h2>
          <p className="soft">{t('routesLead')}</p>
          {commitments.map((one) => (
            <Route key={one.item} one={one} signing={signing} />
          ))}
        </section>
      )}
      {mayFollow.length > 0 && <Follow offered={offered} signing={signing} />}
      {signing.chosen && (
        <section className="card stack" aria-label={t('signer')}>
          <Field
            label={t('signer')}
            help={t('signerHelp')}
            required
            error={wrong ? t('signerMissing') : undefined}
          >
            {({ id, aria }) => (
              <input
                id={id}
                {...aria}
                className="input"
                autoComplete="name"
                value={signing.signer}
                onChange={(event) => signing.sign(event.target.value)}
              />
            )}
          </Field>
        </section>
      )}
    </>
  )
}

function Route(props: { one: SigningView['commitments'][number]; signing: Signing }) {
  const t = useText(words)
  const say = useSay()
  const { one, signing } = props
  const on = signing.items.includes(one.item)
  return (
    <Field label={say(one.name)} group>
      {() => (
        <>
          {([false, true] as const).map((promise) => (
            <label key={String(promise)} className="choice">
              <input
                type="radio"
                name={`route-${one.item}`}
                checked={on === promise}
                onChange={() => signing.choose(one.item, promise)}
              />
              <span>{t(promise ? 'onPromise' : 'ordinary')}</span>
            </label>
          ))}
          {on && <PromiseText text={one.text} />}
        </>
      )}
    </Field>
  )
}

function Follow(props: { offered: SigningView; signing: Signing }) {
  const t = useText(words)
  const say = useSay()
  const { offered, signing } = props
  return (
    <section className="card stack" aria-labelledby="follow">
      <h2 id="follow">{t('follow')}</h2>
      <p className="soft">{t('followLead')}</p>
      {offered.mayFollow.map(({ material, name, days, basis }) => (
        <label key={material} className="choice">
          <input
            type="checkbox"
            checked={signing.materials.includes(material)}
            onChange={(event) => signing.follow(material, event.target.checked)}
          />
          <span>{t('followOne', { name: say(name), n: days, basis })}</span>
        </label>
      ))}
      {signing.materials.length > 0 && offered.following !== null && (
        <PromiseText text={offered.following} />
      )}
    </section>
  )
}
