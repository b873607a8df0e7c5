import { sayDay, Tag, useLanguage, useSay, useText, type Tone } from '#platform/web/index.ts'
import { words } from './filing-strings.ts'
import { useCaseSources, type CaseSources } from './sources.ts'

type Check = CaseSources['checks'][number]

/** What registers say about a submitted case: shown to the window and told to the applicant alike. */
export function RegisterChecks(props: { caseId: string; forOwner?: boolean }) {
  const t = useText(words)
  const checks = useCaseSources(props.caseId).data?.checks ?? []
  if (checks.length === 0) return null
  const differs = checks.some((check) => check.state === 'differs')
  return (
    <section className="card stack" aria-labelledby="register-checks">
      <h2 id="register-checks">{t('checks')}</h2>
      {checks.map((check) => (
        <OneCheck key={check.register} check={check} />
      ))}
      {differs && props.forOwner === true && <p className="small">{t('ownerNext')}</p>}
    </section>
  )
}

const TONES: Record<Check['state'], Tone> = {
  agrees: 'green',
  differs: 'amber',
  waiting: 'plain',
  notFound: 'plain',
}

function OneCheck(props: { check: Check }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { check } = props
  const day = check.asOf === null ? '' : sayDay(check.asOf, now)
  const n = check.differences.length
  return (
    <div>
      <div className="row between">
        <span>{t(check.register)}</span>
        <Tag tone={TONES[check.state]}>{t(check.state, { day, n })}</Tag>
      </div>
      {n > 0 && (
        <dl className="answers small">
          {check.differences.map((one) => (
            <div key={one.element}>
              <dt>{say(one.label)}</dt>
              <dd>
                {one.registered === null ? (
                  t(check.register === 'persons' ? 'hiddenValue' : 'hiddenDiffers')
                ) : (
                  <>
                    <p>{t('typed', { value: one.typed ?? '—' })}</p>
                    <p>{t('registered', { value: one.registered })}</p>
                  </>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}
