import { convertCssVariables, deepMerge, defaultCssVariablesResolver } from '@mantine/core'
import { fullTheme, surfaces } from './theme.ts'

/** The theme as a static sheet, so that no script has to write a style element and the policy may refuse them all. */
export function themeCss(): string {
  return convertCssVariables(deepMerge(defaultCssVariablesResolver(fullTheme), surfaces(fullTheme)))
}
