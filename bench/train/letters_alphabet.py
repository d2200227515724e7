"""What the reader of letters can write: the Latin letters of English, French, Italian and their neighbours."""

PLAIN = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
ACCENTED = "àâäáæçéèêëîïìíòóôöœùûüúñ"
ALPHABET = PLAIN + ACCENTED + ACCENTED.upper() + "ß«»‘’“”–—…€£°·•©®™¿¡"
