import { isGivenName } from './given-names.ts'
import type { Token } from './tokens.ts'

/** Names that are words of every day as well, as a capital at the start of a sentence does not tell. */
const alsoWords = new Set(
  (
    'ada ali alba alma amber ambra amos angel ange april aria art august aura aurora austin autumn avid basil bea bella ben bert bianca bill ' +
    'bob bona brando bruna bruno carina carol chase chiara christian claire clara clement clementine constance cora cosima dan daisy dawn ' +
    'dean diamond dolly don donna dot drew duke eden ella elle emery eve faith fabrice fiora fleur flora flore florence frank fran franca ' +
    'franco gay gaia gail gale gene georgia germain gina gioia glen gloria grace grant grazia gus guy harmony hazel heather henry holly ' +
    'hope ida iris ivy jack jade jasmine jean jo joe joy jude june junior kay ken king kit laure lea lee len leo leone lia libera lily ' +
    'linda line lino lisa lola lorena lou louise luca luce lucky luna mara marc marguerite maria mariage marina marine mark martial marvin ' +
    'mary max may maya mel melody merle mia michel mila milan miles milo mina mira miranda modesto moira mona morena morgan naomi nat ' +
    'ned nell nico nina nino noe nora nord norma odd olive ora oscar otto owen pace paco page pam paris pat paul pearl peg penny perry pia ' +
    'pierre pina pino pio piper poppy porter prima prune prudence rafale ralph ray reed regina reine remi rene rex rich rick rob robin rod ' +
    'romeo rosa rose rosella rosetta rosie ross ruby rudi rufus russell rusty ruth sacha sage salome sally sam sandy santo sara sasha ' +
    'scott serena severo shane sid silvestre sky sofia sol stella sterling stuart sue summer suzette tam tamara tea ted tess theo tilde ' +
    'tim tina tito toby tom toni tony tosca tristan tyler ugo una urbain urbano val valentine valentin vera victor victoria viola violet ' +
    'violette virginia vita vito viv wade wan wanda ward wayne will'
  ).split(' '),
)

const titles = new Set(
  (
    'mr mrs ms miss dr prof sir lady lord madam m mme mlle monsieur madame mademoiselle docteur maitre sig sigra signor signora signorina ' +
    'signore dott dottor dottore dottoressa avvocato avvocata professor professore professoressa professeur councillor inspector senator'
  ).split(' '),
)

/** Words whose next capital begins the name of a place or a house, not of somebody: “rue Anna Nardi”, “St Mary”. */
const placeWords = new Set(
  (
    'st saint saints sainte san santa santo sant street road avenue lane rue via viale piazza piazzetta corso largo vicolo place boulevard ' +
    'quai allee chemin impasse square cours hotel chateau villa domaine tenuta cascina lycee college ecole scuola liceo istituto institut ' +
    'collegio ospedale hopital clinica clinique teatro theatre stade stadio museo musee parc parco prix premio fondation fondazione ' +
    'maison casa ditta groupe gruppo team'
  ).split(' '),
)

/** Words after which a name in capitals was that of a place or a house: “Victoria Road”, “Lewis Audio”. */
const houseWords = new Set(
  (
    'street road lane avenue close drive court square row hill park bridge station market hall house school primary academy college church ' +
    'club hotel studio studios records audio group works bank foods toys ltd inc llc plc sons brothers cycles motors homes kitchens ' +
    'award awards prize cup day week festival fund foundation trust clinic hospital museum gallery theatre café bar falls bay vale ' +
    'edition collection series model srl spa sas sarl'
  ).split(' '),
)

type MayBeName = (token: Token | undefined) => boolean

/**
 * Where the name of a person that begins at a token ends: a given name, or a capital after a title, with what follows in
 * capitals. Other capitals are places, houses and products far more often than people. Nothing where none begins.
 */
export function personEnds(
  tokens: readonly Token[],
  at: number,
  mayBeName: MayBeName,
  notNames: ReadonlySet<string>,
  particles: ReadonlySet<string>,
): number[] {
  const token = tokens[at]!
  if (!mayBeName(token) || notNames.has(token.word)) return []
  const before = at > 0 && adjoin(tokens[at - 1]!, token) ? tokens[at - 1]!.word : ''
  const titled = titles.has(before)
  if (!titled && !isGivenName(token.word)) return []
  if (namesPlace(tokens, at)) return []
  let to = at + 1
  for (let names = 1; names < 4; names++) {
    if (isNext(tokens, to, mayBeName)) to++
    else if (particles.has(tokens[to]?.word ?? '') && isNext(tokens, to + 1, mayBeName)) to += 2
    else break
  }
  if (to > at + 1 && houseWords.has(tokens[to - 1]!.word)) return []
  const isAlone = to === at + 1
  return isAlone && token.opensSentence && !titled && alsoWords.has(token.word) ? [] : [to]
}

/** Whether the run of capitals in which a token stands follows a word such as “street”. */
function namesPlace(tokens: readonly Token[], at: number): boolean {
  for (let first = at; first > 0 && first > at - 3; first--) {
    const before = tokens[first - 1]!
    if (!adjoin(before, tokens[first]!)) return false
    if (placeWords.has(before.word)) return true
    if (!before.capital) return false
  }
  return false
}

/** Nothing but a space, a full stop after a title or an apostrophe stands between. */
const adjoin = (first: Token, second: Token) => second.start - first.end <= (titles.has(first.word) ? 2 : 1)

const isNext = (tokens: readonly Token[], at: number, mayBeName: MayBeName) =>
  mayBeName(tokens[at]) && tokens[at]!.sentence === tokens[at - 1]!.sentence && adjoin(tokens[at - 1]!, tokens[at]!)
