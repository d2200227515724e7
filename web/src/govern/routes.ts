import type { AnyRoute } from '@tanstack/react-router'

export const governRoutes = (_parent: AnyRoute) => [] as const
