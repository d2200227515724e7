import { watchFor } from '../trigger.ts'

/** What a text holds at a glance, so that costly patterns are tried only where they can match. */
export type Signs = {
  /** A row of twelve letters, digits, hyphens and underscores with a digit among them, or of twenty of any kind. */
  run: boolean
  /** A row of eight with a digit and a letter. */
  short: boolean
  digits: number
  /** The words for passwords, for ways in, for codes, and for keys. */
  words: number
}

export const PASSWORD = 1
export const WAY_IN = 2
export const CODE = 4
export const KEY = 8

const WORDS = watchFor([
  'pass ,passw,passc,passp,pwd ,pw ,psw ,mdp ,mot ,mots ,parola,wifi,wi ,ssid ,hotspot,kennwort,contrasen,identifiant,credenz,credent,login,logon,log ,seed ,mnemonic ,phrase ,frase ,totp ,otp ,mfa ,authenticator,psk ,wpa,machine ,chiave ,mysql,mariadb,sshpass',
  'sign ,logged,acces,accedi,accedete,connex,connecte,entra ,entrate ,compte ,account,user ,username,utente,utilis,admin,root ,superuser,sysadmin,guest ,demo ,test ,editor ,postgres,backup ,staff ,ospite ,invite ,ftp ,sftp ,ssh ,network ,reseau ,rete ,curl ',
  'code,codic,pin ,combin,combo ,alarm,allarme ,safe ,vault ,strong,lock,padlock,key ,keypad ,keybox,digicode,coffre,cadenas,boite,cassaforte,lucchetto,cassetta,tastierino ,door,gate,garage,entrance,elevator ,stock,ware,store,cabinet,shutter,porte ,portail ,portillon,serrure ,casier ,immeuble ,entree ,interphone ,reserve ,entrepot ,barriere ,rideau ,hall ,portone ,porta ,cancello ,serratura ,armadietto ,palazzo ,ingresso ,citofono ,magazzino ,sbarra ,saracinesca ,ascensore ,zoom ,teams ,webex ,passcode,verification,security,recovery,backup,one ,sms ,otp ',
  'key,api,token,secret,segret,access,credential,privat,pat ,auth,jeton,chiave,cle ,cles ,clef,salt ,bearer,basic ,signing,password,passwd,passphrase,pwd ,x ,curl ',
])

const LOOSE_ACCENT = /[\u0300-\u036f]/

/** One pass over the text for the rows, one for the words. */
export function signsOf(text: string): Signs {
  let run = false
  let short = false
  let digits = 0
  let length = 0
  let digitsInRow = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isDigit = unit >= 48 && unit <= 57
    if (isDigit || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 45) {
      length++
      if (isDigit) {
        digits++
        digitsInRow++
      }
      if (length >= 8 && digitsInRow > 0) {
        if (length > digitsInRow) short = true
        if (length >= 12) run = true
      }
      if (length >= 20) run = true
    } else {
      length = 0
      digitsInRow = 0
    }
  }
  return { run, short, digits, words: LOOSE_ACCENT.test(text) ? PASSWORD | WAY_IN | CODE | KEY : WORDS(text) }
}
