/** Words that announce a telephone number, close before it (en fr it es de). */
export const ANNOUNCED =
  /(?:(?<![\p{L}\p{N}])(?:tel|t[ée]l|fon|ph|mob|cell|fax)(?![\p{L}\p{N}])[.:]?|t[ée]l[ée]phones?|telefon[oi]?|phone|mobile|m[óo]vil|portable|cellulare|handy|landline|fixe|fisso|whats\s?app|signal|sms|hotline|desk|office|direct line|call(?:ed|ing|s)?|ring(?:ing)?|text(?:ed|ing)?|dial(?:led)?|reach(?:ed)?|messages?|appel(?:ez|le|er|s)?|joindre|joignable|contact(?:ez|er|e|o)?|chiam(?:a|ate|are|i)(?:mi|ci|lo|la)?|telefonare|contatt(?:a|ate|are|i)(?:mi|ci)?|anrufen|erreichbar|llam(?:a|e|ar)(?:me|nos)?|r[ée]pond|risponde|num(?:ber|[ée]ro|ero)?|nummer|n[°º]|no\.)(?:[^\p{N}.!?\n]{0,24})$/iu

/** Words after a number that say what line it is. */
export const NAMED_AFTER =
  /^[ \t,]*\(?(?:office|fax|mobile|cell|home|work|desk|direct|portable|bureau|fixe|ufficio|cellulare|fisso|cell\.|mob\.)(?![\p{L}\p{N}])/iu

/** What carries many digits without being a telephone number. */
export const OTHER_NUMBER =
  /(?<![\p{L}\p{N}])(?:order|orders|ref|reference|r[ée]f[ée]rence|ticket|tracking|serial|s[ée]rie|serie|invoice|facture|fattura|ordine|commande|pratica|model|mod[èe]le|modello|sku|isbn|issn|ean|version|v|rcs|siren|siret|tva|vat|p\.?\s?iva|rea|sample|patent|brevet|brevetto|article|art|item|colis|parcel|pacco|code|codice|account|compte|conto|case|dossier|id|seed|build|firmware|part|pi[èe]ce|registration|registrazione|enregistrement|lot|batch|lotto)\b[\p{L}\s.:#°º’'-]{0,16}$/iu

/** The number belongs to a private person. */
export const PRIVATE_LINE =
  /(?<![\p{L}\p{N}])(?:(?:my|his|her|their|your|s(?:on|a)|t(?:on|a)|mon|ma|votre|leur|(?:il )?(?:mio|tuo|suo|vostro|loro))\s+(?:own\s|new\s|old\s|personal\s|private\s|nouveau\s|nuovo\s|vecchio\s|num[ée]ro\sde\s|numero\sdi\s)?(?:mobile|cell|cellphone|phone|number|landline|num[ée]ro|num|portable|t[ée]l(?:[ée]phone)?|fixe|numero|cellulare|telefono|fisso)|on file|(?:call|text|ring|phone|reach|message|whats\s?app)(?:ed)?\s+(?:me|him|her|them)|appel(?:le|ez|er)[- ](?:moi|le|la)|(?:joindre|l['’]appeler)|(?:chiama|chiamate|scrivi|scrivete|contatta)(?:mi|lo|la|li)|personal|priv(?:ate|é|ato)|perso(?:nnel|nale)?|at home|chez (?:lui|elle|moi|toi|eux)|a casa|domicile)(?![\p{L}\p{N}])/iu

/** The number is a company's line that everybody may call. */
export const SERVICE_LINE =
  /(?<![\p{L}\p{N}])(?:(?:call|ring|phone|text|message|contact|reach|whats\s?app)\s+(?:us|our)|customer\s(?:service|services|care|support)|help\s?(?:line|desk)|hotline|support(?:\s(?:line|team|desk))?|repairs?(?:\s(?:desk|team|service))?|care\s(?:line|team)|reservations?|bookings?|box office|switchboard|reception|emergency|emergencies|donations?|tickets?|tix|shelter|volunteers?|press (?:office|enquiries|desk)|enquiries|lines (?:are )?open|freephone|toll[- ]free|free of charge|free call|our (?:shop|shops|store|stores|team|desk|office|studio|experts|line)|the (?:shop|store|repair desk|box office)|s\.?a\.?v\.?|service (?:client|clients|apr[èe]s[- ]vente|r[ée]paration|presse|consommateurs)|num[ée]ro vert|(?:appel|num[ée]ro) (?:gratuit|non surtax[ée])|non surtax[ée]|standard|accueil|(?:appelez|contactez|joignez)[- ]nous|nous (?:appeler|joindre|contacter)|boutiques?|magasins?|(?:la|notre|nos|votre) (?:ateliers?|[ée]quipes?|standard)|conseillers?|r[ée]servations?|renseignements|infos?|inscriptions?|urgences?|dons?|billetterie|billets|assistenza|servizio clienti|numero verde|centralino|ufficio stampa|prenotazioni|prenot(?:are|a|ate)|to book|pour r[ée]server|r[ée]servez|(?:nuovo|nostro) negozio|informazioni|info|emergenz[ae]|biglietti|iscrizioni|numeri utili|(?:chiama|chiamate|contatta|contattate|telefona|telefonate)(?:ci| ci| al)|(?:in|il|del|nel|nostro|nostri) (?:punto vendita|negozi[oi]?|laboratorio|team|store)|chiamata gratuita|gratuit[oa]|linea)(?![\p{L}\p{N}])/iu

/** A bare call to everybody, right before the number. */
export const CALL_TO_ALL =
  /(?:^|[.!?…\n:;(,]\s*|\b(?:or|and|just|please|simply|then|ou|et|o|oppure|e)\s+)(?:ring|call|phone|dial|appelez(?:\sle)?|composez(?:\sle)?|chiamate(?:\s(?:il|lo|al|allo))?|chiama(?:\s(?:il|lo|al|allo))?|telefonate(?:\s(?:al|allo))?|rufen sie)\s*(?:free\s)?(?:on\s|us\s(?:on|at)\s)?$/iu
