import { createConfig, lintFromString, type NormalizedProblem } from '@redocly/openapi-core'
import { describedInterface } from './derived/openapi.ts'

/*
 * `npm run interface`: the description of the interface is well-formed OpenAPI 3.1 and complete: every operation
 * has a summary, an id, a tag, its answer and its refusals, and refers to nothing that is not there.
 */
const config = await createConfig({
  rules: {
    struct: 'error',
    'no-unresolved-refs': 'error',
    'no-unused-components': 'error',
    'no-identical-paths': 'error',
    'no-path-trailing-slash': 'error',
    'no-schema-type-mismatch': 'error',
    'no-enum-type-mismatch': 'error',
    'operation-2xx-response': 'error',
    'operation-4xx-response': 'error',
    'operation-4xx-problem-details-rfc7807': 'error',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-operationId-url-safe': 'error',
    'operation-parameters-unique': 'error',
    'operation-summary': 'error',
    'operation-tag-defined': 'error',
    'path-declaration-must-exist': 'error',
    'path-parameters-defined': 'error',
    'security-defined': 'error',
    'tag-description': 'error',
  },
})
const problems = await lintFromString({
  source: JSON.stringify(await describedInterface()),
  absoluteRef: 'docs/derived/openapi.json',
  config,
})
for (const problem of problems) console.log(say(problem))
process.exit(problems.length === 0 ? 0 : 1)

function say({ message, ruleId, location }: NormalizedProblem): string {
  const where = location[0]?.pointer ?? ''
  return `${ruleId}: ${message} (${where.replaceAll('~1', '/')})`
}
