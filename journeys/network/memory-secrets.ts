import type { Exclusively, SecretStore } from '@brandwarden/connectors'

/** A secret store for tests, which can look at what is kept. */
export function memorySecrets(): SecretStore & { entries: Map<string, string> } {
  const entries = new Map<string, string>()
  return {
    entries,
    load: async (name) => entries.get(name),
    save: async (name, value) => void entries.set(name, value),
    forget: async (name) => void entries.delete(name),
  }
}

/** One at a time for each name, within this process. */
export function oneByOne(): Exclusively {
  const last = new Map<string, Promise<unknown>>()
  return (name, deed) => {
    const next = (last.get(name) ?? Promise.resolve()).then(deed, deed)
    last.set(
      name,
      next.catch(() => {}),
    )
    return next
  }
}
