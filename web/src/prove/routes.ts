import type { AnyRoute } from '@tanstack/react-router'

export const proveRoutes = (_parent: AnyRoute) => [] as const
