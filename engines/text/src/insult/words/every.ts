import type { WordLists } from '../../tone/lexicon.ts'

/** English swearing that has become everybody's, and signs that say the same. */
export const every: WordLists = {
  profanity: 'fuck fucking fucked wtf shit bullshit stfu 🖕 💩 motherfuck* asshole* bitch bitches',
  insult: 'asshole assholes motherfucker loser losers bitch bitches 🤡 🐷 🐍 🐀',
  slur: 'nigger niggers faggot faggots feminazi* 🐒 🦧',
  violence: '🔪 🔫 💣',
  group: 'lgbt* trans gay gays',
  curse: 'fuck_you fuck_off stfu',
}
