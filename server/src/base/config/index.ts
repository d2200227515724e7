export { loadConfig, type ReadyConfig } from './load.ts'
export { ConfigProblem } from './mistakes.ts'
export { proxyCheck } from './trusted-proxies.ts'
