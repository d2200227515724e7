import { expect, test } from 'vitest'
import {
  isAadhaar,
  isAhv,
  isBelgianNumber,
  isBsn,
  isCodiceFiscale,
  isCpf,
  isDni,
  isNino,
  isNir,
  isPartitaIva,
  isPersonnummer,
  isPesel,
  isSsn,
  isSteuerId,
  passesLuhn,
  passesMod97,
} from './check-digits.ts'

test.each([
  ['Luhn', passesLuhn, '4111111111111111', '4111111111111112'],
  ['IBAN', passesMod97, 'DE89370400440532013000', 'DE88370400440532013000'],
  ['NIR', isNir, '255081416802538', '255081416802539'],
  ['NIR of Corsica', isNir, '284052A00412355', '284052A00412306'],
  ['codice fiscale', isCodiceFiscale, 'RSSMRA85T10A562S', 'RSSMRA85T10A562T'],
  ['partita IVA', isPartitaIva, '01234567897', '01234567890'],
  ['SSN', isSsn, '514690360', '666690360'],
  ['NI number', isNino, 'AB123456C', 'GB123456C'],
  ['DNI', isDni, '12345678Z', '12345678A'],
  ['NIE', isDni, 'X1234567L', 'X1234567A'],
  ['Steuer-ID', isSteuerId, '86095742719', '86095742718'],
  ['AHV', isAhv, '7569217076985', '7569217076986'],
  ['Belgian number', isBelgianNumber, '85073003328', '85073003329'],
  ['CPF', isCpf, '52998224725', '52998224726'],
  ['BSN', isBsn, '111222333', '111222334'],
  ['PESEL', isPesel, '44051401359', '44051401358'],
  ['personnummer', isPersonnummer, '8112189876', '8112189875'],
  ['Aadhaar', isAadhaar, '234123412346', '234123412347'],
])('%s: the right one passes, the wrong one does not', (_, check, right, wrong) => {
  expect([check(right), check(wrong)]).toEqual([true, false])
})
