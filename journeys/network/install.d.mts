export const pdsFolder: string
export function installPds(folder?: string, say?: (line: string) => void): Promise<void>
