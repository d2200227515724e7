export * from './base/ids.ts'
export * from './base/language.ts'
export * from './base/problem.ts'
export * from './govern/roles.ts'
