import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface SentMail {
  readonly to: readonly string[]
  readonly raw: string
}

/** Somebody's mail server, which takes mail, or does not, as it is told. */
export interface MailServer {
  readonly url: string
  readonly mails: SentMail[]
  /** SMTP reply codes for the recipient: 250 takes it, 450 not now, 550 nobody there; `gone` hangs up. */
  mood: 250 | 450 | 550 | 'gone'
  close(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onConnect(_session, done) {
      done(mail.mood === 'gone' ? fault(421) : null)
    },
    onRcptTo(_address, _session, done) {
      done(mail.mood === 450 || mail.mood === 550 ? fault(mail.mood) : null)
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mail.mails.push({ to, raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    mood: 250,
    close: () => new Promise((resume) => server.close(() => resume())),
  }
  return mail
}

function fault(responseCode: number): Error {
  return Object.assign(new Error('as told'), { responseCode })
}
