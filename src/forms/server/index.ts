import { z } from 'zod'
import type { Context, ServerModule } from '#platform/server/context.ts'
import { send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { currentCatalogue } from '../../catalogue/server/index.ts'
import { formOf } from './form-of.ts'
import { FormView } from './form-schema.ts'
import { blankFormPdf } from './print/blank-form.ts'
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

  app.get(
    '/api/v1/regions/:region/items/:item/form.pdf',
    {
      schema: {
        params: z.strictObject({ region: word, item: word }),
        querystring: z.strictObject({
          sample: z.stringbool().default(false),
          language: z.enum(['zh', 'en']).default('zh'),
        }),
      },
      config: { problems: FORMS_PROBLEMS },
    },
    async (request, reply) => {
      const asked = { ...request.params, ...request.query }
      const pdf = await blankFormPdf(currentCatalogue(context), asked)
      if (!pdf.ok) return sendRefusal(reply, pdf.refusal, FORMS_PROBLEMS)
      return reply.type('application/pdf').send(pdf.value)
    },
  )
}

/** 一表申请: the combined form, for everybody, without login. */
export const formsModule = { name: 'forms', routes: formsRoutes } satisfies ServerModule
export { itemFormPdf } from './print/sheet-pdf.ts'
export { FormView } from './form-schema.ts'
export { FORMS_PROBLEMS } from './problems.ts'
export type { FormsRefusal } from './form-of.ts'
