import { watchFor } from '../trigger.ts'

/** What a text holds at a glance, so that costly patterns are tried only where they can match. */
export type Signs = {
  /** A row of twelve letters, digits, hyphens and underscores with a digit among them, or of twenty of any kind. */
  run: boolean
  /** A row of eight with a digit and a letter. */
  short: boolean
  digits: number
  /** An at sign between two signs of an address. */
  at: boolean
  /** A sign that begins a format without long rows: `$`, `{`, `://`, `:::`, `-----BEGIN`. */
  odd: boolean
  /** The words for passwords, for ways in, for codes, and for keys. */
  words: number
}

export const PASSWORD = 1
export const WAY_IN = 2
export const CODE = 4
export const KEY = 8

const WORDS = watchFor([
  'pass ,passw,passc,passp,pwd ,pw ,psw ,mdp ,mot ,mots ,parola,wifi,wi ,ssid ,hotspot,kennwort,contrasen,identifiant,credenz,credent,login,logon,log ,seed ,mnemonic ,phrase ,frase ,totp ,otp ,mfa ,authenticator,psk ,wpa,machine ,chiave ,stream ,streaming ,flux ,diffusion ,diretta ,trasmissione ,mysql,mariadb,sshpass,psexec,wmic ,ldapsearch ,winexe ,smbclient ,rpcclient ,mount ,net ,convert,htpasswd ,storepass,keypass,store ,evil ,crackmapexec ',
  'sign ,logged,collegat,unlock,acces,accedi,accedete,connex,connecte,entra ,entrate ,compte ,account,user ,username,utente,utilis,admin,root ,superuser,sysadmin,guest ,demo ,test ,editor ,postgres,backup ,staff ,ospite ,invite ,ftp ,sftp ,ssh ,network ,reseau ,rete ,curl ',
  'code,codic,pin ,unlock,opens ,open ,disarm,ouvre,deverr,desarm,coupe ,apre ,aprono ,sblocc,disins,tape ,tapez ,faites ,fais ,compose,digit,digic,inseri,punch ,enter ,type ,combin,combo ,alarm,allarme ,safe ,vault ,strongbox,lockbox,lock ,padlock,key ,keypad ,keybox,keysafe,coffre,cadenas,boite,cassaforte,lucchetto,cassetta,tastierino ,passcode,otp ',
  'key,api,token,secret,segret,access,credential,privat,pat ,auth,jeton,chiave,cle ,cles ,clef,salt ,bearer,basic ,signing,password,passwd,passphrase,pwd ,x ,curl ',
])

const AT_SIGN = 0x40
const BLANK = 0x20
/** Before the digits and letters. */
const LAST_MARK = 0x2f
const DOLLAR = 0x24
const BRACE = 0x7b
const COLON = 0x3a
const SLASH = 0x2f
const HYPHEN = 0x2d
const SIGN = 1
const DIGIT = 2

const KINDS = new Uint8Array(0x10000)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-') KINDS[sign.charCodeAt(0)] = SIGN
for (const sign of '0123456789') KINDS[sign.charCodeAt(0)] = DIGIT

/** One pass over the text for the rows, one for the words. */
export function signsOf(text: string): Signs {
  let run = false
  let short = false
  let at = false
  let odd = false
  let digits = 0
  let begun = 0
  let inRow = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : BLANK
    const kind = KINDS[unit]!
    if (kind === SIGN) continue
    if (kind === DIGIT) {
      inRow++
      continue
    }
    const length = i - begun
    if (
      unit === DOLLAR ||
      unit === BRACE ||
      (unit === COLON && (text.charCodeAt(i + 1) === SLASH || text.charCodeAt(i + 1) === COLON))
    )
      odd = true
    if (length >= 5 && text.charCodeAt(begun) === HYPHEN && text.charCodeAt(begun + 4) === HYPHEN) odd = true
    if (length >= 8 && (inRow > 0 || length >= 20)) {
      if (inRow > 0 && length > inRow) short = true
      if (length >= 20 || (length >= 12 && inRow > 0)) run = true
    }
    if (unit === AT_SIGN && length > 0 && text.charCodeAt(i + 1) > LAST_MARK) at = true
    digits += inRow
    inRow = 0
    begun = i + 1
  }
  return { run, short, digits, at, odd, words: WORDS(text) }
}
