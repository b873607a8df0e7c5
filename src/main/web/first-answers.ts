import type { QueryClient } from '@tanstack/react-query'
import { rememberSession, type Session } from '../../access/web/index.ts'

/** What the server answered together with the page (`main/first-answers.ts`): nothing of it is asked again. */
export function takeFirstAnswers(client: QueryClient): void {
  const place = document.getElementById('first-answers')
  if (place === null) return
  const answers = JSON.parse(place.textContent) as { key: string[]; data: unknown }[]
  place.remove()
  for (const { key, data } of answers) client.setQueryData(key, data)
  const session = client.getQueryData<Session>(['session'])
  if (session !== undefined) rememberSession(session)
}
