import { expect, test } from 'vitest'
import { findPersonalData, type PersonalDataType } from './personal-data.ts'

const own = { domains: ['nordlicht-audio.com', 'nordlicht.shop'], names: ['Nordlicht Audio', 'Nordlicht One'] }
const told = (text: string, language?: string) =>
  findPersonalData(text, { language, own })
    .filter((each) => each.type !== 'name')
    .map((each) => `${each.type}: ${each.excerpt}`)

test.each<[PersonalDataType, string, string, string?]>([
  ['email', 'Write to Jane at jane.doe+x@gmail.com.', 'jane.doe+x@gmail.com'],
  ['email', 'écrivez-lui : jean.dupont [at] orange [dot] fr', 'jean.dupont [at] orange [dot] fr'],
  ['email', 'la sua mail è l.rossi@libero.it', 'l.rossi@libero.it'],
  ['card', 'card 4111 1111 1111 1111 please', '4111 1111 1111 1111'],
  ['card', 'ma carte 5555-5555-5555-4444', '5555-5555-5555-4444'],
  ['card', 'amex 378282246310005', '378282246310005'],
  ['iban', 'IBAN FR76 3000 6000 0112 3456 7890 189', 'FR76 3000 6000 0112 3456 7890 189'],
  ['iban', 'versare su IT60X0542811101000000123456 entro domani', 'IT60X0542811101000000123456'],
  ['iban', 'iban gb29nwbk60161331926819', 'gb29nwbk60161331926819'],
  ['national-id', 'SSN 514-69-0360', '514-69-0360'],
  ['national-id', 'her NI number is QQ 12 34 56 C, no: AB123456C', 'AB123456C'],
  ['national-id', 'numéro de sécu 2 91 07 75 998 412 36', '2 91 07 75 998 412 36'],
  ['national-id', 'codice fiscale RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
  ['national-id', 'con omocodia RSSMRA85T10A56NH', 'RSSMRA85T10A56NH'],
  ['national-id', 'mi DNI es 12345678Z', '12345678Z'],
  ['national-id', 'Steuer-ID 86 095 742 719', '86 095 742 719'],
  ['national-id', 'AVS 756.9217.0769.85', '756.9217.0769.85'],
  ['national-id', 'carte d’identité n° 880692310285', '880692310285'],
  ['passport', 'my passport number is 533380006, keep it', '533380006'],
  ['passport', 'passaporto YA1234567', 'YA1234567'],
  ['licence', 'his driving licence is MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
  ['licence', 'patente U1A23B456C della signora', 'U1A23B456C'],
  ['plate', 'la voiture immatriculée AB-123-CD', 'AB-123-CD'],
  ['plate', 'the van with number plate BD51 SMR', 'BD51 SMR'],
  ['plate', 'la macchina targata FX 123 YZ', 'FX 123 YZ'],
  ['birth-date', 'She was born on 12 March 1984 in Leeds', '12 March 1984'],
  ['birth-date', 'né le 3/4/1991', '3/4/1991'],
  ['birth-date', 'nata il 5 maggio 1990', '5 maggio 1990'],
  ['birth-date', 'DOB: 1979-02-11', '1979-02-11'],
  ['ip', 'blocked address 41.173.96.26 again', '41.173.96.26'],
  ['ip', 'from 2001:4860:4860:0:0:0:0:8888', '2001:4860:4860:0:0:0:0:8888'],
  ['phone', 'His mobile is 07700 900417.', '07700 900417'],
  ['phone', 'call me at (579)888-3058', '(579)888-3058'],
  ['phone', 'my number is 214-725-1966', '214-725-1966'],
  ['phone', 'son portable : 06 39 98 41 27', '06 39 98 41 27'],
  ['phone', 'chiamami al 347 123 4567', '347 123 4567'],
  ['phone', 'ruf mich an: +49 151 23456789', '+49 151 23456789'],
  ['phone', 'reach her on +41 (0)71 526 99 04', '+41 (0)71 526 99 04'],
  ['phone', 'Fax: 345-899-3560x4587', '345-899-3560x4587'],
  ['phone', 'WhatsApp +55 11 91234-5678', '+55 11 91234-5678'],
  ['phone', 'Phone: 451 5986', '451 5986'],
  ['address', 'It went to 14 Larkhill Close, Bramwick on Monday', '14 Larkhill Close, Bramwick'],
  ['address', 'He lives at Flat 3, 221B Baker Street, London NW1 6XE', 'Flat 3, 221B Baker Street, London NW1 6XE'],
  ['address', 'elle habite 8 impasse des Tilleuls à Saint-Aubrac', '8 impasse des Tilleuls à Saint-Aubrac'],
  ['address', 'livré au 12 bis, rue de l’Église, 35000 Rennes', '12 bis, rue de l’Église, 35000 Rennes'],
  ['address', 'la casa di famiglia, via dei Larici 12 a Pian del Corvo', 'via dei Larici 12 a Pian del Corvo', 'it'],
  [
    'address',
    'abita in Corso Vittorio Emanuele II, n. 45, 10121 Torino',
    'Corso Vittorio Emanuele II, n. 45, 10121 Torino',
    'it',
  ],
  ['address', 'wohnt in der Hauptstraße 12a', 'Hauptstraße 12a'],
  ['email', 'write to jane dot doe at example dot com', 'jane dot doe at example dot com'],
  ['email', 'jean point dupont arobase orange point fr', 'jean point dupont arobase orange point fr'],
  ['email', 'la mia mail: ada.rossi chiocciola libero punto it', 'ada.rossi chiocciola libero punto it'],
  ['national-id', 'CPF 529.982.247-25', '529.982.247-25'],
  ['national-id', 'her SIN is 046 454 286', '046 454 286'],
  ['licence', 'My driver’s license number is S123-4567-8901', 'S123-4567-8901'],
  ['licence', 'my license? it’s A1234-56789-01234', 'A1234-56789-01234'],
  ['licence', 'Driver’s licence no. F2497-41853-41862', 'F2497-41853-41862'],
  ['licence', '62BEL3430 is my driver’s license number', '62BEL3430'],
  ['passport', '533380006 est le numéro de mon passeport', '533380006'],
  ['card', 'why was 30569309025904 declined at the shop', '30569309025904'],
  ['card', 'ma carte bancaire 6304000000000000', '6304000000000000'],
  ['phone', 'Send the code to 07700 900417', '07700 900417'],
  ['phone', 'I changed my number from 020 7946 0991 to 847 53 607', '847 53 607'],
  ['plate', 'His number plate is 7ABC123', '7ABC123'],
  ['plate', 'la matrícula 1234 ABC', '1234 ABC'],
  ['birth-date', 'Name: Jo\nBorn: 3 Apr 1991', '3 Apr 1991'],
  ['phone', 'call me?? 621 123 456', '621 123 456'],
  ['phone', '091 234 5678 is my sister, she can let you in.', '091 234 5678'],
  ['phone', 'My number is 912 345 678, text me when you land.', '912 345 678'],
  ['phone', 'Jo Marsh\nHead of nothing\n91 123 45 67\njo@example.com', '91 123 45 67'],
  ['phone', 'Sorry, wrong chat! 8 (912) 345-67-89.', '8 (912) 345-67-89'],
  ['phone', 'Il cellulare di Paolo: 333/1234567', '333/1234567'],
  ['phone', '702-555-0123 ext. 42 keeps calling', '702-555-0123 ext. 42'],
  ['address', 'It was 22 Harbour View she moved to last week', '22 Harbour View'],
  ['address', 'Parcel for Mrs Ellis, 22 Harbour View, leave it with the neighbour', '22 Harbour View'],
  ['address', 'il pacco va in via Garibaldi 3, secondo piano', 'via Garibaldi 3', 'it'],
  ['address', 'le colis est parti rue des Lilas, au 14', 'rue des Lilas, au 14', 'fr'],
  ['health', 'Our driver Tom has been seeing a psychiatrist.', 'been seeing a psychiatrist'],
  ['health', 'Notre stagiaire Léa est diabétique.', 'est diabétique'],
  ['health', 'Il collega Marco è in terapia per depressione.', 'è in terapia per depressione'],
  ['union', 'Mon collègue Karim est à la CGT.', 'est à la CGT'],
  ['health', 'Our colleague Tom was diagnosed with leukaemia.', 'diagnosed with leukaemia'],
  ['health', 'Notre collègue Julie est en arrêt maladie.', 'est en arrêt maladie'],
  ['health', 'Il nostro cliente Paolo Conti soffre di epilessia.', 'soffre di epilessia'],
  ['union', 'Sarah Miles is the union rep on the night shift.', 'is the union rep'],
  ['union', 'Karim Benali est délégué syndical.', 'est délégué syndical'],
  ['union', 'Giulia Neri è iscritta alla CGIL.', 'iscritta alla CGIL'],
  ['age', 'my niece Maisie Thornbury (9) came', '(9)'],
  ['age', 'Timéo Barsacq, 7 ans, en CE1', '7 ans'],
])('%s is found: %s', (type, text, excerpt, language) => {
  expect(told(text, language)).toContain(`${type}: ${excerpt}`)
})

test.each([
  ['an address at the own domain', 'write to care@nordlicht-audio.com or shop@fr.nordlicht.shop'],
  ['a mailbox that nobody owns', 'press@example.org, info@comune.example.it'],
  ['a freephone number', 'Ring 0808 157 0142 (free) or 0800 123 456, numero verde 800 123 456, 1-888-555-0123'],
  ['a service line in French', 'Le SAV répond au 01 99 00 12 34 (appel non surtaxé), du lundi au vendredi.'],
  ['a service line in Italian', 'L’assistenza in italiano risponde al +33 1 99 00 45 67, dal lunedì al venerdì.'],
  ['a shop’s number', 'Call our shop on 020 7946 0123 for bookings.'],
  ['the company’s own address', 'Nordlicht Audio, service réparation, 12 quai des Ardoises, 35000 Rennes.'],
  ['a shop’s address', 'Find us at 25 Market Street, Bristol from Monday.'],
  ['an Italian shop', 'Vi aspettiamo in via Roma 10 a Torino.'],
  ['a French shop', 'Rendez-vous dans notre boutique, 4 rue du Port, 29200 Brest.'],
  ['company registers', 'RCS Rennes 999 999 915, TVA FR53 999999915, SIREN 999 999 915'],
  ['an Italian VAT number', 'Nordlicht Audio Srl, P.IVA 01234567897'],
  ['sixteen digits that fail the check', 'per esempio 7310 2648 5912 0374'],
  ['a SHA-256 sum', '8f3c1d0a97b4e2665cf0a1d37be94821d5590c7ea3f61b28e04d9c72f8a6b513'],
  ['an order number', 'Order NL-20418, ref 4471 2209 318, ticket 00482913'],
  ['a serial number', 'If the serial number starts with NL1-2207, stop using it'],
  ['a version', 'firmware 2.4.1.0 is out, v10.0.12.3'],
  ['prices and amounts', '1 234 567 €, $1,234,567.89, 40 000 foyers, 349 €, 2.500.000'],
  ['years and dates', '2019-2020, 12/03/2026, 2026-03-12, 1er au 15 décembre, 18:30-19:45'],
  ['a score and a list', '3-1, 6-4 6-4, 1 2 3 4 5 6 7 8 9 10'],
  ['a position on the map', '40.051057, -105.216107'],
  ['a post’s number in an address', 'https://x.com/nordlicht/status/1734567890123456789'],
  ['a birth long ago', 'Beethoven was born on 16 December 1770 in Bonn.'],
  ['a launch date', 'Coming on 1 March 2027.'],
  ['one’s own health', 'I was diagnosed with ADHD last year.'],
  ['illness in general', 'People with epilepsy should read this. Cancer research needs you.'],
  ['an age without a name', 'aujourd’hui une dame de 82 ans m’a renvoyé son casque'],
  ['names alone', 'Wren Okoye and Lena Falk play tonight. Photo: Ada Rossi'],
  ['a private network', 'open 192.168.1.1 or 127.0.0.1'],
  ['lessons and seats', '12 cours de cuisine, 2 places pour le concert, 3 quarts d’heure'],
  ['a court and a drive', 'the 2019 Supreme Court ruling, a 2 TB Hard Drive, 30 Minute Drive'],
  ['a spec sheet', '38 h, 210 g, 20–20 000 Hz, 32 ohm, 85 dB, IPX4, BT 5.3'],
  ['a wifi name', 'le Wi-Fi invité s’appelle NORDLICHT-ECOUTE'],
  ['a card that is only spoken of', 'We will never ask for your card number or a six-digit code'],
  ['a lottery', 'Winning numbers: 04 11 23 37 42 bonus 07. Tirage : 03 14 22 35 41, numéro chance 8'],
  ['registers and patents', 'Company number 07946099, EIN 12-3456789, DUNS 12-345-6789, docket 19-1234567'],
  ['streams', '2 000 000 000 streams, 350 000 000 of them this year'],
  ['a document’s number', 'ISSN 2049-3630, DOI 10.1000/182'],
  ['baggage', '@airline tag numbers 0016 964012, 0016 964077, find these bags'],
  ['the life of a passport', 'My passport expires 2027-05-12, the last one ran 2014-2024, permis depuis le 12-05-2019'],
  ['a licence on paper', 'My licence to chill 2026, driving licence test at 1030'],
  ['a day to call on', 'Call me on 12/05/2026, we texted you on 2026-04-01 12:30, my phone was bought in 2019 2020'],
  ['a house on its street', 'Contact address: 213 8225 Rakoczi ut, mobile home park, 95113 044 Allika'],
  ['a military post office', 'What is the number? USNS Miller\nFPO AP 06466-3364'],
  ['a licence on its way', 'My license was sent to 25040 Nordre Ringvej 4582, it was issued on 2008-08-28 12:13:52'],
  [
    'inches and millions',
    'Squeaky Toy for Small Breeds, 5.5 Inch, Colorado’s Devastating Floods, 5,250 gallons, Rose Lipliner (01)',
  ],
  ['seasons', 'spring summer 2016 2017 outfits, string of hits 2019-2020'],
  ['a shoe’s number', 'Retro Remastered\n314254-003\nhttp://example.com'],
  ['a film and a walk', '12 Angry Men View, 50 Great Hill, 7 Hyde Park'],
  ['at, dot and com as words', 'meet me at the dot on the map, dot com boom'],
  ['no text', ''],
])('%s is no finding', (_, text) => {
  expect(told(text)).toEqual([])
})

test('names are told only beside something that makes a person reachable', () => {
  const types = (text: string) => findPersonalData(text, { own }).map((each) => `${each.type}: ${each.excerpt}`)
  expect(types('Ciao Giulia Ferrantini!')).toEqual([])
  expect(types('Giulia Ferrantini, codice fiscale FRRGLI91L54Z998O')).toEqual([
    'name: Giulia Ferrantini',
    'national-id: FRRGLI91L54Z998O',
  ])
})

test('own telephones are known in any spelling', () => {
  const text = 'His mobile, +33 6 39 98 41 27, and mine, 06 39 98 41 28'
  expect(findPersonalData(text, { own: { phones: ['06 39 98 41 27'] } }).map((each) => each.excerpt)).toEqual([
    '06 39 98 41 28',
  ])
})

test('a name ends with its line', () => {
  const found = findPersonalData('Ashley Bedeck\nBusiness\nashleybedeck@yahoo.com')
  expect(found.filter(({ type }) => type === 'name').map(({ excerpt }) => excerpt)).toEqual(['Ashley Bedeck'])
})

test('a partita IVA counts beside a person’s name', () => {
  const text = 'Fattura a Mario Rossi, P.IVA 01234567897'
  expect(findPersonalData(text).map((each) => each.type)).toContain('other')
})
