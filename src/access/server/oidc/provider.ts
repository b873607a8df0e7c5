import * as oidc from 'openid-client'
import type { Context } from '#platform/server/context.ts'

export type ProviderName = 'owner' | 'staff'
export const PROVIDERS: readonly ProviderName[] = ['owner', 'staff']

const known = new Map<string, Promise<oidc.Configuration>>()

/**
 * The configuration of a provider, read from its well-known address at the first sign-in and kept while
 * the process runs; a provider that did not answer is asked again at the next.
 */
export function providerOf(
  { config }: Pick<Context, 'config'>,
  name: ProviderName,
): Promise<oidc.Configuration> | undefined {
  const client = config.signInProviders[name]
  if (!client) return undefined
  const key = `${client.issuer}\n${client.clientId}`
  const found = known.get(key)
  if (found) return found
  const issuer = new URL(client.issuer)
  // without TLS only on this very machine, for trying it out
  const plain = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(issuer.hostname)
  const options = plain ? { execute: [oidc.allowInsecureRequests] } : {}
  const asked = oidc
    .discovery(issuer, client.clientId, client.secret, undefined, { ...options, timeout: 10 })
    .catch((error: unknown) => {
      known.delete(key)
      throw error
    })
  known.set(key, asked)
  return asked
}

/** Where the provider sends people back to. */
export function callbackOf({ config }: Pick<Context, 'config'>, name: ProviderName): string {
  return `${config.publicUrl}/api/v1/sign-in/${name}/callback`
}
