import { StartProblem } from '../start/problem.ts'

/** One thing that is wrong with the configuration, as a sentence that names its place. */
export type Mistake = { where: string; message: string }

/** Everything that is wrong with the configuration, in one go. */
export class ConfigProblem extends StartProblem {
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`
    const lines = mistakes.map(({ where, message }) => `- ${where} ${message}`)
    super(
      'config',
      'config',
      `The configuration has ${count}. Nothing was started or changed.\n${lines.join('\n')}\ndocs/configuration.md lists every setting.`,
    )
    this.name = 'ConfigProblem'
    this.mistakes = mistakes
  }
}
