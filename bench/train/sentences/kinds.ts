/**
 * Sentences written for training, by what they do. In them `{g}` stands for people protected by law (plural), `{p}` for
 * others (plural), `{s}` for a slur (singular), `{o}` for a thing (plural).
 * `hate`: against protected people; `threat`: against them or others; `menace`: against one person; `insult`: against
 * one person or other groups; `swear`: swearing at nobody; `fine`: none of it, however it looks.
 */
export type Sentences = {
  groups: readonly string[]
  people: readonly string[]
  slurs: readonly string[]
  things: readonly string[]
  hate: readonly string[]
  threat: readonly string[]
  menace: readonly string[]
  insult: readonly string[]
  swear: readonly string[]
  fine: readonly string[]
}
