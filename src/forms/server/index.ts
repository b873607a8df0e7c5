import { z } from 'zod'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { send, type ZhunyingApp } from '#platform/server/http.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { formOf } from './form-of.ts'
import { FormView } from './form-schema.ts'
import { FORMS_PROBLEMS } from './problems.ts'

const word = z.string().min(1).max(80)

function formsRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/regions/:region/industries/:code/form',
    {
      schema: {
        params: z.strictObject({ region: word, code: word }),
        querystring: z.strictObject({ items: z.string().max(2000).default('') }),
        response: { 200: FormView },
      },
      config: { problems: FORMS_PROBLEMS },
    },
    async (request, reply) => {
      const { region, code: industry } = request.params
      const items = request.query.items.split(',').filter((item) => item.trim() !== '')
      const form = formOf(currentCatalogue(context), { region, industry, items })
      return send(reply, form, FORMS_PROBLEMS)
    },
  )
}

/** 一表申请: the combined form, for everybody, without login. */
export const formsModule = { name: 'forms', routes: formsRoutes } satisfies ServerModule
export { FormView } from './form-schema.ts'
export { FORMS_PROBLEMS } from './problems.ts'
export type { FormsRefusal } from './form-of.ts'
