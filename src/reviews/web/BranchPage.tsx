import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Load, Page, Tag, useSay, useText } from '#platform/web/index.ts'
import { KeyHelp, useKeys } from '#platform/web/staff/index.ts'
import { useNames } from '../../catalogue/web/index.ts'
import { branchStates, ClockLine, toneOfBranch } from '../../cases/web/index.ts'
import { PrintLink, ValueText } from '../../forms/web/index.ts'
import './branch.css'
import { Decided } from './after-decision.tsx'
import { BranchActions } from './BranchActions.tsx'
import { ACTION_WORDS, KEY_OF } from './action-words.ts'
import { Evidence } from './Evidence.tsx'
import { Proceedings } from './Proceedings.tsx'
import { keyOf, StandardPanel } from './StandardPanel.tsx'
import { NextItem } from './NextItem.tsx'
import { words } from './strings.ts'
import { useBranch, type BranchView, type Command } from './use-branch.ts'

/** One item of one case: the evidence beside the standard it is measured by, and nothing else. */
export function BranchPage() {
  const { caseId, item } = useParams({ from: '/staff/branches/$caseId/$item' })
  return (
    <Load query={useBranch(caseId, item)}>
      {(view) => <Branch key={`${caseId} ${item}`} view={view} />}
    </Load>
  )
}

function Branch(props: { view: BranchView }) {
  const t = useText(words)
  const nameOf = useNames()
  const { view } = props
  const first = view.materials.find(({ files }) => files.length > 0) ?? view.materials[0]
  const [material, setMaterial] = useState<string | null>(first?.id ?? null)
  const [line, setLine] = useState<string | null>(null)
  const [command, setCommand] = useState<Command | null>(null)
  function chooseLine(key: string): void {
    setLine(key)
    const [kind, subject] = key.split(' ')
    if (kind === 'material' && subject !== undefined) setMaterial(subject)
  }
  function chooseMaterial(id: string): void {
    setMaterial(id)
    setLine(keyOf({ kind: 'material', subject: id }))
  }
  const keys = useKeys([
    ...view.allowed.flatMap((name) => {
      const key = KEY_OF[name]
      return key === undefined
        ? []
        : [{ key, words: t(ACTION_WORDS[name] ?? 'decide'), run: () => setCommand(name) }]
    }),
    { key: 'J', words: t('keyNext'), run: () => chooseLine(step(view, line, 1)) },
    { key: 'K', words: t('keyBefore'), run: () => chooseLine(step(view, line, -1)) },
    {
      key: 'G',
      words: t('keyDecide'),
      run: () =>
        (
          document.querySelector<HTMLElement>('#decisions .ant-btn-primary') ??
          document.querySelector<HTMLElement>('#decisions button, #decisions input')
        )?.focus(),
    },
    ...(view.allowed.includes('check')
      ? [
          {
            key: 'A',
            words: t('keyAll'),
            run: () => document.getElementById('tick-all')?.click(),
          },
        ]
      : []),
    { key: 'N', words: t('nextItem'), run: () => document.getElementById('next-item')?.click() },
    { key: 'I', words: t('back'), run: () => document.getElementById('to-inbox')?.click() },
  ])
  return (
    <Page
      title={t('title', {
        item: nameOf(view.item.certificate, view.item.id),
        applicant: view.applicant ?? t('noName'),
      })}
    >
      <Decided />
      <Head view={view} keys={keys} />
      <div className="branch">
        <Evidence view={view} chosen={material} choose={chooseMaterial} />
        <div className="branch-right">
          <div className="stack" role="region" aria-label={t('beside')} tabIndex={0}>
            <StandardPanel view={view} keys={keys} chosen={line} choose={chooseLine} />
            <Proceedings view={view} />
            <Law view={view} />
            <OwnForm view={view} />
          </div>
          <BranchActions view={view} chosen={command} choose={setCommand} />
        </div>
      </div>
    </Page>
  )
}

/** The line after or before the chosen one; at the ends it stays. */
function step(view: BranchView, chosen: string | null, by: 1 | -1): string {
  const keys = view.standard.lines.filter((line) => line.words !== null).map(keyOf)
  const at = chosen === null ? (by === 1 ? -1 : keys.length) : keys.indexOf(chosen)
  const next = Math.min(keys.length - 1, Math.max(0, at + by))
  const key = keys[next] ?? ''
  document.getElementById(`line-${key.replace(' ', '-')}`)?.scrollIntoView({ block: 'nearest' })
  return key
}

const LIGHTS = { red: 'red', amber: 'amber', green: 'green', none: 'plain' } as const

function Head(props: { view: BranchView; keys: ReturnType<typeof useKeys> }) {
  const t = useText(words)
  const state = useText(branchStates)
  const { view } = props
  return (
    <>
      <div className="row">
        <Link id="to-inbox" to="/staff/branches">
          {t('back')}
        </Link>
        <Tag tone={toneOfBranch(view.item.state)}>{state(view.item.state ?? 'none')}</Tag>
        {view.light !== 'none' && view.light !== 'green' && (
          <Tag tone={LIGHTS[view.light]}>{t(view.light)}</Tag>
        )}
        <span className="num">{view.caseNo}</span>
        <span className="num">
          {t('others')} {view.progress.decided} / {view.progress.total}
        </span>
        {view.twoStep && <Tag>{t('twoStep')}</Tag>}
        <NextItem view={view} />
        <KeyHelp keys={props.keys} />
        {view.item.clock !== null && <ClockLine clock={view.item.clock} />}
      </div>
    </>
  )
}

/** The conditions of law behind the standard. */
function Law(props: { view: BranchView }) {
  const t = useText(words)
  const say = useSay()
  const { view } = props
  return (
    <section className="card stack" aria-labelledby="law">
      <h2 id="law">{t('conditions')}</h2>
      <ul>
        {view.conditions.map((condition) => (
          <li key={condition.zh}>{say(condition)}</li>
        ))}
      </ul>
      <p className="soft">
        {t('basis')}：
        {view.legalBasis.map((law) => `《${law.name}》${law.article ?? ''}`).join('；')}
      </p>
    </section>
  )
}

function OwnForm(props: { view: BranchView }) {
  const t = useText(words)
  const nameOf = useNames()
  const say = useSay()
  return (
    <section className="card stack" aria-labelledby="own-form">
      <h2 id="own-form">{t('form')}</h2>
      <PrintLink
        caseId={props.view.caseId}
        item={props.view.item.id}
        name={nameOf(props.view.item.certificate, props.view.item.id)}
      />
      <dl className="own-form">
        {props.view.form.fields
          .filter((field) => field.shown)
          .map((field) => (
            <div key={field.element}>
              <dt>{say(field.label)}</dt>
              <dd>
                <ValueText field={field} value={field.value} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
