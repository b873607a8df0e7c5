import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import { renderLookup, type LookupPage } from '../../core/index.ts'
import { publicKeys } from '../keys/keys.ts'
import { foreignKeys } from '../keys/trust.ts'
import { limiter } from '../pages/limit.ts'
import {
  isForeign,
  isLarge,
  OWN_HEADERS,
  sendPage,
  sendTrouble,
  SizeQuery,
  practiceOf,
} from '../pages/page-reply.ts'
import { pageOf } from '../pages/scan-page.ts'
import type { Paper, PaperRefusal } from '../read-paper.ts'
import { judgePaper, tokenOf } from '../verify.ts'
import { readPhoto } from './read-photo.ts'
import { whereTo } from './where-to.ts'

const MOST_BYTES = 15 * 1024 * 1024

const UNREAD: Readonly<Record<PaperRefusal['code'], Bilingual>> = {
  VERIFICATION_NO_CODE_FOUND: {
    zh: '没有找到二维码。请靠近、对正、避开反光再拍一张，或者输入编号查询。',
    en: 'No code was found. Take the photo again nearer, straight and without glare, or type the number.',
  },
  VERIFICATION_FILE_KIND_UNKNOWN: {
    zh: '只能读取 JPEG、PNG 图片和本系统的 PDF、OFD 文件。',
    en: 'Only JPEG and PNG pictures and our own PDF and OFD files can be read.',
  },
}
const TOO_LARGE: Bilingual = { zh: '文件超过 15 MB。', en: 'The file is larger than 15 MB.' }
const NO_FILE: Bilingual = { zh: '请先选择文件。', en: 'Choose a file first.' }
const FOREIGN: Bilingual = {
  zh: '请从本页提交。',
  en: 'Please send it from this page.',
}

/** 核验证件: type a number, or load a photo of the code; whatever is found leads to its page. */
export function lookupRoutes(app: ZhunyingApp, context: Context): void {
  const mayLoad = limiter(app, context, { share: 120, minutes: 1 })
  const querystring = SizeQuery.extend({ number: z.string().max(400).optional() })
  app.get('/verify', { ...OWN_HEADERS, schema: { querystring } }, (request, reply) => {
    const large = isLarge(request.query)
    const typed = request.query.number?.trim() ?? ''
    if (typed === '') return sendLookup(reply, context, 200, { large })
    const found = whereTo(context, typed)
    if (found.ok) return reply.redirect(`${found.value}${large ? '?size=large' : ''}`, 303)
    const wrong = { at: 'number', say: found.refusal } as const
    return sendLookup(reply, context, 422, { large, typed: typed.slice(0, 40), wrong })
  })

  app.post(
    '/verify/photo',
    { ...OWN_HEADERS, schema: { querystring: SizeQuery } },
    async (request, reply) => {
      const large = isLarge(request.query)
      const again = (status: number, say: Bilingual) =>
        sendLookup(reply, context, status, { large, wrong: { at: 'photo', say } })
      if (isForeign(request)) return again(403, FOREIGN)
      if (!(await mayLoad(request))) return sendTrouble(reply, context, 'busy', large)
      if (!request.isMultipart()) return again(422, NO_FILE)
      const part = await request.file({ limits: { fileSize: MOST_BYTES } })
      const bytes = await part?.toBuffer().catch(() => undefined)
      if (part?.file.truncated) return again(413, TOO_LARGE)
      if (!bytes || bytes.length === 0) return again(422, NO_FILE)
      const read = await readPhoto(bytes)
      if (!read) return sendTrouble(reply, context, 'busy', large)
      if (!read.ok) return again(422, UNREAD[read.refusal.code])
      return sendFound(reply, context, read.value, large)
    },
  )
}

function sendLookup(
  reply: FastifyReply,
  context: Context,
  status: number,
  page: Pick<LookupPage, 'large'> & Partial<LookupPage>,
): FastifyReply {
  const { publicUrl } = context.config
  const demo = practiceOf(context.config)
  const host = new URL(publicUrl).host
  return sendPage(
    reply,
    status,
    renderLookup({ demo, host, typed: '', wrong: null, ...page }),
    true,
  )
}

/** The code's own page; a link to another domain is named, and a paper whose words differ is not genuine. */
async function sendFound(
  reply: FastifyReply,
  context: Context,
  paper: Paper,
  large: boolean,
): Promise<FastifyReply> {
  const token = tokenOf(paper.link)
  if (!/^\d+$/.test(token) || !(await isTrustedOrigin(context, paper.link))) {
    const wrong = { at: 'photo', say: sayElsewhere(paper.link, context) } as const
    return sendLookup(reply, context, 422, { large, wrong })
  }
  const { reason } = judgePaper(paper, await publicKeys(context))
  if (reason === 'words-altered') {
    const { status, html } = pageOf(context, { kind: 'tampered' }, large)
    return sendPage(reply, status, html)
  }
  return reply.redirect(`/v/${token.slice(0, 300)}${large ? '?size=large' : ''}`, 303)
}

async function isTrustedOrigin(context: Context, link: string): Promise<boolean> {
  const origin = originOf(link)
  if (origin === new URL(context.config.publicUrl).origin) return true
  return (await foreignKeys(context)).some((key) => originOf(key.origin) === origin)
}

const originOf = (link: string): string | undefined =>
  URL.canParse(link) ? new URL(link).origin : undefined

/** A genuine token may be copied behind a link to somebody else's page. */
function sayElsewhere(link: string, { config }: Context): Bilingual {
  const host = URL.canParse(link) ? new URL(link).host : ''
  const { host: ours } = new URL(config.publicUrl)
  if (host === '')
    return {
      zh: '这个二维码里不是核验网址，不是本平台签发的证件码。',
      en: 'This code holds no verification address: it is not one of ours.',
    }
  return {
    zh: `这个二维码指向 ${host}，不是本平台（${ours}）。请勿采信，并请举报。`,
    en: `This code leads to ${host}, not to ${ours}. Do not rely on it, and please report it.`,
  }
}
