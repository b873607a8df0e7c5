import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import fastifyStatic from '@fastify/static'
import type { HttpOptions } from '#platform/server/http.ts'
import { firstAnswers } from './first-answers.ts'
import { say } from './terminal.ts'
import { buildWeb, NONCE } from './web-build.ts'
import { pageHints, withStyles } from './web-hints.ts'

const BESIDE: Readonly<Record<string, string>> = {
  'field-worker.js': 'text/javascript; charset=utf-8',
  'manifest.webmanifest': 'application/manifest+json; charset=utf-8',
  'field-icon-192.png': 'image/png',
  'field-icon-512.png': 'image/png',
  'field-icon-maskable.png': 'image/png',
}

/** On every page of a training system, before anything of it has loaded. */
const TRAINING_BANNER = `<aside class="training-banner" aria-label="培训系统 Training">培训系统：练习用，办件和证照都无效 <span lang="en">Training: nothing here is real</span></aside>`

/**
 * The built web: its files under their hashed names for ever, and its one page for every address that
 * no route knows. Without it (the build fails) the API serves on and the reason is said.
 */
export async function webPages(dataDir: string, training = false): Promise<HttpOptions['pages']> {
  try {
    const folder = await buildWeb(dataDir)
    const built = await withStyles(folder, await readFile(path.join(folder, 'index.html'), 'utf8'))
    const page = training ? built.replace('<body>', `<body>${TRAINING_BANNER}`) : built
    const hints = await pageHints(folder, page)
    return {
      async register(app) {
        await app.register(fastifyStatic, {
          root: path.join(folder, 'assets'),
          prefix: '/assets/',
          index: false,
          preCompressed: true,
          immutable: true,
          maxAge: '365d',
        })
        // what keeps its name from build to build: the worker of the visit pages, what installs them
        for (const [name, type] of Object.entries(BESIDE)) {
          const bytes = await readFile(path.join(folder, name))
          app.get(`/${name}`, (_request, reply) =>
            reply.type(type).header('cache-control', 'no-cache').send(bytes),
          )
        }
      },
      async page(reply) {
        const answers = await firstAnswers(reply.request)
        const { links, styles } = hints(reply.request.url)
        return (
          page
            .replace('</head>', () => `${styles}${links}</head>`)
            .replaceAll(NONCE, reply.cspNonce.script)
            // last: what people wrote is data, in which no word of ours is looked for
            .replace('</body>', () => `${answers}</body>`)
        )
      },
    }
  } catch (error) {
    say(
      `网页没有建成，只提供接口 · the pages could not be built, serving the API only\n${stripVTControlCharacters(String(error))}`,
    )
    return undefined
  }
}
