import './older-browsers.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyElder, makeQueryClient } from '../../platform/web/index.ts'
import { takeFirstAnswers } from './first-answers.ts'
import { router } from './router.tsx'
// after the parts that come with styles of their own: ours have the last word
import '../../platform/web/tokens.css'
import '../../platform/web/parts.css'
import '../../platform/web/field.css'
import './shell.css'

applyElder()
const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
const client = makeQueryClient()
takeFirstAnswers(client)
const shown = createRoot(place)
// The page's own file has come before anything is drawn: what the server sent stands until then. It is
// drawn in short pieces, between which a finger on the screen is heard.
setTimeout(() =>
  router.load().finally(() =>
    startTransition(() =>
      shown.render(
        <StrictMode>
          <QueryClientProvider client={client}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </StrictMode>,
      ),
    ),
  ),
)
