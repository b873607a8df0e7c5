import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider, type Configuration } from 'oidc-provider'

/** A person at the provider: the subject and the name it vouches for. */
export interface Subject {
  readonly sub: string
  readonly name: string
  /** How strongly they signed in there. */
  readonly acr?: string
}

export interface IdentityProvider {
  readonly issuer: string
  readonly clientId: string
  readonly secret: string
  /** Who sits in front of the provider's sign-in page from now on. */
  become(subject: Subject): void
  /**
   * Follows an authorization address as a browser does, signing in and consenting there, and answers
   * with the address of the client that the provider sends the browser back to.
   */
  visit(url: string): Promise<URL>
  /** What a browser is told at this address, within the provider's own session. */
  open(url: string): Promise<Response>
  close(): Promise<void>
}

/**
 * A real OpenID provider (oidc-provider) in this process, which knows one client; where that one is may
 * be said later than it starts.
 */
export async function identityProvider(
  origin: string | (() => string),
  name: string,
): Promise<IdentityProvider> {
  const server = http.createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, secret] = [`zhunying-${name}`, randomBytes(24).toString('base64url')]
  let subject: Subject = { sub: 'nobody', name: '无名' }
  const place = () => (typeof origin === 'string' ? origin : origin())
  let known: Provider | undefined
  const provider = () => (known ??= new Provider(issuer, settings()))
  const settings = (): Configuration => ({
    clients: [
      {
        client_id: clientId,
        client_secret: secret,
        redirect_uris: [`${place()}/api/v1/sign-in/${name}/callback`],
        post_logout_redirect_uris: [`${place()}/`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'], acr: null },
    acrValues: ['urn:two-factors'],
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => ({ sub, name: subject.name }),
    }),
  })
  server.on('request', (request, response) => {
    void interact(request, response).catch(() => response.destroy())
  })

  async function interact(request: http.IncomingMessage, response: http.ServerResponse) {
    if (!request.url?.startsWith('/interaction/')) return provider().callback()(request, response)
    const { prompt, params, session } = await provider().interactionDetails(request, response)
    if (prompt.name === 'login') {
      const { sub: accountId, acr } = subject
      const login = { accountId, ...(acr !== undefined && { acr }) }
      return provider().interactionFinished(request, response, { login })
    }
    const grant = new (provider().Grant)({
      accountId: session?.accountId ?? subject.sub,
      clientId: String(params['client_id']),
    })
    grant.addOIDCScope('openid profile')
    const consent = { grantId: await grant.save() }
    return provider().interactionFinished(request, response, { consent })
  }

  const jar = new Map<string, string>()
  async function open(url: string): Promise<Response> {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(key)
      else jar.set(key, value)
    }
    return response
  }

  return {
    issuer,
    clientId,
    secret,
    open,
    become(next) {
      subject = next
      jar.clear()
    },
    async visit(url) {
      let at = new URL(url)
      for (let n = 0; n < 10; n++) {
        if (at.origin !== issuer) return at
        const response = await open(at.href)
        const location = response.headers.get('location')
        if (location === null) throw new Error(`${response.status} ${await response.text()}`)
        at = new URL(location, at)
      }
      throw new Error('the provider sends in circles')
    },
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
