import type { WordLists } from '../lexicon.ts'

/** Portuguese words of liking, disliking, denial and degree. */
export const pt: WordLists = {
  joy: `amo ama adoro adora adorável amor excelente* fantástic* maravilhos* maravilha magnífic* esplêndid* perfeit*
    perfeição lindo linda lindos lindas lindíssim* incrível incríveis espetacular* fabulos* genial* brilhant*
    extraordinári* obrigado obrigada obg agradeço gratidão parabéns bravo feliz felizes felicidade alegria alegre*
    emocion* empolgad* entusias* orgulhos* orgulho melhor melhores te_amo amo_muito que_lindo que_linda obra-prima
    inesquecív* delícia delicios* impecáv* viva uhul oba wow campeão campeões lenda mágic* apaixonad* apaixon* o_melhor
    a_melhor ansios*_para maravilh* sensacional top demais_bom amei adorei`,
  pos: `honra* honrad* bênção bênçãos abençoad* valios* compaixão abraça* heroín* homenage* enriquec* contribu* proteg* dignidade respeit* celebrar carinh* aprecio namorar
    bom boa bons boas bem bonito bonita bonitos fofo fofa fofos doce doces simpátic* gosto gosta gostei gostamos
    contente* sorriso sorrisos sorrir rir risos rindo kkk* haha* rsrs* lol divertid* diversão ganhar ganhou ganha
    vitória sucesso esperança espero_que sorte sortud* coragem corajos* valente apoio apoiar recomendo recomendad*
    bem-vindo bem-vinda festa celebr* comemor* aniversário beijo beijos bjs bjo abraço abraços gentil gentis amável
    interessant* inspir* qualidade eficaz eficient* rápid* fácil útil úteis prátic* limp* confortáv* generos* honest*
    talento herói heróis respeito paz tranquil* calma sol férias presente grátis progresso melhor* melhorar justo
    justa concordo satisfeit* elegant* confiança otimis* positiv* liberdade amigo amigos amiga amigas amizade
    boa_notícia bom_dia boa_noite boa_tarde boa_sorte nada_mal sem_problema grande grandes vamos fresc* sincer* merecid*
    legal legais bacana show massa curti curto delicia gostos* engraçad* saudável descans* animad*`,
  neg: `mal mau má maus más ruim ruins triste tristes tristeza problema problemas erro erros falha falhas atraso atrasad*
    cancelad* cancelament* perdi perdeu perder perda falta faltam espera esperar esperando difícil difíceis dur*
    chato chata chatos chatice incomod* irrit* frustr* decepcion* decepção desilus* entediad* tédio feio feia feios
    sujo suja cansad* cansaço doente* doença dor dói dores chorar choro chora chorando chorei lágrimas medo medos
    preocup* ansiedade estress* stress raiva irritad* zangad* puto_com escândalo inaceitáv* ridícul* absurd* estúpid*
    idiota* burro burra burros tont* imbecil imbecis mentiros* mentira mentiras mente mentem golpe golpista* ladrão
    ladrões roubar roubo roubam fals* corrupt* corrupção crime* criminos* culpa culpad* infelizmente pena_que
    arrepend* sozinh* solidão mort* morrer morre morreu matar mata mataram guerra ataque ataques atentado* terroris*
    ameaç* perigo perigos* risco ferid* acidente* vítima* crise poluição enchente* desempreg* fracass* impossível
    inútil inúteis reembolso reclamação reclam* queixa rejeit* nunca_mais chega nojo merda porra caralho foda-se fodid*
    puta puto bosta droga pior piores fraco fraca incompetent* incapaz incapazes hipócrit* egoísta* covarde* racis*
    ódio violência violent* injust* injustiça pobre pobres pobreza miséria imposto impostos demitid* greve protest*
    vergonha palhaç* crític* contra fraude maldit* chuva frio saudade saudades desculp* desgraça* não_aguento
    cansei sono preguiça inferno azar vtnc vsf affs aff`,
  awful: `horrível horríveis horror terrível terríveis atroz odeio odeia odiar odeiam nojent* repugnant* vergonhos*
    que_nojo que_vergonha dá_nojo de_merda uma_merda péssim* desastr* catástrof* pesadelo* tragédia trágic* drama
    dramátic* massacre* genocídio indecent* insuportáv* intoleráv* patétic* lamentáv* inadmissív* infame* o_pior
    a_pior filho_da_puta filhos_da_puta assassin* canalha* lixo`,
  not: `não nao nunca jamais nada ninguém nenhum nenhuma nem sem n ñ`,
  very: `muito muita muitos tanto tão demais realmente super mais bastante totalmente completamente absolutamente
    extremamente mt mto`,
  but: `mas porém contudo embora exceto apesar`,
  common: `o a os as de do da dos das que e em um uma é por com não para se no na nos nas ao seu sua como mais ou mas
    lhe me meu minha te teu já está estão sou és somos são ser há foi era este esta isto isso esse essa quando onde
    quem porque todo todos nós muito também até desde eu ele ela eles você vocês vc pra pro tem ter hoje`,
}
