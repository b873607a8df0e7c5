import type { Context, ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { PublishedEvent } from '#platform/server/events.ts'
import { refuse } from '#platform/server/http.ts'
import type { VersionMade } from '../../licences/server/index.ts'
import { record } from '../../records/server/index.ts'
import { adjustmentsTo, checkCharacters } from '../core/index.ts'
import type { LinkOf } from './certificate-file.ts'
import { layoutOf } from './face-layouts.ts'
import { fontFolder, fontsOf } from './fonts.ts'
import { CERTIFICATES_PROBLEMS } from './problems.ts'
import { printRoutes } from './print/routes.ts'
import { keepAdjustments } from './print/store.ts'
import { certificateRoutes } from './routes.ts'

/** 证面: the file of every version. `linkOf` says where its code leads. */
export function certificatesModule(needs: { readonly linkOf: LinkOf }): ServerModule {
  return {
    name: 'certificates',
    routes: (app, context) => {
      certificateRoutes(app, context, needs.linkOf)
      printRoutes(app, context, needs.linkOf)
    },
    listeners: { 'licences.version-made': keepFace },
  }
}

/**
 * A licence whose words cannot be drawn is not issued: the refusal undoes the issuing transaction. What
 * was done to make them fit is kept with the issue, and told in the records when it is anything.
 */
async function keepFace(tx: Tx, event: PublishedEvent, context: Context): Promise<void> {
  const { face } = event as VersionMade
  const { region, number, version } = face
  const layout = layoutOf(region)
  const { meter } = fontsOf(layout, fontFolder(context))
  const covered = checkCharacters(face, layout, meter)
  if (!covered.ok) refuse(CERTIFICATES_PROBLEMS, covered.refusal)
  const adjustments = adjustmentsTo(face, layout, meter)
  await keepAdjustments(tx, face, adjustments, context.clock.now().toISOString())
  if (adjustments.length === 0) return
  await record(tx, {
    actor: null,
    action: 'licence.face-adjusted',
    region,
    object: { kind: 'licence', id: number },
    detail: { version, adjustments },
  })
}
