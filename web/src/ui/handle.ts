/** A handle as people write it: `@nordlicht`; the name of a page stays a name. */
export const at = (handle: string): string => (/^@|\s/.test(handle) ? handle : `@${handle}`)
