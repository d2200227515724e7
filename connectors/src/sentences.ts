import type { FailureParams, NetworkFailure } from './failure.ts'

type Sentence = { en: string; fr: string; it: string }

/** What happened, and what to do, for each failure code; `{name}` stands for a parameter. */
const sentences: Record<string, Sentence> = {
  'https-only': {
    en: 'Brandwarden talks to {host} only over https.',
    fr: 'Brandwarden ne communique avec {host} qu’en https.',
    it: 'Brandwarden comunica con {host} solo tramite https.',
  },
  'private-address': {
    en: '{host} leads to a private network, so Brandwarden does not connect to it.',
    fr: '{host} mène à un réseau privé : Brandwarden ne s’y connecte pas.',
    it: '{host} porta a una rete privata: Brandwarden non vi si collega.',
  },
  'address-with-password': {
    en: 'The address contains a password. Enter it without one.',
    fr: 'L’adresse contient un mot de passe. Saisissez-la sans mot de passe.',
    it: 'L’indirizzo contiene una password. Inseriscilo senza.',
  },
  'bad-address': {
    en: 'This is not the address of a server. Write it like mastodon.social.',
    fr: 'Ce n’est pas l’adresse d’un serveur. Écrivez-la comme mastodon.social.',
    it: 'Questo non è l’indirizzo di un server. Scrivilo come mastodon.social.',
  },
  'redirect-refused': {
    en: '{host} sent the request on to another address. Brandwarden did not follow, because it would have taken the credential along.',
    fr: '{host} a renvoyé la demande vers une autre adresse. Brandwarden n’a pas suivi : l’identifiant serait parti avec.',
    it: '{host} ha rinviato la richiesta a un altro indirizzo. Brandwarden non l’ha seguito, perché avrebbe portato con sé le credenziali.',
  },
  'answer-too-large': {
    en: 'The answer of {host} is too large to be genuine.',
    fr: 'La réponse de {host} est trop volumineuse pour être normale.',
    it: 'La risposta di {host} è troppo grande per essere normale.',
  },
  'no-answer': {
    en: '{host} does not answer ({reason}). Brandwarden will try again.',
    fr: '{host} ne répond pas ({reason}). Brandwarden réessaiera.',
    it: '{host} non risponde ({reason}). Brandwarden riproverà.',
  },
  'server-trouble': {
    en: 'The network has a fault of its own ({status}). Brandwarden will try again.',
    fr: 'Le réseau rencontre une panne ({status}). Brandwarden réessaiera.',
    it: 'Il social network ha un guasto ({status}). Brandwarden riproverà.',
  },
  'no-answer-after-sending': {
    en: '{host} took the request and then fell silent. Brandwarden looks whether the post is there before it tries again.',
    fr: '{host} a reçu la demande, puis n’a plus répondu. Brandwarden vérifie si la publication est en ligne avant de réessayer.',
    it: '{host} ha ricevuto la richiesta e poi non ha più risposto. Brandwarden verifica se il post è online prima di riprovare.',
  },
  'trouble-after-sending': {
    en: 'The network reported a fault ({status}) after it had taken the request. Brandwarden looks whether the post is there before it tries again.',
    fr: 'Le réseau a signalé une panne ({status}) après avoir reçu la demande. Brandwarden vérifie si la publication est en ligne avant de réessayer.',
    it: 'Il social network ha segnalato un guasto ({status}) dopo aver ricevuto la richiesta. Brandwarden verifica se il post è online prima di riprovare.',
  },
  'rate-limited': {
    en: 'The network asks for a pause, because too much was sent from this account. Brandwarden tries again afterwards.',
    fr: 'Le réseau demande une pause : ce compte a envoyé trop de demandes. Brandwarden réessaiera ensuite.',
    it: 'Il social network chiede una pausa: da questo account sono arrivate troppe richieste. Brandwarden riproverà dopo.',
  },
  'credential-refused': {
    en: 'The network no longer accepts the password or token of this account. Connect it again.',
    fr: 'Le réseau n’accepte plus le mot de passe ou le jeton de ce compte. Reconnectez-le.',
    it: 'Il social network non accetta più la password o il token di questo account. Collegalo di nuovo.',
  },
  'wrong-credential': {
    en: 'This kind of credential does not belong to this network. Connect the account again.',
    fr: 'Ce type d’identifiant n’est pas celui de ce réseau. Reconnectez le compte.',
    it: 'Questo tipo di credenziale non è di questo social network. Collega di nuovo l’account.',
  },
  'use-app-password': {
    en: 'This account has a second factor. Make an app password in the network’s settings and use that.',
    fr: 'Ce compte est protégé par un second facteur. Créez un mot de passe d’application dans les réglages du réseau et utilisez-le.',
    it: 'Questo account ha un secondo fattore. Crea una password per app nelle impostazioni del social network e usa quella.',
  },
  'sign-in-ended': {
    en: 'The connection has ended or was revoked at the network. Connect the account again.',
    fr: 'La connexion a expiré ou a été révoquée sur le réseau. Reconnectez le compte.',
    it: 'Il collegamento è scaduto o è stato revocato sul social network. Collega di nuovo l’account.',
  },
  'sign-in-declined': {
    en: 'The connection was declined at the network.',
    fr: 'La connexion a été refusée sur le réseau.',
    it: 'Il collegamento è stato rifiutato sul social network.',
  },
  'sign-in-refused': {
    en: 'The network did not complete the connection ({reason}). Start it again.',
    fr: 'Le réseau n’a pas mené la connexion à son terme ({reason}). Recommencez.',
    it: 'Il social network non ha completato il collegamento ({reason}). Ricomincia.',
  },
  'sign-in-unknown': {
    en: 'This sign-in was not started here, or too long ago. Start it again.',
    fr: 'Cette connexion n’a pas été lancée ici, ou il y a trop longtemps. Recommencez.',
    it: 'Questo accesso non è stato avviato qui, o è passato troppo tempo. Ricomincia.',
  },
  'sign-in-not-set-up': {
    en: 'Connecting through the network’s own sign-in page is not set up here. Use an app password.',
    fr: 'La connexion par la page du réseau n’est pas configurée ici. Utilisez un mot de passe d’application.',
    it: 'Il collegamento tramite la pagina del social network non è configurato qui. Usa una password per app.',
  },
  'account-or-server-not-found': {
    en: 'No account or server of this name was found.',
    fr: 'Aucun compte ni serveur de ce nom n’a été trouvé.',
    it: 'Non è stato trovato nessun account o server con questo nome.',
  },
  'not-a-server': {
    en: '{host} does not answer like a server of this network.',
    fr: '{host} ne répond pas comme un serveur de ce réseau.',
    it: '{host} non risponde come un server di questo social network.',
  },
  'account-taken-down': {
    en: 'The network has taken this account down.',
    fr: 'Le réseau a fermé ce compte.',
    it: 'Il social network ha chiuso questo account.',
  },
  'account-suspended': {
    en: 'The network has suspended this account.',
    fr: 'Le réseau a suspendu ce compte.',
    it: 'Il social network ha sospeso questo account.',
  },
  'account-deactivated': {
    en: 'This account is deactivated. Its owner can reactivate it at the network.',
    fr: 'Ce compte est désactivé. Son titulaire peut le réactiver sur le réseau.',
    it: 'Questo account è disattivato. Il titolare può riattivarlo sul social network.',
  },
  'account-moved': {
    en: 'This account has moved to another server and can no longer post. Connect the new one.',
    fr: 'Ce compte a déménagé vers un autre serveur et ne peut plus publier. Connectez le nouveau.',
    it: 'Questo account si è trasferito su un altro server e non può più pubblicare. Collega quello nuovo.',
  },
  'right-missing': {
    en: 'The connection does not have the right for this ({reason}). Connect the account again.',
    fr: 'La connexion n’a pas le droit nécessaire ({reason}). Reconnectez le compte.',
    it: 'Il collegamento non ha il permesso necessario ({reason}). Collega di nuovo l’account.',
  },
  'not-our-post': {
    en: 'This post belongs to another account.',
    fr: 'Cette publication appartient à un autre compte.',
    it: 'Questo post appartiene a un altro account.',
  },
  'not-a-post': {
    en: 'This is not the address of a post.',
    fr: 'Ce n’est pas l’adresse d’une publication.',
    it: 'Questo non è l’indirizzo di un post.',
  },
  'post-gone': {
    en: 'The post is no longer at the network.',
    fr: 'La publication n’est plus sur le réseau.',
    it: 'Il post non è più sul social network.',
  },
  'answered-post-gone': {
    en: 'The post that this one answers is no longer there.',
    fr: 'La publication à laquelle celle-ci répond n’existe plus.',
    it: 'Il post a cui questo risponde non esiste più.',
  },
  'network-refused': {
    en: 'The network refused: {reason}',
    fr: 'Le réseau a refusé : {reason}',
    it: 'Il social network ha rifiutato: {reason}',
  },
  'empty-post': {
    en: 'There is neither text nor picture to publish.',
    fr: 'Il n’y a ni texte ni image à publier.',
    it: 'Non ci sono né testo né immagini da pubblicare.',
  },
  'text-too-long': {
    en: 'The text has {length} characters; this network takes {max}.',
    fr: 'Le texte compte {length} caractères ; ce réseau en accepte {max}.',
    it: 'Il testo ha {length} caratteri; questo social network ne accetta {max}.',
  },
  'text-too-large': {
    en: 'The text takes {length} bytes; this network takes {max}.',
    fr: 'Le texte occupe {length} octets ; ce réseau en accepte {max}.',
    it: 'Il testo occupa {length} byte; questo social network ne accetta {max}.',
  },
  'alt-too-long': {
    en: 'The alternative text of picture {number} has {length} characters; this network takes {max}.',
    fr: 'Le texte alternatif de l’image {number} compte {length} caractères ; ce réseau en accepte {max}.',
    it: 'Il testo alternativo dell’immagine {number} ha {length} caratteri; questo social network ne accetta {max}.',
  },
  'too-many-pictures': {
    en: 'There are {count} pictures; this network takes {max}.',
    fr: 'Il y a {count} images ; ce réseau en accepte {max}.',
    it: 'Ci sono {count} immagini; questo social network ne accetta {max}.',
  },
  'picture-type': {
    en: 'This network does not take picture {number} ({type}).',
    fr: 'Ce réseau n’accepte pas l’image {number} ({type}).',
    it: 'Questo social network non accetta l’immagine {number} ({type}).',
  },
  'picture-empty': {
    en: 'Picture {number} is empty.',
    fr: 'L’image {number} est vide.',
    it: 'L’immagine {number} è vuota.',
  },
  'picture-too-large': {
    en: 'Picture {number} has {size} bytes; this network takes {max}.',
    fr: 'L’image {number} pèse {size} octets ; ce réseau en accepte {max}.',
    it: 'L’immagine {number} ha {size} byte; questo social network ne accetta {max}.',
  },
  'picture-too-many-pixels': {
    en: 'Picture {number} has {pixels} pixels; this network takes {max}.',
    fr: 'L’image {number} compte {pixels} pixels ; ce réseau en accepte {max}.',
    it: 'L’immagine {number} ha {pixels} pixel; questo social network ne accetta {max}.',
  },
  'picture-refused': {
    en: 'The network could not use a picture. Save it anew as JPEG or PNG.',
    fr: 'Le réseau n’a pas pu utiliser une image. Enregistrez-la de nouveau en JPEG ou en PNG.',
    it: 'Il social network non ha potuto usare un’immagine. Salvala di nuovo come JPEG o PNG.',
  },
  'picture-not-ready': {
    en: 'The network is still preparing a picture. Brandwarden will try again.',
    fr: 'Le réseau prépare encore une image. Brandwarden réessaiera.',
    it: 'Il social network sta ancora preparando un’immagine. Brandwarden riproverà.',
  },
  'other-post-under-key': {
    en: 'The network already holds another text in this post’s place. Look there before you decide.',
    fr: 'Le réseau contient déjà un autre texte à la place de cette publication. Vérifiez sur place avant de décider.',
    it: 'Il social network contiene già un altro testo al posto di questo post. Controlla lì prima di decidere.',
  },
  'too-many-to-search': {
    en: 'So much was posted since the first attempt that Brandwarden cannot tell whether this post is there. Look there before you decide.',
    fr: 'Il y a eu tant de publications depuis le premier essai que Brandwarden ne peut pas savoir si celle-ci est en ligne. Vérifiez sur place avant de décider.',
    it: 'Dal primo tentativo sono stati pubblicati così tanti post che Brandwarden non può sapere se questo è online. Controlla lì prima di decidere.',
  },
  'bluesky-cannot-edit': {
    en: 'Bluesky shows no corrections. Delete the post and publish it anew, or answer it.',
    fr: 'Bluesky n’affiche pas les corrections. Supprimez la publication et publiez-la de nouveau, ou répondez-y.',
    it: 'Bluesky non mostra le correzioni. Elimina il post e pubblicalo di nuovo, oppure rispondi.',
  },
  'strange-answer': {
    en: 'The server does not answer as servers of this network do. Check its address.',
    fr: 'Le serveur ne répond pas comme ceux de ce réseau. Vérifiez son adresse.',
    it: 'Il server non risponde come quelli di questo social network. Controlla l’indirizzo.',
  },
  'unreadable-answer': {
    en: '{host} gave an answer that this network does not give.',
    fr: '{host} a donné une réponse inattendue pour ce réseau.',
    it: '{host} ha dato una risposta inattesa per questo social network.',
  },
}

export const failureCodes: readonly string[] = Object.keys(sentences)

/** What went wrong and what to do about it, as one or two sentences for a person. */
export function explainFailure(failure: Pick<NetworkFailure, 'code' | 'params'>, language: 'en' | 'fr' | 'it'): string {
  const sentence = sentences[failure.code]?.[language] ?? failure.code
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => show(failure.params, name, language))
}

function show(params: FailureParams, name: string, language: string): string {
  const value = params[name]
  if (typeof value !== 'number') return value ?? ''
  return name === 'status' ? String(value) : value.toLocaleString(language)
}
