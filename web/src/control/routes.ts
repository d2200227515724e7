import type { AnyRoute } from '@tanstack/react-router'

export const controlRoutes = (_parent: AnyRoute) => [] as const
