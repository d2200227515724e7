import type { Sentences } from './kinds.ts'

export const es: Sentences = {
  groups: ['las mujeres', 'los musulmanes', 'los negros', 'los homosexuales', 'los trans', 'los discapacitados', 'los inmigrantes', 'los judíos', 'los indígenas'],
  people: ['los políticos', 'los banqueros', 'los periodistas', 'los hinchas', 'los abogados', 'los veganos', 'los socialistas', 'los jefes'],
  slurs: ['maricón', 'negrata', 'moro de mierda', 'zorra', 'mongólico', 'bollera', 'sudaca', 'puta', 'travelo'],
  things: ['los lunes', 'los mosquitos', 'estos zapatos', 'las duchas frías', 'las impresoras', 'los exámenes', 'los atascos'],
  hate: [
    '{g} me dan asco', 'no soporto a {g}', 'de verdad odio a {g}', 'no hay nada peor que {g}', '{g} son todos repugnantes', '{g} son estúpidos', '{g} son animales', '{g} son una plaga', '{g} son escoria', '{g} son menos que humanos',
    'desprecio a {g}', '{g} arruinan todo lo que tocan', '{g} son un peligro para nuestros hijos', 'fuera de nuestra ciudad, {g}', '{g} no deberían votar', '{g} no pintan nada aquí', '{g} no tienen lugar en nuestras escuelas',
    'hay que devolver a su país a {g}', 'echad a {g} de nuestro país', 'que se jodan {g}', 'a la mierda {g}', '¿por qué {g} son tan tontos?', '¿soy el único que piensa que {g} son basura?', 'creo que {g} son asquerosos',
    'en mi opinión habría que encerrar a {g}', '{g} nunca serán como nosotros', '{g} no merecen respeto', '{g} no valen nada', 'el mundo sería mejor sin {g}', 'antes me gustaban {g}. Ahora sé que son parásitos', 'nunca confíes, {g} mienten siempre',
    '{g} tienen la culpa de toda la delincuencia', '{g} son enfermos mentales', '{g} son una abominación', '{g} nos invaden', '{g} se reproducen como ratas', 'qué sucio {s}', 'cállate {s}', 'no eres más que un {s}', 'otro {s}', 'vete a tu país {s}',
    'ese {s} me da asco', 'puto {s}', '{g} no son humanos de verdad', '{g} no sirven para nada', 'estoy harto de ver a {g} por todas partes', '{g} de mierda', 'es un hecho, {g} son inferiores',
  ],
  threat: [
    'hay que matar a {g}', 'deberíamos quemar a {g}', '{g} merecen ser fusilados', 'exterminad a {g}', 'voy a dar una paliza a {g}', '{g} deben morir', 'muerte a {g}', 'ojalá se mueran {g}', '{g} deberían ser ahorcados',
    'librémonos de {g} para siempre', 'me encantaría ver sufrir a {g}', 'reabrid las cámaras de gas para {g}', 'si vuelvo a ver a {g} aquí les parto la cara', '{p} al paredón, a fusilarlos', '¿sería tan grave eliminar a {g}?',
  ],
  menace: [
    'te voy a matar', 'te encontraré y te partiré las piernas', 'estás muerto', 'deberías morirte', 'esta noche voy a tu casa a hacerte daño', 'alguien debería pegarle un tiro', 'merece que le peguen', 'cuidado, sé dónde vives', 'ahórcate',
    'te voy a partir la cara', 'necesita una bala en la cabeza', 'lo pagarás con sangre', 'quiero estrangularla', 'ojalá te mueras lentamente', 'te voy a apuñalar', 'voy a quemar vuestra tienda', 'iremos a por vosotros',
  ],
  insult: [
    'eres un idiota', 'qué imbécil', 'es un fracasado', 'pedazo de mierda', 'sois unos payasos', 'cállate, tonto', 'vete a la mierda', '{p} son escoria', '{p} son todos unos mentirosos', 'odio a {p}', '{p} dan asco', 'ella es horrible', 'él es una vergüenza',
    'me das asco', 'eres patético', 'cómo se puede ser tan estúpido', 'cerdo asqueroso', 'no le gustas a nadie, gusano', 'eres basura', 'qué cabrón', 'iros al diablo', 'maldita mentirosa', 'pobre gilipollas', 'esa mujer es una víbora',
    '{p} son una panda de ladrones', 'no sirves para nada', 'lo desprecio', 'estás mal de la cabeza', 'estáis todos locos', 'qué ignorante', 'no es más que un charlatán', 'sinvergüenzas, devolved lo robado', 'hijo de puta',
  ],
  swear: [
    'joder, he olvidado las llaves', 'mierda, otra vez tarde', 'qué coño pasa', 'joder qué frío', 'hostia, está lloviendo', 'este teléfono es una mierda', 'me cago en la leche', 'a quién coño le importa', '{o} son una mierda', 'joder, {o}, qué coñazo', 'puto frío',
  ],
  fine: [
    'amo a {g}', '{g} son bienvenidos aquí', '{g} son fantásticos', 'orgulloso de {g} hoy', 'feliz de trabajar con {g}', '{g} merecen respeto', '{g} tienen derecho a la seguridad', 'hay que ayudar a {g}', '{g} son seres humanos como todos',
    '¿hay {g} en tu clase?', 'una película sobre {g}', 'el museo muestra fotos de {g}', '¿cuántos son {g} en esta ciudad?', 'a {g} también les gusta el fútbol', 'admiro a {g}', '{g} hacen mejor este país', 'no odio a {g}', 'aquí nadie odia a {g}',
    'nunca diría que {g} son estúpidos', '{g} no son animales', '{g} no son una amenaza', 'no, {g} no deben ser deportados', 'no es verdad que {g} sean vagos', 'dejad de decir que {g} son escoria', 'quien dice que {g} son parásitos es un racista',
    'decir que {g} deben morir es inaceptable', 'dijo «{g} son basura», una vergüenza', 'escribir «muerte a {g}» es discurso de odio y lo he denunciado', 'llamar a alguien {s} es inaceptable', 'no se dice {s}', 'la llamó {s} y perdió el trabajo',
    'me gritaron {s} en el autobús, lloré', 'la palabra «{s}» es un insulto', 'como {s} orgulloso, os mando un abrazo', 'nosotros los {s} tenemos que estar unidos, feliz orgullo', 'no podéis afirmar que {g} son delincuentes', 'decir a {g} que se vayan a su país es racista',
    'me horrorizó cuando escribió que {g} merecen la muerte', '¿por qué alguien odiaría a {g}?', 'la violencia contra {g} debe parar', 'el odio contra {g} me preocupa', '{o} son terribles', 'no soporto {o}', 'habría que prohibir {o}', 'odio {o}',
    '{o} son lo peor', 'muerte a {o}', '{o} me ponen enfermo', 'qué error más tonto cometí', 'este fallo me mata', 'la rompiste, enhorabuena', 'los aplastamos, tres a cero', 'me muero de risa', 'la zorra y sus crías viven en el bosque',
    'la bruja de la película da miedo', 'en el granero hay ratas y víboras', 'disparó a puerta', 'no eres nada tonto', 'no soy idiota', 'nadie aquí es un fracasado', 'nunca dije que fueras un mentiroso', 'qué tonto fui, perdón', 'muchas gracias',
    'la semana que viene cambian los horarios', 'hasta el lunes', 'ya salió el nuevo disco', 'buenos días a todos', '¿a qué hora empieza el partido?', 'esta política está mal y explico por qué', 'el servicio fue lento y quiero el reembolso',
    'triste noticia del hospital', 'el ministro dijo que subirán los impuestos', 'no estoy de acuerdo con {p}', '{p} se reunieron ayer', 'el ataque mató a tres personas', 'dos hombres asesinados anoche, dice la policía', 'está loca de alegría', 'hace un frío que pela', 'de puta madre, gracias',
  ],
}
