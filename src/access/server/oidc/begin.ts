import * as oidc from 'openid-client'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { sealText } from '#platform/server/fields/index.ts'
import { tokenHash } from '../session.ts'
import { callbackOf, providerOf, type ProviderName } from './provider.ts'
import { insertAttempt } from './store.ts'

export type OidcRefusal =
  | { readonly code: 'ACCESS_PROVIDER_UNKNOWN'; readonly provider: string }
  | { readonly code: 'ACCESS_PROVIDER_SILENT' }
  | { readonly code: 'ACCESS_SIGN_IN_BROKEN_OFF' }
  | { readonly code: 'ACCESS_SIGN_IN_WEAK' }
  | { readonly code: 'ACCESS_STAFF_UNKNOWN' }
  | { readonly code: 'ACCESS_IDENTITY_TAKEN' }
  | { readonly code: 'ACCESS_ACCOUNT_CLOSED' }

export interface Beginning {
  readonly provider: ProviderName
  /** The token of the browser, which is bound to the attempt. */
  readonly browser: string
  readonly next: string
  readonly linkAccount: string | null
  /** 无感切换: the provider shows no page; who is not signed in there comes back as they went. */
  readonly silent?: boolean
}

/** A person has this long at the provider, in milliseconds. */
const PATIENCE = 10 * 60_000

export const placeOfVerifier = (stateHash: Buffer) => `sign-in/${stateHash.toString('hex')}`

/** Keeps what the way back must match (state, nonce, PKCE) and answers with the provider's address. */
export async function beginSignIn(
  context: Context,
  { provider, browser, next, linkAccount, silent = false }: Beginning,
): Promise<Result<URL, OidcRefusal>> {
  const asked = providerOf(context, provider)
  if (!asked) return refused({ code: 'ACCESS_PROVIDER_UNKNOWN', provider })
  const config = await asked.catch((err: unknown) => {
    context.log.warn({ err, provider }, 'OpenID provider')
    return undefined
  })
  if (!config) return refused({ code: 'ACCESS_PROVIDER_SILENT' })
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
  const acr = context.config.signInProviders[provider]?.acr ?? []
  const verifier = oidc.randomPKCECodeVerifier()
  const stateHash = tokenHash(state)
  const now = context.clock.now()
  await context.db.transaction((tx) =>
    insertAttempt(
      tx,
      {
        stateHash,
        provider,
        nonce,
        next,
        linkAccount,
        silent,
        browserHash: tokenHash(browser),
        verifier: sealText(placeOfVerifier(stateHash), verifier),
        endsAt: new Date(now.getTime() + PATIENCE),
      },
      now,
    ),
  )
  return granted(
    oidc.buildAuthorizationUrl(config, {
      state,
      nonce,
      scope: 'openid profile',
      response_type: 'code',
      redirect_uri: callbackOf(context, provider),
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(silent && { prompt: 'none' }),
      ...(acr.length > 0 && { acr_values: acr.join(' ') }),
    }),
  )
}
