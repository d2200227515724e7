import { lowered, WordTable } from './word-table.ts'

/**
 * The language of a text by its small words, where they leave no doubt: English, French, Italian, Spanish, German,
 * Portuguese. Whoever reads many short posts asks this first, for it costs a thirtieth of comparing letter groups;
 * undefined where the words are too few, point both ways or belong to another language.
 */
export function screenLanguage(text: string): { language: string; sure: number } | undefined {
  scores.fill(0)
  words = 0
  knownWords = 0
  if (!readWords(text, Math.min(text.length, FARTHEST))) return undefined
  let best = 0
  for (let at = 1; at < OTHER; at++) if (scores[at]! > scores[best]!) best = at
  let second = scores[OTHER]! * 2
  for (let at = 0; at < OTHER; at++) if (at !== best && scores[at]! > second) second = scores[at]!
  const lead = scores[best]! - second
  if (lead < LEAD || knownWords * COVER < words) return undefined
  return { language: CODES[best]!, sure: Math.min(1, Math.round(50 + lead * 4) / 100) }
}

/** So far is read; a longer post is not clearer. */
const FARTHEST = 1000
/** By so much the first language must lead: two words that no other one has, or more of those that some share. */
const LEAD = 6
/** At least one word in so many must be a known one. */
const COVER = 5

const CODES = ['en', 'fr', 'it', 'es', 'de', 'pt']
/** Words of languages that share words with these. */
const OTHER = CODES.length
const LISTS = [
  `the and is are was were be been being have has had do does did not don doesn didn isn wasn can could would
   should will won this that these those it its he she they we you your my his her their our of to in for on with
   at by from up about into over after when what who how why where which there here than then just like get got
   make know want see go going one all so if out as but or an no some any more very too only now new good day time
   people really never always still think because something everyone im ll ve re thanks thank happy love today
   tomorrow night great best back off much many i me us them am please man things thing right need way work before
   again ever every while let said says say looking watch watching game team play playing show live life world home
   house school week year years month morning real thought feel feeling hope wish wait someone anyone nothing
   anything around away without against between through during both each few own same other another most less next
   last first second better bad nice cool sorry yes yeah okay little big old long hard easy free help talk tell
   told give gave given take took made keep put call find found start stop try believe remember forget miss friend
   friends girl guy guys kids mom dad family money job video check follow tweet ass shit fuck lol omg`,
  `le la les un une des du de et est sont etait été étais suis es êtes sommes ai as avons avez ont pas ne plus que
   qui quoi dans pour par sur avec sans sous mais ou où donc car ce cet cette ces il elle ils elles je tu nous vous
   on mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs au aux en se si tout tous toute toutes très
   bien fait faire comme même aussi quand alors après avant encore toujours jamais rien quel quelle merci bonjour
   être avoir peut moi toi lui ça c d j l n qu s m t y là voir vais va fois jour peu trop chez entre vraiment parce
   cest jai dit ici depuis français france monde homme femme gens temps jours année ans matin soir semaine demain
   hier maintenant aujourd hui beaucoup mieux mal bon bonne beau belle grand grande petit petite nouveau nouvelle
   premier première dernier dernière autre autres chaque plusieurs seul seule déjà souvent parfois comment pourquoi
   combien celui celle ceux dont lors selon contre pendant vers sinon sauf veux veut peux peuvent doit dois faut
   suit sait sais vient viens venir aller allez allons fais font prend prendre mettre dire donner trouver aime
   adore vie amour histoire ville rue train avion eau film heure heures soit sera serait serai seront avait avais
   avaient aura faudrait voilà voici oui non bah mdr ptn putain merde`,
  `il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla dai in
   nel nella nei nelle su sul sulla con per tra fra e è ed o ma se non che chi cosa come quando dove perché più
   anche ancora già mai sempre molto poco tutto tutti tutta questo questa questi queste quello quella sono sei
   siamo siete era erano ho hai ha abbiamo avete hanno mi ti ci vi si ne mio mia tuo tua suo sua nostro loro io tu
   lui lei noi voi essere fare fatto grazie oggi solo poi così perche bene senza dopo prima ora adesso stato stata
   proprio sta va fa può dire nuovo l d c italia italiano mondo vita anni anno giorno giorni notte sera mattina
   domani ieri settimana mese ore casa scuola lavoro governo paese gente persone persona uomo donna amore cuore
   amici amico parte volta volte cose tempo storia vero vera bello bella bellissimo buon buona buono buongiorno
   buonanotte grande grandi piccolo primo ultimo ultima altro altri altra altre ogni nessuno niente nulla qualcosa
   qualcuno qui qua là lì sotto dentro fuori contro verso durante mentre invece allora quindi però infatti comunque
   magari forse davvero veramente finalmente subito appena quasi troppo tanto tanti tante tutte voglio vuoi vuole
   posso puoi possiamo devo devi deve vedere vedo visto vado vai dice detto sapere so sai sa credo penso pensare
   parlare guardare aspetta sento piace mattarella`,
  `el la los las un una unos unas de del y e o u que qué en por para con sin sobre entre no sí si ya más muy pero
   como cómo cuando donde dónde porque también tambien es son era fue ser está están estoy estar hay he has ha han
   hemos tengo tiene tienen yo tú él ella nosotros ellos me te se le lo les nos mi mis tu tus su sus este esta esto
   estos ese esa eso al todo todos toda todas nada algo siempre nunca hoy mañana gracias hacer hace bien mejor
   gente día vida así solo ahora aquí quiero puede desde hasta cada otro otra ver voy va ni vez quien mas mucho
   muchas días buenos cosas españa mundo hombre mujer tiempo año años semana mes noche noches tarde ayer casa
   trabajo escuela amigo amigos amor corazón familia país gobierno parte veces verdad bueno buena buenas peor
   grande pequeño primero primera último última nuevo nueva mismo misma nadie alguien cualquier menos tan tanto
   tanta pues entonces luego después antes mientras aunque sino según contra hacia durante dentro fuera arriba
   abajo allí allá acá eres fui fueron sea sean había habían podemos puedo pueden quiere quieres querer decir dice
   dijo digo hablar saber sé sabe sabes creo creer pienso ir vamos van viene venir dar doy da dan poner pasar pasa
   mira mirar jajaja jaja feliz espero gusta gustan necesito odio jugar partido equipo usted ustedes`,
  `der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren bin bist sein hat habe
   haben hatte wird werden wurde nicht kein keine ich du er sie es wir ihr mich dich ihm ihn uns euch mein meine
   dein deine seine ihre unser auf aus bei mit nach von vor zu zum zur im am an in für über unter um durch gegen
   ohne bis als wie wenn weil dass was wer wo auch noch nur schon sehr mehr immer jetzt heute morgen so da dann
   doch mal man alle alles viel gut danke kann muss soll will macht geht gibt ja nein wieder einfach gerade diese
   dieser dieses deutschland deutsch leben welt mensch menschen leute mann frau kinder kind jahr jahre jahren tag
   tage tagen woche abend nacht gestern uhr haus schule arbeit freund freunde liebe geld zeit spiel neue neuen
   neuer neues gute guten guter schöne schönen große großen kleine ersten erste letzte letzten andere anderen beim
   vom ins ans seit während zwischen ob denn also sonst eben halt eigentlich vielleicht natürlich wirklich ganz gar
   etwas nichts jemand niemand jeder jede jedes welche welcher solche beide wieso warum wann woher wohin damit
   dafür darum deshalb trotzdem können könnte müssen musste sollen sollte wollen wollte möchte darf dürfen lassen
   lässt kommen kommt gehen gehe mache machen sagt sagen sehen sieht weiß wissen glaube finde denke bitte hallo
   morgens tja euer eure ihrem ihren ihrer seinem seinen seiner meinem meinen meiner`,
  `o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela para pra com sem sobre
   entre e ou mas que quem como quando onde porque não nao sim já mais muito também tambem é são era foi ser está
   estão estou estar tem têm tenho ter há eu tu você voce vc ele ela nós eles elas me te se lhe meu minha meus
   minhas seu sua seus suas teu este esta isso isto esse essa aquele tudo todos nada sempre nunca hoje amanhã
   obrigado obrigada fazer bem melhor dia vida só agora aqui vai vou ver até depois cada outro gente pq q tô né lá
   assim ainda coisa vez brasil portugal mundo homem mulher pessoas pessoa tempo ano anos semana mês noite manhã
   tarde ontem casa trabalho escola amigo amigos amor coração família país governo parte vezes verdade bom boa boas
   bons pior grande pequeno primeiro primeira último última novo nova mesmo mesma ninguém alguém qualquer menos tão
   tanto tanta nem pois então logo antes enquanto embora segundo contra durante dentro fora ali cá és fui foram
   seja havia posso pode podem podemos quero quer queria dizer disse digo falar fala saber sei sabe acho acha penso
   ir vamos vão vem vir dar dou dá passar olha olhar kkk kkkk kkkkk kkkkkk feliz espero gosto gosta preciso odeio
   jogar jogo time vcs vocês comigo contigo tava tá num numa nessa nesse dessa desse dele dela deles delas aí mds
   vdd hj tbm tb mto muita muitas muitos`,
  `het een niet ik dat voor zijn maar ook naar wij hebben wordt deze dit bij nog wel geen och det att som är jag
   inte på ett ikke og til av jeg med har amb els dels aquest això molt però és són tot ser și nu este că pentru
   mai din nie się jest że na do jak ale bir ve bu için çok ne yang dan di ini itu aku tidak saya kamu untuk dengan
   ang ng mga sa ko ako ka ay naman lang hai ki ke se nahi bhi ho kya aur mein hum ben je mijn van de en`,
]

const scores = new Int32Array(OTHER + 1)
let words = 0
let knownWords = 0

/** The languages of each word, as bits. */
const known = (() => {
  const bits = new Map<string, number>()
  LISTS.forEach((list, language) => {
    for (const word of list.split(/\s+/)) bits.set(word, (bits.get(word) ?? 0) | (1 << language))
  })
  return new WordTable(bits)
})()

/** What a word of so many languages says for each of them. */
const weightOf = (languages: number) => {
  let count = 0
  for (let rest = languages; rest > 0; rest >>= 1) count += rest & 1
  return count === 1 ? 3 : count === 2 ? 2 : 1
}
const weights = Uint8Array.from({ length: 1 << LISTS.length }, (_, languages) => weightOf(languages))

/** Letters that few of the languages write, and letters that only others do. */
const LETTERS: ReadonlyMap<number, number> = new Map(
  [
    ['çœêâôîûëï', 0b0000010],
    ['ìò', 0b0000100],
    ['ñ', 0b0001000],
    ['äöß', 0b0010000],
    ['ãõ', 0b0100000],
    ['çêâô', 0b0100000],
    ['ășțşţłżźćčšžőűğıåøæđśńęąěřůý', 0b1000000],
  ].reduce<[number, number][]>((all, [signs, bits]) => {
    for (const sign of signs as string) {
      const unit = sign.charCodeAt(0)
      const before = all.find(([one]) => one === unit)
      if (before) before[1] |= bits as number
      else all.push([unit, bits as number])
    }
    return all
  }, []),
)

const isLetter = (unit: number) =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)

/** Counts the words up to a place; false where letters of another script stand, of which this knows nothing. */
function readWords(text: string, end: number): boolean {
  for (let at = 0; at < end; ) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) {
      const start = at
      while (at < end && isLetter(text.charCodeAt(at))) at++
      const next = text.charCodeAt(at)
      if (isAddress(text, start, at, next)) at = endOfRun(text, at)
      else count(text, start, at)
    } else if (unit === 64 || unit === 35 || unit === 0xff20 || unit === 0xff03) at = endOfRun(text, at + 1)
    else if (unit >= 0x370 && isOtherScript(unit)) return false
    else at++
  }
  return true
}

function count(text: string, start: number, end: number): void {
  words++
  const languages = known.valueOf(text, start, end)
  if (languages !== 0) {
    knownWords++
    add(languages, weights[languages]!)
  }
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xc0) add(LETTERS.get(lowered(unit)) ?? 0, 1)
  }
}

function add(languages: number, weight: number): void {
  for (let language = 0; language <= OTHER; language++)
    if (((languages >> language) & 1) === 1) scores[language]! += weight
}

/** Links, hosts and addresses say nothing. */
const isAddress = (text: string, start: number, end: number, next: number) =>
  next === 64 ||
  (next === 58 && text.charCodeAt(end + 1) === 47) ||
  (next === 46 && isLetter(text.charCodeAt(end + 1)) && end - start > 1)

function endOfRun(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) > 32) at++
  return at
}

/** Letters beyond Latin; signs, punctuation and emoji are none. */
const isOtherScript = (unit: number) =>
  unit < 0x1e00 ||
  (unit >= 0x1f00 && unit < 0x2000) ||
  (unit >= 0x2c00 && unit < 0xd800 && !(unit >= 0x2e00 && unit < 0x2e80))
