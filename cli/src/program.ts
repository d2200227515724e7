import { Command, Option } from 'commander'
import { type ReaderLanguage, readerLanguages, type Said } from './terminal/reader.ts'

/** A command: how it is called, what it is for, and what it does, which is loaded only when it runs. */
export type CommandSpec = {
  /** Its word; the name of a group, or of a command that stands before it in the list, may come first: `ledger verify`. */
  readonly name: string
  readonly about: Said
  readonly arguments?: readonly { readonly name: string; readonly about: Said }[]
  readonly options?: readonly { readonly flags: string; readonly about: Said; readonly choices?: readonly string[] }[]
  readonly examples?: readonly string[]
  /** Gives the exit code. */
  readonly run: (call: Call) => Promise<number>
}

export type Call = {
  readonly arguments: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
  readonly language: ReaderLanguage
}

export type GroupSpec = { readonly name: string; readonly about: Said }

const titles: Readonly<Record<string, Said>> = {
  'Usage:': { en: 'Usage:', fr: 'Utilisation :', it: 'Uso:' },
  'Arguments:': { en: 'Arguments:', fr: 'Arguments :', it: 'Argomenti:' },
  'Options:': { en: 'Options:', fr: 'Options :', it: 'Opzioni:' },
  'Commands:': { en: 'Commands:', fr: 'Commandes :', it: 'Comandi:' },
}

const words = {
  about: {
    en: 'Checks what goes out in your company’s name, and proves what was done.',
    fr: 'Vérifie ce qui sort au nom de votre entreprise, et prouve ce qui a été fait.',
    it: 'Controlla ciò che esce a nome della tua azienda e prova ciò che è stato fatto.',
  },
  help: { en: 'shows this help', fr: 'affiche cette aide', it: 'mostra questo aiuto' },
  version: { en: 'shows the version', fr: 'affiche la version', it: 'mostra la versione' },
  lang: { en: 'language of what you read', fr: 'langue de l’affichage', it: 'lingua di ciò che leggi' },
  options: { en: '[options]', fr: '[options]', it: '[opzioni]' },
  command: { en: '[command]', fr: '[commande]', it: '[comando]' },
  examples: { en: 'Examples:', fr: 'Exemples :', it: 'Esempi:' },
} satisfies Record<string, Said>

/** Puts the commands together; `finish` is told the exit code of the one that ran. */
export function buildProgram(
  groups: readonly GroupSpec[],
  commands: readonly CommandSpec[],
  { language, version, finish }: { language: ReaderLanguage; version: string; finish: (code: number) => void },
): Command {
  const program = new Command('brandwarden')
    .description(words.about[language])
    .version(version, '-V, --version', words.version[language])
  const byGroup = new Map<string, Command>(
    groups.map(({ name, about }) => [name, new Command(name).description(about[language])]),
  )
  for (const spec of commands) {
    const [first = '', second] = spec.name.split(' ')
    const above =
      second === undefined ? program : (byGroup.get(first) ?? program.commands.find((each) => each.name() === first))
    // What follows the word of a command below is for that command, also where the one above has an option of that name.
    ;(above ?? program).enablePositionalOptions().addCommand(buildCommand(spec, second ?? first, language, finish))
  }
  for (const group of byGroup.values()) program.addCommand(group)
  for (const command of [program, ...program.commands]) command.helpCommand(false)
  for (const command of [program, ...program.commands, ...program.commands.flatMap((child) => child.commands)]) {
    command.helpOption('-h, --help', words.help[language]).exitOverride().showHelpAfterError(false)
    command.configureHelp({
      styleTitle: (title) => titles[title]?.[language] ?? title,
      styleUsage: (usage) =>
        usage.replace('[options]', words.options[language]).replace('[command]', words.command[language]),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${argChoices.join(', ')})` : description,
    })
    command.configureOutput({ outputError: () => {} })
  }
  return program
}

function buildCommand(
  spec: CommandSpec,
  name: string,
  language: ReaderLanguage,
  finish: (code: number) => void,
): Command {
  const command = new Command(name).description(spec.about[language])
  for (const argument of spec.arguments ?? []) command.argument(argument.name, argument.about[language])
  for (const { flags, about, choices } of spec.options ?? []) {
    const option = new Option(flags, about[language])
    command.addOption(choices ? option.choices([...choices]) : option)
  }
  command.addOption(new Option('--lang <language>', words.lang[language]).choices([...readerLanguages]))
  if (spec.examples) command.addHelpText('after', `\n${words.examples[language]}\n  ${spec.examples.join('\n  ')}`)
  return command.action(async () => {
    const list = command.processedArgs.flat() as string[]
    finish(await spec.run({ arguments: list, options: command.opts(), language }))
  })
}
