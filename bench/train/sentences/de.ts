import type { Sentences } from './kinds.ts'

export const de: Sentences = {
  groups: ['Frauen', 'Muslime', 'Schwarze', 'Homosexuelle', 'Transpersonen', 'Behinderte', 'Einwanderer', 'Juden', 'Flüchtlinge'],
  people: ['Politiker', 'Banker', 'Journalisten', 'Fußballfans', 'Anwälte', 'Veganer', 'Grüne', 'Vermieter'],
  slurs: ['Schwuchtel', 'Neger', 'Kanake', 'Schlampe', 'Spast', 'Kampflesbe', 'Zigeuner', 'Hure', 'Transe'],
  things: ['Montage', 'Mücken', 'diese Schuhe', 'kalte Duschen', 'Drucker', 'Staus', 'Prüfungen'],
  hate: [
    '{g} ekeln mich an', 'ich kann {g} nicht ausstehen', 'ich hasse {g} wirklich', 'nichts ist schlimmer als {g}', 'alle {g} sind widerlich', '{g} sind dumm', '{g} sind Tiere', '{g} sind eine Plage', '{g} sind Abschaum', '{g} sind weniger wert als Menschen',
    'ich verachte {g}', '{g} machen alles kaputt', '{g} sind eine Gefahr für unsere Kinder', 'wir wollen keine {g} in unserer Stadt', '{g} sollten nicht wählen dürfen', '{g} haben hier nichts verloren', '{g} haben in unseren Schulen nichts zu suchen',
    'schickt alle {g} zurück', 'werft {g} aus unserem Land', 'fickt euch, {g}', 'zur Hölle mit {g}', 'warum sind {g} so blöd?', 'bin ich der Einzige, der findet, dass {g} Müll sind?', 'ich finde {g} ekelhaft', 'meiner Meinung nach gehören {g} eingesperrt',
    '{g} werden nie so gut sein wie wir', '{g} verdienen keinen Respekt', '{g} sind nichts wert', 'ohne {g} wäre die Welt besser', 'früher mochte ich {g}. Jetzt weiß ich, dass sie Parasiten sind', 'traue niemals, {g} lügen immer', '{g} sind an allen Verbrechen schuld',
    '{g} sind geisteskrank', '{g} sind abartig', '{g} überfluten unser Land', '{g} vermehren sich wie Ratten', 'so ein dreckiger {s}', 'halt die Fresse, {s}', 'du bist nur eine {s}', 'schon wieder so ein {s}', 'geh nach Hause, {s}', 'diese {s} widert mich an', 'scheiß {s}',
    '{g} sind keine richtigen Menschen', '{g} taugen nichts', 'überall {g}, ich habe es satt', 'diese Scheiß-{g} schon wieder', 'es ist eine Tatsache, dass {g} minderwertig sind',
  ],
  threat: [
    'man muss {g} töten', 'wir sollten {g} verbrennen', '{g} gehören erschossen', 'rottet {g} aus', 'ich werde {g} verprügeln', '{g} müssen sterben', 'Tod allen, {g} zuerst', 'hoffentlich verrecken {g}', '{g} gehören aufgehängt', 'vergast {g}',
    'lasst uns {g} ein für alle Mal loswerden', 'ich würde {g} gern leiden sehen', 'macht die Gaskammern für {g} wieder auf', 'wenn ich {g} hier nochmal sehe, schlage ich zu', '{p} an die Wand, alle erschießen', 'wäre es so schlimm, {g} zu vernichten?',
  ],
  menace: [
    'ich bringe dich um', 'ich finde dich und breche dir die Beine', 'du bist tot', 'du solltest sterben', 'heute Nacht komme ich zu dir und tue dir weh', 'jemand sollte ihn erschießen', 'sie verdient Prügel', 'pass auf, ich weiß, wo du wohnst', 'häng dich auf',
    'ich poliere dir die Fresse', 'er braucht eine Kugel in den Kopf', 'das zahlst du mit deinem Blut', 'ich will sie erwürgen', 'hoffentlich stirbst du langsam', 'ich steche dich ab', 'ich zünde euren Laden an', 'wir kriegen euch',
  ],
  insult: [
    'du bist ein Idiot', 'so ein Trottel', 'er ist ein Versager', 'du Stück Scheiße', 'ihr seid Clowns', 'halt die Klappe, du Depp', 'fick dich', '{p} sind Abschaum', 'alle {p} sind Lügner', 'ich hasse {p}', '{p} sind widerlich', 'sie ist schrecklich', 'er ist eine Schande',
    'du widerst mich an', 'du bist erbärmlich', 'wie kann man so dumm sein', 'fettes Schwein', 'keiner mag dich, du Wurm', 'du bist Müll', 'so ein Arschloch', 'fahrt zur Hölle', 'verlogene Hexe', 'armseliger Wicht', 'diese Frau ist eine Schlange',
    '{p} sind eine Bande von Dieben', 'du taugst nichts', 'ich verachte ihn', 'du bist krank im Kopf', 'ihr seid alle irre', 'so eine dumme Kuh', 'er ist nur ein Scharlatan', 'Volksverräter', 'Hurensohn',
  ],
  swear: [
    'Scheiße, ich habe meine Schlüssel vergessen', 'verdammt, schon wieder zu spät', 'was zum Teufel ist da los', 'so ein Scheißwetter', 'Mist, es regnet', 'dieses Handy ist Scheiße', 'scheiß Kälte', 'wen interessiert der Scheiß', '{o} sind scheiße', 'verfickte Bahn', 'ach du Scheiße, war das knapp',
  ],
  fine: [
    'ich liebe {g}', '{g} sind hier willkommen', '{g} sind großartig', 'heute stolz auf {g}', 'ich arbeite gern mit {g}', '{g} verdienen Respekt', '{g} haben ein Recht auf Sicherheit', 'wir sollten {g} helfen', '{g} sind Menschen wie alle anderen',
    'gibt es {g} in deiner Klasse?', 'ein Film über {g}', 'das Museum zeigt Bilder von {g}', 'wie viele {g} leben in dieser Stadt?', '{g} mögen auch Fußball', 'ich bewundere {g}', '{g} machen dieses Land besser', 'ich hasse {g} nicht', 'niemand hier hasst {g}',
    'ich würde nie sagen, dass {g} dumm sind', '{g} sind keine Tiere', '{g} sind keine Gefahr', 'nein, {g} sollten nicht abgeschoben werden', 'es stimmt nicht, dass {g} faul sind', 'hört auf zu sagen, dass {g} Abschaum sind', 'wer sagt, {g} seien Parasiten, ist ein Rassist',
    'zu sagen, dass {g} sterben sollen, ist inakzeptabel', 'er sagte „{g} sind Müll“, eine Schande', '„Tod allen“ gegen {g} ist Hassrede, ich habe es gemeldet', 'jemanden {s} zu nennen ist inakzeptabel', '{s} sagt man nicht', 'er nannte sie {s} und verlor seine Stelle',
    'im Bus rief man mir {s} nach, ich habe geweint', 'das Wort „{s}“ ist eine Beleidigung', 'als stolze {s} grüße ich euch', 'wir {s} müssen zusammenhalten, frohen Pride', 'ihr könnt nicht behaupten, dass {g} Verbrecher sind', '{g} zu sagen, sie sollen nach Hause gehen, ist rassistisch',
    'ich war entsetzt, als er schrieb, {g} verdienten den Tod', 'warum sollte jemand {g} hassen?', 'die Gewalt gegen {g} muss aufhören', 'der Hass auf {g} macht mir Sorgen', '{o} sind schrecklich', 'ich kann {o} nicht ausstehen', '{o} sollte man verbieten', 'ich hasse {o}',
    '{o} sind das Schlimmste', 'Tod den Dingen: {o}', '{o} machen mich krank', 'ein dummer Fehler von mir', 'dieser Fehler bringt mich um', 'du rockst, Glückwunsch', 'wir haben sie geschlagen, drei zu null', 'ich lach mich tot', 'Ratten leben in der Scheune',
    'die Hexe im Film war gruselig', 'er schoss ein Tor', 'du bist gar nicht dumm', 'ich bin kein Idiot', 'niemand hier ist ein Versager', 'ich habe nie gesagt, dass du lügst', 'ich Trottel, entschuldigt', 'vielen Dank', 'nächste Woche ändern sich die Öffnungszeiten',
    'bis Montag', 'das neue Album ist da', 'guten Morgen zusammen', 'wann beginnt das Spiel?', 'diese Politik ist falsch, und zwar deshalb', 'der Service war langsam, ich will mein Geld zurück', 'traurige Nachricht aus dem Krankenhaus',
    'der Minister sagte, dass die Steuern steigen', 'ich bin anderer Meinung als {p}', '{p} trafen sich gestern', 'der Angriff tötete drei Menschen', 'zwei Männer gestern Nacht ermordet, sagt die Polizei', 'saukalt heute', 'du geile Sau, gut gemacht',
  ],
}
