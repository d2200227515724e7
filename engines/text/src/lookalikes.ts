/**
 * Characters that are drawn like a Latin letter or an ASCII digit, by the letter they imitate.
 * The choice follows Unicode UTS #39 (confusables); what NFKD already maps (full width, mathematical,
 * enclosed, superscript letters) is not repeated here.
 */
const DRAWN_LIKE: Record<string, string> = {
  a: 'аɑαΑАᎪᗅꓮ𐊠ᴀɐ',
  b: 'ЬВΒвβƄɓʙᏴᗷꓐᖯ',
  c: 'сϲСϹᴄᏟꓚⅽↄ',
  d: 'ԁɖɗᏧᗞᗪꓒᴅ',
  e: 'еєҽɛεΕЕɘəǝЄᎬꓰᴇ℮',
  f: 'ϝƒꓝғꞙᖴꬵ',
  g: 'ɡցɢᏀꓖԌɠ',
  h: 'һհНнΗηҺᎻᕼꓧʜɦ',
  i: 'іιɩІΙıɪӀᎥꓲⲒ⍳ӏ',
  j: 'јϳЈᎫꓙᴊʝ',
  k: 'κкКΚқᏦꓗᴋƙ',
  l: 'ℓ∣ʟᏞꓡⅼɭƖ',
  m: 'мМΜϻᎷꓟᴍɱ',
  n: 'ոΝпռɴꓠηƞɲ',
  o: 'оοОΟσօଠ๐໐०੦౦०០ഠⲟⲞᴏჿꓳѳө',
  p: 'рρРΡᏢꓑᴘƿ',
  q: 'ԛգզԚϙ',
  r: 'гᴦɾЯяʀᏒꓣɼᖇ',
  s: 'ѕՏЅꓢꜱᏚʂ',
  t: 'тτТΤᎢꓔᴛƭ†',
  u: 'υսʋᴜꓴՍμцμ',
  v: 'νѵᴠᏙꓦѴⅴ∨',
  w: 'ԝաᎳωшѡԜꓪᴡɯ',
  x: 'хχХΧ×ⅹꓫᕁ',
  y: 'уγҮүУΥɣʏᎩꓬỿ',
  z: 'ᴢᏃꓜΖʐʑ',
  '0': '߀',
  '3': 'ЗзƷȜӠ',
  '4': 'ЧᏎ',
  '5': 'Ƽƽ',
  '6': 'б',
  '8': 'Ȣȣ',
}

/** Letters that NFKD leaves whole although people write them with plain ones. */
const WRITTEN_AS: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  ł: 'l',
  Ł: 'l',
  ħ: 'h',
  Ħ: 'h',
  þ: 'th',
  Þ: 'th',
  ŋ: 'n',
  Ŋ: 'n',
  ŧ: 't',
  Ŧ: 't',
  ı: 'i',
  İ: 'i',
}

export const lookalikes: ReadonlyMap<number, string> = (() => {
  const map = new Map<number, string>()
  for (const [letter, drawn] of Object.entries(DRAWN_LIKE)) {
    for (const sign of drawn) if (!map.has(sign.codePointAt(0)!)) map.set(sign.codePointAt(0)!, letter)
  }
  return map
})()

export const writtenAs: ReadonlyMap<number, string> = new Map(
  Object.entries(WRITTEN_AS).map(([sign, plain]) => [sign.codePointAt(0)!, plain]),
)
