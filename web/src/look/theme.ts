import {
  type CSSVariablesResolver,
  createTheme,
  DEFAULT_THEME,
  type MantineColorsTuple,
  mergeMantineTheme,
} from '@mantine/core'

/** Deep water: the colour of what we do and of where one may press. */
const fjord: MantineColorsTuple = [
  '#edf6f5',
  '#d6e9e8',
  '#aed3d2',
  '#82bab9',
  '#5aa1a2',
  '#3d8a8d',
  '#287379',
  '#1a5e65',
  '#114950',
  '#0a343a',
]

/** Brick: what stops a draft, what destroys. */
const brick: MantineColorsTuple = [
  '#fdf1ee',
  '#f9ddd6',
  '#f1b8ab',
  '#e8907d',
  '#dd6c55',
  '#cc4f38',
  '#b33a26',
  '#962e1d',
  '#782416',
  '#57190f',
]

/** Amber: what a second person should see first. */
const amber: MantineColorsTuple = [
  '#fcf5e5',
  '#f8e8c3',
  '#f0d08a',
  '#e6b856',
  '#d9a02f',
  '#bd8517',
  '#96670c',
  '#7b5309',
  '#5f4008',
  '#432d06',
]

/** Moss: what is in order. */
const moss: MantineColorsTuple = [
  '#f0f6ed',
  '#dbead5',
  '#b7d5ac',
  '#90be81',
  '#6da65c',
  '#528d42',
  '#3f7232',
  '#325b28',
  '#26461e',
  '#1a3115',
]

const stone: MantineColorsTuple = [
  '#f6f7f5',
  '#eef0ed',
  '#e2e6e3',
  '#d1d7d4',
  '#b4bdba',
  '#87928f',
  '#5c6866',
  '#44504e',
  '#2d3837',
  '#1a2322',
]

const night: MantineColorsTuple = [
  '#d9e0de',
  '#bbc6c4',
  '#9aa8a6',
  '#71807f',
  '#3d4b4b',
  '#2c3939',
  '#212c2d',
  '#172021',
  '#111819',
  '#0b1011',
]

export const theme = createTheme({
  colors: { fjord, red: brick, yellow: amber, green: moss, gray: stone, dark: night },
  primaryColor: 'fjord',
  primaryShade: { light: 7, dark: 6 },
  white: '#ffffff',
  black: '#16201f',
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.4' },
  headings: {
    fontWeight: '640',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.2' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
  components: {
    // Their scroll lock writes a style element, which our content security policy refuses.
    Modal: {
      defaultProps: { lockScroll: false, centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.45 } },
    },
    Drawer: { defaultProps: { lockScroll: false } },
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    // The placeholder that would take the first focus is no menu item, and a screen reader stumbles over it.
    Menu: { defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false } },
    Anchor: { defaultProps: { underline: 'always' } },
    Badge: { defaultProps: { tt: 'none', fw: 600, radius: 'sm', variant: 'light' } },
    Paper: { defaultProps: { radius: 'lg' } },
  },
})

export const fullTheme = mergeMantineTheme(DEFAULT_THEME, theme)

/** Our surfaces, in both schemes; every pair of text and ground meets WCAG AA. */
export const surfaces: CSSVariablesResolver = () => ({
  variables: { '--ink': '#0d2b30', '--ink-raised': '#153a40', '--ink-text': '#e7f0ee', '--ink-dim': '#9db9b7' },
  light: {
    '--mantine-color-body': '#f9faf8',
    '--mantine-color-dimmed': '#5c6866',
    '--mantine-color-placeholder': '#6d7977',
    '--mantine-color-error': '#a93522',
    '--mantine-color-default-border': '#cdd4d1',
    '--mantine-color-anchor': '#14565d',
    '--surface': '#ffffff',
    '--surface-sunk': '#f1f3f1',
    '--line': '#e0e5e2',
    '--block': '#b33a26',
    '--block-ground': '#fdeeea',
    '--review': '#8a5c06',
    '--review-ground': '#fdf3dd',
    '--note': '#4a5a66',
    '--note-ground': '#edf1f4',
    '--pass': '#3a6b2d',
    '--pass-ground': '#edf5ea',
  },
  dark: {
    '--mantine-color-body': '#131b1c',
    '--mantine-color-dimmed': '#9fadab',
    '--mantine-color-placeholder': '#8a9997',
    '--mantine-color-error': '#f09a87',
    '--mantine-color-default': '#1d2728',
    '--mantine-color-default-border': '#3d4b4b',
    '--mantine-color-anchor': '#82c4c3',
    '--ink': '#0b1314',
    '--ink-raised': '#17292b',
    '--surface': '#1a2425',
    '--surface-sunk': '#151e1f',
    '--line': '#2b3838',
    '--block': '#f0937f',
    '--block-ground': '#3a1e18',
    '--review': '#e8bd63',
    '--review-ground': '#352a13',
    '--note': '#a9bccb',
    '--note-ground': '#222e36',
    '--pass': '#93c984',
    '--pass-ground': '#1d2e19',
  },
})
