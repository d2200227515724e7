import { matchesOf } from '../matches.ts'
import type { Span } from '../span.ts'
import { givenNames } from './given-names.ts'

/** A person's name as a text writes it; `known` where its first word is a frequent given name or a title leads it. */
export type NamedPerson = { span: Span; known: boolean; full: boolean }

const WORD = "\\p{Lu}[\\p{Ll}\\p{M}'’]+(?:-\\p{Lu}[\\p{Ll}\\p{M}]+)*|(?:O['’]|D['’]|Mc|Mac)\\p{Lu}\\p{Ll}+"
const PARTICLE =
  "(?:de|du|des|de la|la|le|van|van der|van den|von|di|del|della|dei|da|dal|lo|el|al|bin|ben|y|dos)\\s+|d['’]|l['’]"
const TITLE =
  '(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|M|Mme|Mlle|Me|Monsieur|Madame|Mademoiselle|Docteur|Sig|Sig\\.ra|Signora|Signor|Dott|Dott\\.ssa|Avv|Ing|signor[ae]?|signorina|monsieur|madame|mademoiselle|docteur|dottor(?:e|essa)?|professor(?:e|essa)?)\\.?[ \\u00a0]+'
const NAME = new RegExp(
  `(?<![\\p{L}\\p{N}@#/.-])(${TITLE})?(${WORD})((?:[ \\u00a0]+(?:\\p{Lu}\\.[ \\u00a0]+)?(?:${PARTICLE})*(?:${WORD})){0,3})(?![\\p{L}\\p{N}@]|\\.\\p{L})`,
  'gu',
)

/** Capitals that begin no name: months, days, streets, frequent openers, things of the trade (en fr it). */
const NOT_A_NAME = new Set(
  (
    'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday ' +
    'Friday Saturday Sunday Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre Lundi Mardi ' +
    'Mercredi Jeudi Vendredi Samedi Dimanche Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre ' +
    'Dicembre Lunedì Martedì Mercoledì Giovedì Venerdì Sabato Domenica Street Road Avenue Lane Close Drive Court Place Square ' +
    'Rue Boulevard Impasse Chemin Quai Via Viale Piazza Corso Largo The This That These Those What When Where Who Why How And ' +
    'But For From With Without Our Your His Her Their My We You They She He It Its If In On At To By As An Is Are Was Were Be ' +
    'Hi Hey Hello Dear Thanks Thank Please Sorry Yes No Not Now New Here There All Any Some Every One Two Three Best Good Great ' +
    'Happy Congratulations Congrats Order Call Ring Text Email Mail Visit See Come Join Meet Find Get Let Look Photo Music ' +
    'Black Friday Cyber Christmas Easter Le La Les Un Une Des Du De Ce Cette Ces Mon Ma Mes Ton Ta Tes Son Sa Ses Notre Nos ' +
    'Votre Vos Leur Leurs Je Tu Il Elle On Nous Vous Ils Elles Et Ou Mais Donc Car Si Pour Par Sur Avec Sans Dans Chez Bonjour ' +
    'Bonsoir Salut Merci Bravo Félicitations Coucou Cher Chère Voici Voilà Comme Tout Tous Toute Toutes Très Bien Oui Non ' +
    'Il Lo Gli Uno Una Del Della Dei Delle Nel Nella Al Alla Questo Questa Quello Quella Mio Mia Tuo Tua Suo Sua Nostro Nostra ' +
    'Chiamate Chiama Scrivete Scrivi Contattate Telefonate Appelez Appelle Contactez Écrivez Envoyez Demandez Votre Boutique Magasin Négozio Negozio Ufficio Sede Service Vostro Io Noi Voi Loro Lui Lei Ma Per Con Senza Su Fra Tra Ciao Salve Buongiorno Buonasera Grazie Caro Cara Complimenti ' +
    'Auguri Ecco Come Tutto Tutti Sì Europe France Italy Italia Italie London Paris Rome Roma Milan Milano Lyon Berlin ' +
    'University School College Company Group Studio Records Audio Church Hospital Hotel Park Bridge Station Market House Primary'
  ).split(' '),
)

/** Names of people, as far as capitals, titles and given names tell. Words of `names` (brands) begin none. */
export function findNames(text: string, names: readonly string[] = []): NamedPerson[] {
  const brand = new Set(names.flatMap((name) => name.split(/\s+/)))
  const found: NamedPerson[] = []
  for (const match of matchesOf(text, NAME)) {
    const title = match[1] ?? ''
    let words = `${match[2]}${match[3]}`
    let start = match.index + title.length
    for (;;) {
      const first = /^\S+/u.exec(words)?.[0] ?? ''
      if (first === '' || !(NOT_A_NAME.has(first) || brand.has(first))) break
      const skipped = /^\S+\s*/u.exec(words)![0].length
      words = words.slice(skipped)
      start += skipped
    }
    const parts = words.split(/\s+/u).filter((part) => part !== '')
    const bad = parts.findIndex((part) => NOT_A_NAME.has(part) || brand.has(part))
    if (bad > 0) words = parts.slice(0, bad).join(' ')
    if (words === '' || !/^\p{Lu}/u.test(words)) continue
    const first = words.split(/[\s]/u)[0]!
    const known = title !== '' || givenNames.has(first) || givenNames.has(first.split('-')[0]!)
    const full = /\s/u.test(words)
    if (!known && !full) continue
    found.push({ span: [start, start + words.length], known, full })
  }
  return found
}
