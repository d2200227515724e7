/**
 * Words of three letters that sites are really named with. Nearly every run of three letters is a word of some dictionary, so
 * that only these keep letters beside a name from being nonsense. Written for this engine.
 */
export const shortWords: ReadonlySet<string> = new Set(
  `the and for you our all not new old big red air art bag bar bay bed bee bit bow box boy bus buy cab can cap car cat cup
  cut day dog ear eat egg end eye far fat few fit fix fly fog fox fun fur gas gem get gum gun guy gym hat hay hip hit hot ice
  ink inn jam jar jet job joy key kid law leg lip log low mad man map mat men mix mom mud net now nut oak oil one out own
  pad pan paw pay pea pen pet pie pig pin pit pop pot pub raw row rug rum run sea see set sir six ski sky son spa spy sub
  sum sun tap tax tea ten tie tin tip toe top toy try two use van vet via war way web wet who why win yes zip zoo
  les des une mon bon vie mer bio eau feu jeu sol sud est roi bal bas ici oui par pas sur vin rue cie
  del con per una uno tre due mio mia gli che dal oro blu
  der die das und ein hof weg tor ost alt neu gut mit von vom zum zur see bau
  las los mar luz pan rio mas dos das com sao
  het een van aan bij zon dag`.split(/\s+/),
)
