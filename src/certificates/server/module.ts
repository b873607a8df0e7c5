import type { Context, ServerModule } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { PublishedEvent } from '#platform/server/events.ts'
import { refuse } from '#platform/server/http.ts'
import type { VersionMade } from '../../licences/server/index.ts'
import { checkCharacters } from '../core/index.ts'
import type { LinkOf } from './certificate-file.ts'
import { layoutOf } from './face-layouts.ts'
import { fontOf } from './fonts.ts'
import { CERTIFICATES_PROBLEMS } from './problems.ts'
import { certificateRoutes } from './routes.ts'

/** 证面: the file of every version. `linkOf` says where its code leads. */
export function certificatesModule(needs: { readonly linkOf: LinkOf }): ServerModule {
  return {
    name: 'certificates',
    routes: (app, context) => certificateRoutes(app, context, needs.linkOf),
    listeners: { 'licences.version-made': refuseUndrawable },
  }
}

/** A licence whose words cannot be drawn is not issued: the refusal undoes the issuing transaction. */
async function refuseUndrawable(_tx: Tx, event: PublishedEvent, _context: Context): Promise<void> {
  const { face } = event as VersionMade
  const layout = layoutOf(face.region)
  const covered = checkCharacters(face, layout, fontOf(layout.font.file).meter)
  if (!covered.ok) refuse(CERTIFICATES_PROBLEMS, covered.refusal)
}
