import type control from './control/texts/en.json'
import type entrance from './entrance/texts/en.json'
import type govern from './govern/texts/en.json'
import type home from './home/texts/en.json'
import type prove from './prove/texts/en.json'
import type settings from './settings/texts/en.json'
import type shell from './shell/texts/en.json'
import type ui from './ui/texts/en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: {
      ui: typeof ui
      shell: typeof shell
      entrance: typeof entrance
      home: typeof home
      govern: typeof govern
      control: typeof control
      prove: typeof prove
      settings: typeof settings
    }
  }
}
