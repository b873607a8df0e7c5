import './older-browsers.ts'
import '../../platform/web/tokens.css'
import '../../platform/web/parts.css'
import '../../platform/web/field.css'
import './shell.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyElder, makeQueryClient } from '../../platform/web/index.ts'
import { router } from './router.tsx'

applyElder()
const place = document.getElementById('app')
if (place === null) throw new Error('index.html has no #app')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
