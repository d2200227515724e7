export { type Loaded, loadConfig, type ReadyConfig, type Surroundings, surroundings } from './load.ts'
export { ConfigProblem, type Mistake } from './mistakes.ts'
export { proxyCheck } from './trusted-proxies.ts'
