import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import '@mantine/core/styles.css'
import 'virtual:theme.css'
import './look/global.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { startTexts } from './i18n.ts'
import { theme } from './look/theme.ts'
import { queryClient, router } from './router.tsx'

const rememberedLook = localStorageColorSchemeManager({ key: 'brandwarden-look' })

// After an update an open page may ask for files that are gone; loading it once anew brings the new ones.
window.addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('brandwarden-reloaded') ?? 0)
  if (Date.now() - last < 10_000) return
  event.preventDefault()
  sessionStorage.setItem('brandwarden-reloaded', String(Date.now()))
  window.location.reload()
})

await startTexts()

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={rememberedLook}
        // Both would write style elements, which the content security policy refuses; look/theme-css.ts makes a sheet.
        withCssVariables={false}
        withGlobalClasses={false}
      >
        <Suspense fallback={null}>
          <RouterProvider router={router} />
        </Suspense>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
)
