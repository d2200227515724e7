// Runs before the first paint, so that a reader in the dark is not dazzled and a screen reader hears the right language.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const scheme = read('brandwarden-look')
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const spoken = [read('brandwarden-language'), ...navigator.languages].map((tag) => String(tag).slice(0, 2))
  root.lang = spoken.find((tag) => ['en', 'fr', 'it'].includes(tag)) ?? 'en'
})()
