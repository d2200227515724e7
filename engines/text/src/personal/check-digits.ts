/** ISO/IEC 7812-1: the check digit of payment cards, SIREN and SIRET numbers. `digits` holds digits only. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48
    if (i % 2 === 1) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
  }
  return digits.length > 1 && sum % 10 === 0
}

/** ISO 7064 MOD 97-10 over an IBAN (ISO 13616) without blanks, in capitals. */
export function passesMod97(iban: string): boolean {
  let rest = 0
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    if (Number.isNaN(value)) return false
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** French NIR (INSEE): sex, year, month, department, commune, order, and 97 minus the rest of the 13 by 97. */
export function isNir(compact: string): boolean {
  const parts = /^([1-478])(\d{2})(\d{2})(\d{2}|2[AB])(\d{3})(\d{3})(\d{2})$/i.exec(compact)
  if (!parts) return false
  const month = Number(parts[3])
  if (!((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50)) return false
  const body = compact.slice(0, 13).toUpperCase()
  const plain = body.replace('2A', '19').replace('2B', '18')
  return 97 - Number(BigInt(plain) % 97n) === Number(parts[7])
}

const ODD_VALUES: Record<string, number> = {}
;[...'0123456789'].forEach((digit, index) => {
  ODD_VALUES[digit] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21][index]!
})
;[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].forEach((letter, index) => {
  ODD_VALUES[letter] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23][
    index
  ]!
})

/** Italian codice fiscale of a person (D.M. 23 December 1976), letters of omocodia in place of digits included. */
export function isCodiceFiscale(compact: string): boolean {
  const code = compact.toUpperCase()
  if (!/^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/.test(code)) return false
  const day = Number(plainDigits(code.slice(9, 11)))
  if (!((day >= 1 && day <= 31) || (day >= 41 && day <= 71))) return false
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const sign = code[i]!
    const even = /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 65
    sum += i % 2 === 0 ? ODD_VALUES[sign]! : even
  }
  return String.fromCharCode(65 + (sum % 26)) === code[15]
}

const plainDigits = (part: string) => part.replace(/[L-NP-V]/g, (letter) => String('LMNPQRSTUV'.indexOf(letter)))

/** Italian partita IVA: eleven digits with the Luhn check. */
export function isPartitaIva(digits: string): boolean {
  return /^\d{11}$/.test(digits) && !/^0{7}/.test(digits) && passesLuhn(digits)
}

/** US social security number as the SSA issues them: no area 000, 666 or 900 to 999, no group 00, no serial 0000. */
export function isSsn(digits: string): boolean {
  if (!/^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits)) return false
  return digits !== '078051120' && digits !== '219099999' && digits !== '123456789' && !/^(\d)\1{8}$/.test(digits)
}

/** UK National Insurance number (HMRC NIM39110): prefixes that are never used are refused. */
export function isNino(compact: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/i.test(compact)
}

/** Spanish DNI and NIE: the letter is the rest of the number by 23. */
export function isDni(compact: string): boolean {
  const parts = /^([XYZ]?)(\d{7,8})([A-Z])$/i.exec(compact)
  if (!parts || (parts[1] ? parts[2]!.length !== 7 : parts[2]!.length !== 8)) return false
  const lead = parts[1] ? 'XYZ'.indexOf(parts[1].toUpperCase()) : ''
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(`${lead}${parts[2]}`) % 23] === parts[3]!.toUpperCase()
}

/** German tax identification number (§ 139b AO): one digit twice or thrice among ten, ISO 7064 MOD 11,10. */
export function isSteuerId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false
  const counts = new Map<string, number>()
  for (const digit of digits.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1)
  const repeated = [...counts.values()].filter((count) => count > 1)
  if (repeated.length !== 1 || repeated[0]! > 3) return false
  let product = 10
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits[10])
}

/** Swiss AHV/AVS number: 756 and the check digit of EAN-13. */
export function isAhv(digits: string): boolean {
  if (!/^756\d{10}$/.test(digits)) return false
  let sum = 0
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3)
  return (10 - (sum % 10)) % 10 === Number(digits[12])
}

/** Belgian national number: 97 minus the rest of the nine digits by 97, with a 2 before them from 2000 on. */
export function isBelgianNumber(digits: string): boolean {
  if (!/^\d{2}(?:0\d|1[0-2]|[24]\d|[35][0-2])[0-3]\d{6}$/.test(digits)) return false
  const check = Number(digits.slice(9))
  const body = Number(digits.slice(0, 9))
  return 97 - (body % 97) === check || 97 - ((2_000_000_000 + body) % 97) === check
}

/** Brazilian CPF: two check digits, each the weighted sum of what stands before it by 11 (Receita Federal). */
export function isCpf(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  return [9, 10].every((size) => {
    let sum = 0
    for (let i = 0; i < size; i++) sum += Number(digits[i]) * (size + 1 - i)
    return ((sum * 10) % 11) % 10 === Number(digits[size])
  })
}

/** Dutch BSN: weights 9 to 2 and −1, the sum a multiple of 11. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false
  let sum = -Number(digits[8])
  for (let i = 0; i < 8; i++) sum += Number(digits[i]) * (9 - i)
  return sum % 11 === 0
}

/** Polish PESEL: weights 1, 3, 7, 9 repeated, the sum a multiple of 10 with the check digit. */
export function isPesel(digits: string): boolean {
  if (!/^\d{2}(?:[02468][1-9]|[13579][0-2])[0-3]\d{6}$/.test(digits)) return false
  let sum = Number(digits[10])
  for (let i = 0; i < 10; i++) sum += Number(digits[i]) * [1, 3, 7, 9][i % 4]!
  return sum % 10 === 0
}

/** Swedish personal identity number: a date, and Luhn over its last ten digits (Skatteverket SKV 704). */
export function isPersonnummer(digits: string): boolean {
  const ten = digits.slice(-10)
  return /^\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d|[6-9]\d)\d{4}$/.test(ten) && passesLuhn(ten)
}

const DIHEDRAL = '0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210'
const PERMUTED = '01234567891576283094580379614289160435279453126870428657390127938064157046913258'

/** Indian Aadhaar number: twelve digits with Verhoeff’s check (UIDAI). */
export function isAadhaar(digits: string): boolean {
  if (!/^[2-9]\d{11}$/.test(digits)) return false
  let check = 0
  for (let i = 0; i < 12; i++) {
    const permuted = Number(PERMUTED[(i % 8) * 10 + Number(digits[11 - i])])
    check = Number(DIHEDRAL[check * 10 + permuted])
  }
  return check === 0
}
