import { Link, Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSilentSignIn } from '../../access/web/index.ts'
import * as guidance from '../../guidance/web/index.ts'
import { useLanguage, useText } from '#platform/web/index.ts'
import { arrivedFrom } from './door.ts'
import { rememberDoor } from './entry.ts'
import { lastCase } from './last-case.ts'
import { words } from './strings.ts'

/** The first page, with the form that was being filled on this device above it. */
export function Landing() {
  const t = useText(words)
  const now = useLanguage()
  const [last] = useState(lastCase)
  const [door] = useState(() => arrivedFrom(window.location.search))
  const asking = useSilentSignIn(door?.entry !== undefined)
  if (asking) return null
  if (door !== undefined) {
    rememberDoor(door)
    const { region, industry } = door
    if (industry !== undefined)
      return <Navigate to="/open/$region/$industry" params={{ region, industry }} replace />
  }
  return (
    <>
      {last !== undefined && (
        <div className="go-on">
          <Link className="note row between" to="/cases/$caseId" params={{ caseId: last.id }}>
            <span className="strong">{t('goOnCase')}</span>
            <span>{now === 'en' ? last.industry.nameEn : last.industry.name}</span>
          </Link>
        </div>
      )}
      <guidance.LandingPage />
    </>
  )
}
