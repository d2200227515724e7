import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { themeCss } from './src/look/theme-css.ts'

/** `import 'virtual:theme.css'`: the theme's variables as a sheet made at build time. */
function themeSheet(): Plugin {
  const id = '\0theme.css'
  return {
    name: 'theme-sheet',
    resolveId: (source) => (source === 'virtual:theme.css' ? id : undefined),
    load: (wanted) => (wanted === id ? themeCss() : undefined),
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), themeSheet()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The policy allows scripts, styles, fonts and pictures from our own address only: nothing may become a data URL.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    chunkSizeWarningLimit: 400,
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.BRANDWARDEN_PORT ?? 4810}` } },
})
