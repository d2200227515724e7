export { clauseOf } from './clauses.ts'
export { policiesRoutes } from './routes.ts'
