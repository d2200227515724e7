import type { ReaderLanguage } from '../terminal/reader.ts'

type LookalikeWords = {
  readonly which: string
  readonly notBoth: string
  readonly onlyForInput: (option: string) => string
  readonly onlyForList: (option: string) => string
  readonly badNumber: (option: string) => string
  readonly badDomain: (domain: string) => string
  readonly badServer: (server: string) => string
  readonly notJson: string
  readonly notBrands: string
  readonly badBrand: (id: string, field: string) => string
  readonly noName: (id: string) => string
  readonly line: (line: number) => string
  readonly tooLong: string
  readonly whichOurs: string
  readonly nothingOfOurs: string
  readonly notAnObject: string
  readonly notUtf8: string
  readonly notAnAddress: string
  readonly htmlOrFile: string
  readonly pageTooLong: string
  readonly judged: (read: number, told: number) => string
  readonly progress: (hosts: number, hits: number) => string
  readonly asking: (asked: number, of: number, found: number) => string
  readonly unanswered: (count: number) => string
  readonly wildcard: string
}

const number = (value: number, language: ReaderLanguage) => value.toLocaleString(language)

export const lookalikeWords: Readonly<Record<ReaderLanguage, LookalikeWords>> = {
  en: {
    which: 'Which brands? Give --brand with your domains, or --brands with a file.',
    notBoth: 'Give --brand or --brands, not both.',
    onlyForInput: (option) => `${option} goes with --input.`,
    onlyForList: (option) => `${option} is for the list of domains, without --input.`,
    badNumber: (option) => `The value of ${option} is not allowed.`,
    badDomain: (domain) => `“${domain}” is not a domain name.`,
    badServer: (server) => `“${server}” is not the address of a DNS server, such as 9.9.9.9 or 127.0.0.1:5353.`,
    notJson: 'this is not JSON',
    notBrands: 'brands are a JSON object, with a name for each brand and at least one brand',
    badBrand: (id, field) => `the brand “${id}” needs “${field}”, a list of words`,
    noName: (id) => `the brand “${id}” has no name of three Latin letters or more`,
    line: (line) => `line ${line}`,
    tooLong: 'it is too long for a host name or an address',
    whichOurs: 'What is yours? Give --ours with a file, one JSON object a line.',
    nothingOfOurs: 'there is nothing of yours in it',
    notAnObject: 'each line is a JSON object',
    notUtf8: 'this is not text in UTF-8',
    notAnAddress: '“address” is not an address on the web, such as https://example.com/login',
    htmlOrFile: 'give the markup in “html” or the name of its file in “file”, one of them',
    pageTooLong: 'it is larger than 16 MB',
    judged: (read, told) => `${number(read, 'en')} read, ${number(told, 'en')} suspect`,
    progress: (hosts, hits) => `${number(hosts, 'en')} hosts, ${number(hits, 'en')} imitations`,
    asking: (asked, of, found) => `${number(asked, 'en')} of ${number(of, 'en')} asked, ${number(found, 'en')} exist`,
    unanswered: (count) => `${number(count, 'en')} domains got no answer from DNS.`,
    wildcard: 'every name under this ending gets this answer',
  },
  fr: {
    which: 'Quelles marques ? Donnez --brand avec vos domaines, ou --brands avec un fichier.',
    notBoth: 'Donnez --brand ou --brands, pas les deux.',
    onlyForInput: (option) => `${option} va avec --input.`,
    onlyForList: (option) => `${option} concerne la liste de domaines, sans --input.`,
    badNumber: (option) => `La valeur de ${option} n’est pas admise.`,
    badDomain: (domain) => `« ${domain} » n’est pas un nom de domaine.`,
    badServer: (server) => `« ${server} » n’est pas l’adresse d’un serveur DNS, comme 9.9.9.9 ou 127.0.0.1:5353.`,
    notJson: 'ce n’est pas du JSON',
    notBrands: 'les marques forment un objet JSON, avec un nom pour chacune, et au moins une',
    badBrand: (id, field) => `la marque « ${id} » demande « ${field} », une liste de mots`,
    noName: (id) => `la marque « ${id} » n’a aucun nom d’au moins trois lettres latines`,
    line: (line) => `ligne ${line}`,
    tooLong: 'elle est trop longue pour un hôte ou une adresse',
    whichOurs: 'Qu’est-ce qui est à vous ? Donnez --ours avec un fichier, un objet JSON par ligne.',
    nothingOfOurs: 'il ne contient rien qui soit à vous',
    notAnObject: 'chaque ligne est un objet JSON',
    notUtf8: 'ce n’est pas du texte en UTF-8',
    notAnAddress: '« address » n’est pas une adresse web, comme https://example.com/login',
    htmlOrFile: 'donnez le balisage dans « html » ou le nom de son fichier dans « file », l’un des deux',
    pageTooLong: 'il dépasse 16 Mo',
    judged: (read, told) => `${number(read, 'fr')} lus, ${number(told, 'fr')} suspects`,
    progress: (hosts, hits) => `${number(hosts, 'fr')} hôtes, ${number(hits, 'fr')} imitations`,
    asking: (asked, of, found) =>
      `${number(asked, 'fr')} sur ${number(of, 'fr')} demandés, ${number(found, 'fr')} existent`,
    unanswered: (count) => `${number(count, 'fr')} domaines sans réponse du DNS.`,
    wildcard: 'tout nom sous cette extension reçoit cette réponse',
  },
  it: {
    which: 'Quali marchi? Indica --brand con i tuoi domini, o --brands con un file.',
    notBoth: 'Indica --brand o --brands, non entrambi.',
    onlyForInput: (option) => `${option} va con --input.`,
    onlyForList: (option) => `${option} riguarda l’elenco dei domini, senza --input.`,
    badNumber: (option) => `Il valore di ${option} non è ammesso.`,
    badDomain: (domain) => `«${domain}» non è un nome di dominio.`,
    badServer: (server) => `«${server}» non è l’indirizzo di un server DNS, come 9.9.9.9 o 127.0.0.1:5353.`,
    notJson: 'non è JSON',
    notBrands: 'i marchi sono un oggetto JSON, con un nome per ciascuno e almeno uno',
    badBrand: (id, field) => `il marchio «${id}» richiede «${field}», un elenco di parole`,
    noName: (id) => `il marchio «${id}» non ha alcun nome di almeno tre lettere latine`,
    line: (line) => `riga ${line}`,
    tooLong: 'è troppo lunga per un host o un indirizzo',
    whichOurs: 'Che cosa è vostro? Indica --ours con un file, un oggetto JSON per riga.',
    nothingOfOurs: 'non contiene nulla di vostro',
    notAnObject: 'ogni riga è un oggetto JSON',
    notUtf8: 'questo non è testo in UTF-8',
    notAnAddress: '«address» non è un indirizzo web, come https://example.com/login',
    htmlOrFile: 'indica il markup in «html» o il nome del suo file in «file», uno dei due',
    pageTooLong: 'supera i 16 MB',
    judged: (read, told) => `${number(read, 'it')} letti, ${number(told, 'it')} sospetti`,
    progress: (hosts, hits) => `${number(hosts, 'it')} host, ${number(hits, 'it')} imitazioni`,
    asking: (asked, of, found) =>
      `${number(asked, 'it')} su ${number(of, 'it')} richiesti, ${number(found, 'it')} esistono`,
    unanswered: (count) => `${number(count, 'it')} domini senza risposta dal DNS.`,
    wildcard: 'ogni nome sotto questa estensione riceve questa risposta',
  },
}
