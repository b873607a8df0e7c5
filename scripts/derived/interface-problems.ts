import { createConfig, lintFromString, type NormalizedProblem } from '@redocly/openapi-core'
import { describedInterface } from './openapi.ts'

/**
 * What keeps the description of the interface from being well-formed OpenAPI 3.1 and complete: every operation
 * has a summary, an id, a tag, its answer and its refusals, and refers to nothing that is not there.
 */
export async function interfaceProblems(): Promise<string[]> {
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
  return problems.map(say)
}

function say({ message, ruleId, location }: NormalizedProblem): string {
  const where = location[0]?.pointer ?? ''
  return `${ruleId}: ${message} (${where.replaceAll('~1', '/')})`
}
