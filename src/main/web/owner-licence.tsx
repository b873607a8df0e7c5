import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useSession } from '../../access/web/index.ts'
import { RateLink } from '../../feedback/web/index.ts'
import type { LicenceView } from '../../licences/core/index.ts'
import * as licences from '../../licences/web/index.ts'
import { CreditLink, SupervisionLinks } from '../../supervision/web/index.ts'
import { LicenceScansCard } from '../../verification/web/index.ts'
import { get } from '#platform/web/index.ts'

/** The owner's licence, with the scans of its code; a request to cancel that was answered can be rated. */
export function LicenceWithRating() {
  const { number } = useParams({ from: '/licences/$number' })
  const signedIn = useSession().data?.actor != null
  const licence = useQuery({
    queryKey: ['licence', number],
    enabled: signedIn,
    queryFn: ({ signal }) => get<LicenceView>(`/licences/${number}`, signal),
  }).data
  const answered = licence?.requests.find(({ state }) => state === 'done' || state === 'declined')
  return (
    <>
      <licences.LicencePage />
      {answered !== undefined && (
        <div className="after-page">
          <RateLink subject="cancel" id={answered.id} />
        </div>
      )}
      <div className="after-page stack">
        {licence !== undefined && <SupervisionLinks number={number} />}
        {licence !== undefined && <CreditLink number={number} />}
        <LicenceScansCard number={number} enabled={licence !== undefined} />
      </div>
    </>
  )
}
