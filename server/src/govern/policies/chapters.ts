import type { Localized } from '@brandwarden/contract'

/** A clause of the default policy: in its own words, or a kind of matter that a pack has words for. */
type Part = { title: Localized; text: Localized } | { matter: string }
export type Chapter = { title: Localized; text: Localized; parts: Part[] }

export const defaultObjective: Localized = {
  en: 'This policy lets us be present on social media without putting people, secrets or our name at risk. It says what may be said and by whom, and what is checked before anything goes out.',
  fr: 'Cette politique nous permet d’être présents sur les réseaux sociaux sans mettre en danger ni les personnes, ni nos secrets, ni notre nom. Elle dit ce qui peut être dit, par qui, et ce qui est vérifié avant toute publication.',
  it: 'Questa policy ci permette di essere presenti sui social media senza mettere a rischio le persone, i segreti o il nostro nome. Dice che cosa si può dire, chi può dirlo e che cosa viene verificato prima di ogni pubblicazione.',
}

/** The default policy (G2, G4): whom it binds, who does what, and a chapter for each kind of matter. */
export const defaultChapters: readonly Chapter[] = [
  {
    title: { en: 'Whom it binds', fr: 'À qui elle s’applique', it: 'A chi si applica' },
    text: {
      en: 'It binds everyone who works for the company, agencies and paid partners included, on the company’s accounts and wherever they speak about the company.',
      fr: 'Elle s’applique à toute personne qui travaille pour l’entreprise, agences et partenaires rémunérés compris, sur les comptes de l’entreprise et partout où l’on parle d’elle.',
      it: 'Si applica a chiunque lavori per l’azienda, agenzie e partner retribuiti compresi, sugli account dell’azienda e ovunque se ne parli.',
    },
    parts: [
      {
        title: { en: 'Who does what', fr: 'Qui fait quoi', it: 'Chi fa che cosa' },
        text: {
          en: 'Marketing writes and answers. Approvers look at what someone else wrote. Legal looks after claims, rights and privacy; security after accounts, access and incidents. Managers see to it that their people have read this policy.',
          fr: 'Le marketing écrit et répond. Les approbateurs relisent ce qu’une autre personne a écrit. Le juridique veille aux allégations, aux droits et à la vie privée ; la sécurité, aux comptes, aux accès et aux incidents. Les responsables s’assurent que leurs équipes ont lu cette politique.',
          it: 'Il marketing scrive e risponde. Chi approva rilegge ciò che ha scritto un’altra persona. Il legale si occupa di affermazioni, diritti e privacy; la sicurezza di account, accessi e incidenti. I responsabili si assicurano che i propri collaboratori abbiano letto questa policy.',
        },
      },
      {
        title: {
          en: 'Its place in the security strategy',
          fr: 'Sa place dans la stratégie de sécurité',
          it: 'Il suo posto nella strategia di sicurezza',
        },
        text: {
          en: 'It is part of the IT security strategy. An account is a system of the company like any other: access to it is dated and reviewed, its password stays in the vault, and the response plan says what to do when it is attacked.',
          fr: 'Elle fait partie de la stratégie de sécurité informatique. Un compte est un système de l’entreprise comme un autre : son accès est daté et révisé, son mot de passe reste au coffre, et le plan de réponse dit quoi faire en cas d’attaque.',
          it: 'Fa parte della strategia di sicurezza informatica. Un account è un sistema dell’azienda come gli altri: l’accesso ha una scadenza e viene riesaminato, la password resta nella cassaforte e il piano di risposta dice che cosa fare in caso di attacco.',
        },
      },
      {
        title: { en: 'Official business', fr: 'Affaires officielles', it: 'Comunicazioni ufficiali' },
        text: {
          en: 'Offers, promises, complaints and contracts are handled on official accounts, never from someone’s own.',
          fr: 'Offres, promesses, réclamations et contrats se traitent sur les comptes officiels, jamais depuis un compte personnel.',
          it: 'Offerte, promesse, reclami e contratti si gestiscono dagli account ufficiali, mai da un account personale.',
        },
      },
      {
        title: {
          en: 'When something goes wrong',
          fr: 'Quand quelque chose tourne mal',
          it: 'Quando qualcosa va storto',
        },
        text: {
          en: 'Whoever notices a mistake, their own included, reports it at once. An early report is never held against anyone.',
          fr: 'Quiconque remarque une erreur, y compris la sienne, la signale aussitôt. Un signalement rapide n’est jamais reproché à personne.',
          it: 'Chi nota un errore, anche proprio, lo segnala subito. Una segnalazione tempestiva non viene mai rinfacciata a nessuno.',
        },
      },
    ],
  },
  {
    title: { en: 'Speaking for the company', fr: 'Parler au nom de l’entreprise', it: 'Parlare a nome dell’azienda' },
    text: {
      en: 'Those speak for the company who were asked to. Everyone else speaks for themselves and says so: “opinions are my own”.',
      fr: 'Seules parlent au nom de l’entreprise les personnes qui en sont chargées. Les autres parlent en leur nom et le disent : « mes opinions n’engagent que moi ».',
      it: 'Parla a nome dell’azienda chi ne ha l’incarico. Tutti gli altri parlano per sé e lo dicono: «le opinioni sono solo mie».',
    },
    parts: [{ matter: 'G5.positions' }, { matter: 'G4.taboo' }, { matter: 'G4.conduct' }, { matter: 'G4.tone' }],
  },
  {
    title: { en: 'Honest with readers', fr: 'Honnêtes avec nos lecteurs', it: 'Onesti con chi legge' },
    text: {
      en: 'Readers can tell advertising from opinion, and what is proven from what is hoped.',
      fr: 'Nos lecteurs distinguent la publicité de l’opinion, et ce qui est prouvé de ce qui est espéré.',
      it: 'Chi legge distingue la pubblicità dall’opinione, e ciò che è provato da ciò che si spera.',
    },
    parts: [
      { matter: 'G4.disclosure' },
      { matter: 'G4.claims' },
      { matter: 'G4.claims-health' },
      { matter: 'G4.claims-finance' },
      { matter: 'G4.claims-food' },
      { matter: 'G4.claims-alcohol' },
      { matter: 'G4.claims-gambling' },
    ],
  },
  {
    title: { en: 'What stays inside', fr: 'Ce qui reste à l’intérieur', it: 'Ciò che resta all’interno' },
    text: {
      en: 'What is not public belongs to the company or to the people it is about, and stays with them.',
      fr: 'Ce qui n’est pas public appartient à l’entreprise ou aux personnes concernées, et le reste.',
      it: 'Ciò che non è pubblico appartiene all’azienda o alle persone interessate, e lì rimane.',
    },
    parts: [
      { matter: 'G4.confidentiality' },
      { matter: 'G4.embargo' },
      { matter: 'G4.privacy' },
      { matter: 'C8.secrets' },
      { matter: 'C8.location' },
    ],
  },
  {
    title: { en: 'Other people', fr: 'Les autres', it: 'Gli altri' },
    text: {
      en: 'We use the work and the likeness of others only with their permission, and never at the expense of their dignity.',
      fr: 'Nous n’utilisons le travail et l’image d’autrui qu’avec son accord, et jamais aux dépens de sa dignité.',
      it: 'Usiamo il lavoro e l’immagine altrui solo con il consenso di chi ne ha diritto, e mai a scapito della sua dignità.',
    },
    parts: [{ matter: 'G4.copyright' }, { matter: 'G4.credits' }, { matter: 'C8.minors' }, { matter: 'C8.sexual' }],
  },
  {
    title: { en: 'Good craft', fr: 'Le travail bien fait', it: 'Il lavoro ben fatto' },
    text: {
      en: 'A post can be read by everyone, leads where it says, and fits the network.',
      fr: 'Une publication est lisible par tous, mène là où elle le dit et convient au réseau.',
      it: 'Un post è leggibile da tutti, porta dove dice e rispetta il social su cui esce.',
    },
    parts: [{ matter: 'C8.links' }, { matter: 'C8.accessibility' }, { matter: 'C8.network-limits' }],
  },
]

/** For matter of packs that no chapter names. */
export const lastChapter: Omit<Chapter, 'parts'> = {
  title: { en: 'Further matter', fr: 'Autres matières', it: 'Altre materie' },
  text: {
    en: 'What else is checked before anything goes out.',
    fr: 'Ce qui est également vérifié avant toute publication.',
    it: 'Che cos’altro viene verificato prima di ogni pubblicazione.',
  },
}
