export function keepCompiledCode(): void
export function cacheFolders(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[]
export function firstOwn(folders: readonly string[]): string | undefined
