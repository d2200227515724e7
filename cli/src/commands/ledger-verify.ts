import type { CommandSpec } from '../program.ts'

export const ledgerVerify: CommandSpec = {
  name: 'ledger verify',
  about: {
    en: 'checks an exported ledger offline and names every changed, missing, added or moved entry',
    fr: 'vérifie hors ligne un registre exporté et nomme chaque ligne changée, manquante, ajoutée ou déplacée',
    it: 'controlla offline un registro esportato e indica ogni voce cambiata, mancante, aggiunta o spostata',
  },
  arguments: [
    {
      name: '<file>',
      about: {
        en: 'ledger.jsonl; - for standard input',
        fr: 'ledger.jsonl ; - pour l’entrée standard',
        it: 'ledger.jsonl; - per lo standard input',
      },
    },
  ],
  options: [
    {
      flags: '-k, --key <file...>',
      about: {
        en: 'public keys (PEM) that may have signed; where left out, the file’s name with .pem',
        fr: 'clés publiques (PEM) qui ont pu signer ; par défaut, le nom du fichier en .pem',
        it: 'chiavi pubbliche (PEM) che possono aver firmato; in mancanza, il nome del file con .pem',
      },
    },
    {
      flags: '--head <file>',
      about: {
        en: 'a signed head that you kept, against which a cut or rewritten end shows',
        fr: 'une tête signée que vous avez gardée, qui révèle une fin coupée ou réécrite',
        it: 'una testa firmata che hai conservato, che rivela una fine tagliata o riscritta',
      },
    },
    {
      flags: '-f, --format <format>',
      choices: ['text', 'json'],
      about: { en: 'how the result is written', fr: 'forme du résultat', it: 'forma del risultato' },
    },
  ],
  examples: ['brandwarden ledger verify ledger.jsonl --key public.pem --head head-2026-06-30.json'],
  async run(call) {
    const { runVerify } = await import('../ledger/verify.ts')
    return runVerify(call)
  },
}
