import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { Button, Load, Page, useMarks, useSay, useText } from '#platform/web/index.ts'
import type { GuideResult } from '../core/index.ts'
import { Cart } from './Cart.tsx'
import { sayTrade } from './directory.ts'
import { answersOf, useDraft, type GuideDraft } from './draft.ts'
import { useGuide } from './guide.ts'
import { ItemCard } from './ItemCard.tsx'
import { Relations } from './Relations.tsx'
import { words } from './strings.ts'
import { YourAnswers } from './YourAnswers.tsx'

/** What is needed, each with its reason; optional items can be taken along. */
export function ResultPage() {
  const { region, industry } = useParams({ from: '/open/$region/$industry/result' })
  const [draft, change] = useDraft(region, industry)
  const guide = useGuide(region, industry, answersOf(draft), draft.wanted)
  return (
    <Load query={guide}>
      {(result) =>
        result.next === null ? (
          <Result result={result} draft={draft} change={change} />
        ) : (
          <Navigate to="/open/$region/$industry" params={{ region, industry }} replace />
        )
      }
    </Load>
  )
}

function Result(props: {
  result: GuideResult
  draft: GuideDraft
  change: (part: Partial<GuideDraft>) => void
}) {
  const t = useText(words)
  const say = useSay()
  const navigate = useNavigate()
  const { result, draft, change } = props
  const { region, industry } = draft
  const shown = result.items.filter((i) => i.state === 'required' || i.state === 'optional')
  const without = result.items.filter((i) => i.state === 'notNeeded')
  const wanted = new Set(draft.wanted)
  const count = shown.filter((i) => i.state === 'required' || wanted.has(i.id)).length
  const toggle = (id: string, on: boolean): void =>
    change({ wanted: on ? [...draft.wanted, id] : draft.wanted.filter((w) => w !== id) })
  return (
    <>
      <Page
        title={t('result', { industry: sayTrade(result.industry) })}
        lead={t('resultLead', {
          n: count,
          days: result.cart.workingDays.inOrder,
          serial: result.cart.workingDays.serial,
        })}
      >
        {result.problems.map((problem) => (
          <p key={problem.code} className="note amber">
            {say(problem.text)}
          </p>
        ))}
        {shown.length === 0 && result.problems.length === 0 && (
          <p className="note amber">{t('nothing')}</p>
        )}
        {shown.map((item) => (
          <ItemCard
            key={item.id}
            item={item}
            wanted={wanted.has(item.id)}
            onWanted={(on) => toggle(item.id, on)}
          />
        ))}
        <Relations relations={result.relations} />
        <Outside items={result.outside} />
        {without.length > 0 && (
          <details className="card">
            <summary>{t('notNeededList', { n: without.length })}</summary>
            <div className="stack">
              {without.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </div>
          </details>
        )}
        <YourAnswers draft={draft} />
        {draft.trail.length > 0 && (
          <div className="card">
            <Link
              className="link-button strong"
              to="/open/$region/$industry/what-if"
              params={{ region, industry }}
            >
              {t('tryOther')}
            </Link>
            <p className="soft small">{t('tryOtherLead')}</p>
          </div>
        )}
        <Link className="link-button" to="/">
          {t('toStart')}
        </Link>
      </Page>
      <Cart cart={result.cart}>
        {count > 0 && (
          <Button
            color="primary"
            block
            onClick={() =>
              void navigate({
                to: '/open/$region/$industry/notice',
                params: { region, industry },
              })
            }
          >
            {t('makeNotice')}
          </Button>
        )}
      </Cart>
    </>
  )
}

/** Needed by law although the trade's annex does not list it; done beside this licence. */
function Outside(props: { items: GuideResult['outside'] }) {
  const t = useText(words)
  const say = useSay()
  const { semicolon } = useMarks()
  if (props.items.length === 0) return null
  return (
    <section className="card stack" aria-labelledby="outside">
      <h2 id="outside">{t('outside')}</h2>
      <ul>
        {props.items.map((item) => (
          <li key={item.id}>
            {say({ zh: item.certificate, en: `${item.name.en} (${item.certificate})` })}：
            {item.because.map((reason) => say(reason.rule)).join(semicolon)}
          </li>
        ))}
      </ul>
    </section>
  )
}
