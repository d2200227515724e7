import type { Sentences } from './kinds.ts'

export const pt: Sentences = {
  groups: ['as mulheres', 'os muçulmanos', 'os negros', 'os homossexuais', 'os trans', 'os deficientes', 'os imigrantes', 'os judeus', 'os indígenas'],
  people: ['os políticos', 'os banqueiros', 'os jornalistas', 'os torcedores', 'os advogados', 'os veganos', 'os petistas', 'os chefes'],
  slurs: ['viado', 'macaco', 'traveco', 'vadia', 'retardado', 'sapatão', 'bicha', 'puta', 'crioulo'],
  things: ['as segundas-feiras', 'os mosquitos', 'estes sapatos', 'os banhos frios', 'as impressoras', 'as provas', 'os engarrafamentos'],
  hate: [
    '{g} me dão nojo', 'não suporto {g}', 'eu odeio mesmo {g}', 'não há nada pior que {g}', '{g} são todos repugnantes', '{g} são burros', '{g} são animais', '{g} são uma praga', '{g} são escória', '{g} são menos que humanos', 'desprezo {g}',
    '{g} estragam tudo o que tocam', '{g} são um perigo para nossos filhos', 'fora da nossa cidade, {g}', '{g} não deveriam votar', '{g} não têm nada que fazer aqui', '{g} não têm lugar nas nossas escolas', 'mandem {g} de volta',
    'expulsem {g} do nosso país', '{g} que se fodam', 'foda-se, {g} não prestam', 'por que {g} são tão burros?', 'sou o único que acha que {g} são lixo?', 'acho {g} nojentos', 'na minha opinião deviam prender {g}', '{g} nunca serão como nós',
    '{g} não merecem respeito', '{g} não valem nada', 'o mundo seria melhor sem {g}', 'antes eu gostava, mas {g} são parasitas', 'nunca confie, {g} sempre mentem', '{g} são culpados por todo o crime', '{g} são doentes mentais', '{g} são uma aberração',
    '{g} estão nos invadindo', '{g} se reproduzem como ratos', 'que {s} sujo', 'cala a boca {s}', 'você é só um {s}', 'mais um {s}', 'volta pro seu país {s}', 'esse {s} me dá nojo', 'seu {s}', '{g} não são humanos de verdade', '{g} não servem para nada',
    'estou cheio de ver {g} por todo lado', '{g} de merda', 'é um fato, {g} são inferiores',
  ],
  threat: [
    'tem que matar {g}', 'devíamos queimar {g}', '{g} merecem ser fuzilados', 'exterminem {g}', 'vou espancar {g}', '{g} devem morrer', 'morte aos piores, {g}', 'tomara que {g} morram', '{g} deviam ser enforcados', 'vamos nos livrar de {g} para sempre',
    'eu adoraria ver {g} sofrerem', 'reabram as câmaras de gás para {g}', 'se eu vir {g} aqui de novo quebro a cara deles', '{p} no paredão, fuzilem todos', 'seria tão ruim eliminar {g}?',
  ],
  menace: [
    'vou te matar', 'vou te achar e quebrar suas pernas', 'você está morto', 'você devia morrer', 'hoje à noite vou na sua casa te machucar', 'alguém devia dar um tiro nele', 'ela merece apanhar', 'cuidado, eu sei onde você mora', 'se mata', 'vou quebrar a sua cara',
    'ele precisa de uma bala na cabeça', 'você vai pagar com sangue', 'quero estrangular ela', 'espero que você morra devagar', 'vou te esfaquear', 'vou queimar a sua loja', 'vamos atrás de vocês',
  ],
  insult: [
    'você é um idiota', 'que imbecil', 'ele é um fracassado', 'pedaço de merda', 'vocês são uns palhaços', 'cala a boca, otário', 'vai se foder', '{p} são escória', '{p} são todos mentirosos', 'odeio {p}', '{p} dão nojo', 'ela é horrível', 'ele é uma vergonha',
    'você me dá nojo', 'você é patético', 'como alguém pode ser tão burro', 'porco nojento', 'ninguém gosta de você, verme', 'você é lixo', 'que babaca', 'vão pro inferno', 'mentirosa maldita', 'pobre coitado de merda', 'aquela mulher é uma cobra',
    '{p} são um bando de ladrões', 'você não serve pra nada', 'eu desprezo ele', 'você é doente da cabeça', 'vocês são todos loucos', 'que ignorante', 'ele é só um charlatão', 'filho da puta', 'vagabundo, vai trabalhar',
  ],
  swear: [
    'porra, esqueci as chaves', 'merda, atrasado de novo', 'que porra é essa', 'que frio do caralho', 'caralho, tá chovendo', 'esse celular é uma merda', 'puta que pariu, que susto', 'foda-se, vou pra casa', '{o} são uma merda', 'porra, {o}, que saco', 'tô puto com esse frio',
  ],
  fine: [
    'amo {g}', '{g} são bem-vindos aqui', '{g} são fantásticos', 'hoje estou orgulhoso, {g} venceram', 'feliz de trabalhar com {g}', '{g} merecem respeito', '{g} têm direito à segurança', 'precisamos ajudar {g}', '{g} são seres humanos como todos',
    'tem {g} na sua turma?', 'um filme sobre {g}', 'o museu mostra fotos: {g} nos anos cinquenta', 'quantos são {g} nesta cidade?', '{g} também gostam de futebol', 'admiro {g}', '{g} tornam este país melhor', 'não odeio {g}', 'ninguém aqui odeia {g}',
    'eu nunca diria que {g} são burros', '{g} não são animais', '{g} não são uma ameaça', 'não, {g} não devem ser deportados', 'não é verdade que {g} são preguiçosos', 'parem de dizer que {g} são escória', 'quem diz que {g} são parasitas é racista',
    'dizer que {g} devem morrer é inaceitável', 'ele disse “{g} são lixo”, uma vergonha', 'escrever “morte” contra {g} é discurso de ódio e eu denunciei', 'chamar alguém de {s} é inaceitável', 'não se diz {s}', 'ele chamou ela de {s} e perdeu o emprego',
    'gritaram {s} pra mim no ônibus, chorei', 'a palavra “{s}” é um insulto', 'como {s} com orgulho, mando um abraço', 'nós {s}s temos que ficar unidos, feliz orgulho', 'vocês não podem afirmar que {g} são bandidos', 'mandar {g} voltarem pra casa é racista',
    'fiquei chocado quando ele escreveu que {g} merecem a morte', 'por que alguém odiaria {g}?', 'a violência contra {g} tem que parar', 'o ódio contra {g} me preocupa', '{o} são terríveis', 'não suporto {o}', 'deviam proibir {o}', 'odeio {o}', '{o} são o pior',
    'morte para {o}', '{o} me deixam doente', 'que erro burro o meu', 'esse bug me mata', 'você arrasou, parabéns', 'esmagamos eles, três a zero', 'morri de rir', 'a vaca e o porco vivem na fazenda', 'a bruxa do filme dá medo', 'no celeiro tem ratos e cobras',
    'ele chutou pro gol', 'você não é nada burro', 'eu não sou idiota', 'ninguém aqui é fracassado', 'nunca disse que você era mentiroso', 'que burro eu fui, desculpa', 'muito obrigado', 'na próxima semana mudam os horários', 'até segunda',
    'saiu o novo álbum', 'bom dia a todos', 'a que horas começa o jogo?', 'essa política está errada e explico por quê', 'o serviço foi lento e quero o reembolso', 'triste notícia do hospital', 'o ministro disse que os impostos vão subir',
    'não concordo com {p}', '{p} se reuniram ontem', 'o ataque matou três pessoas', 'dois homens assassinados ontem à noite, diz a polícia', 'que foda esse show, amei', 'louca de alegria',
  ],
}
