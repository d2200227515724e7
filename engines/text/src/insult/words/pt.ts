import type { WordLists } from '../../tone/lexicon.ts'

/** Portuguese words with which people insult, threaten, exclude and defend one another. */
export const pt: WordLists = {
  profanity: `merda merdas porra porras caralho caralhos krl foda foda-se fodase fodam foder fode fodid* fodeu puta putas
    puto putos cu cuzão buceta bucetas boceta xoxota pica picas piroca cacete cagar cagad* caguei bosta bostas
    mijar peida* tesão gozar punheta punheteir* siririca pqp vtnc vsf tnc fdp crl arrombad* piranha* vadia*
    vagabund* putaria cona foda_se`,
  insult: `idiota idiotas imbecil imbecis estúpid* burro burra burros burras otári* babaca babacas trouxa trouxas
    cretin* retardad* mongol* débil débeis palhaç* escória verme vermes porco porca porcos porcas cachorras
    cadela cadelas piranha piranhas vadia vadias vagabund* puta putas arrombad* cuzão cuzões cuzona
    filho_da_puta filhos_da_puta filha_da_puta fdp desgraçad* maldit* miserável miseráveis canalha* safad*
    sem-vergonha pilantra* ladrão ladrões ladra mentiros* hipócrit* covarde* traidor* corrupt* golpista*
    fascista* nazi nazista* comunista_de petralha* bolsominion* esquerdista_de nojent* repugnant* asqueros*
    fracassad* perdedor* inútil inúteis incompetent* incapaz ignorante* analfabet* jumento jumentos asno asnos
    louco_de psicopata* doente_mental pervertid* pedófil* estuprador* marginal marginais delinquente* patétic*
    ridícul* gordo_de gorda_de feio_de feia_de baranga bobo boba bobos tonto tonta pateta patetas parvo parva
    parvos lambe-botas puxa-saco bicha cabrão cabrões escroto escrota escrotos pau_no_cu corno cornos parasita*
    sanguessuga* víbora* pedaço_de_merda monte_de_merda saco_de_lixo sua_vaca sua_cobra seu_rato você_é_lixo
    seu_lixo`,
  slur: `preto_de neguinh* nego_de macaco macacos macaca crioulo crioulos criol* tição negão_de pretinh*_de japa
    japas xing_ling chinoc* amarelo_de judeu_de judia_de cigano ciganos cigana turco_de mouro mouros viado
    viados veado veados viadinh* viadag* bicha bichas bichona* boiola* baitola* baitol* paneleiro* maricas
    maricon* gayzinho sapatão sapatões sapatona* caminhoneira fufa fufas fanch* traveco* travecos travesti*
    trans_de puta putas vadia vadias piranha* cadela* feminazi* feminaz* mulherzinh* retardad* retardado mongol*
    mongoloide* mongolóide* aleijad* débil_mental deficiente_de inválid*_de manc*_de jihadista* homem-bomba
    muçulmano_de paraíba baiano_de nordestino_de bugre* índio_de selvagem selvagens favelad* pretinha_de zuca
    zucas brazuca* retornado* sodomit* invertid* crioulada macacada negrada pretalhada`,
  degrade: `nojent* repugnant* repulsiv* nojo asqueros* suj* imund* escória lixo lixos vermes verme barata baratas parasit*
    ratos sanguessuga* praga pragas peste câncer cancro doença doenças doente* vírus tumor sub-human* subhuman* inferior*
    inferiores desuman* inútil* inúteis sem_valor primitiv* selvagem selvagens bárbar* incivilizad* animais animal bestas
    macacos macaco porcos cães insetos fardo fardos peso burr* estúpid* idiotas malvad* mau maus diabólic* criminos*
    bandidos ladrões terroristas estuprador* assassin* violent* perigos* perigo ameaça* arruin* destru* invad* invasão
    invasor* contamin* envenen* pior piores horríveis horrível abominaç* antinatural* aberraç* pervertid* degenerad* erro
    erros fei* avarent* preguiços* mentiros* anormal anormais merda tóxic* patétic* ridícul* fedem fede vergonha monstr*
    desprezív* escroto* bosta`,
  hate: `odeio odeia odeiam odiamos odiar detesto detesta detestam detestamos detestar desprezo despreza desprezam desprezar
    não_suporto não_aguento me_dá_nojo me_dão_nojo dão_nojo dá_nojo tenho_nojo me_enoj* vomitar vômito cansad*_de
    farto_de cheio_de não_confio ódio repulsa abomino me_irritam me_dão_raiva tenho_raiva`,
  violence: `matar mata matem matado matá-los matar_todos matarei morrer morre morra morram morte mort* massacr* degol*
    esfaque* atirar tiro tiros enforc* linch* queimar queim* bater batam espancar espanc* surra porrada soco socos
    quebrar_a_cara arrebentar arrebent* extermin* extermínio erradic* elimin* câmara_de_gás câmaras_de_gás estupr*
    estuprar estrangul* decapit* afog* execut* fuzil* fuzilar tortur* sofrer sofram tapa tapas bala balas destroç*
    aniquil* castr* sangue assassin* apedrej* acabar_com pancada chutar chut* explodir paredão`,
  expel: `deport* expuls* fora_do fora_da fora_daqui some_daqui suma sumam cai_fora vaza voltem volte_para volta_pra
    pro_seu_país para_o_seu_país proib* livrar* nos_livrar se_livrar exclu* prender prend* prisão cadeia esteriliz*
    não_têm_lugar nenhum_lugar não_tem_lugar não_pertencem fechar_as_fronteiras isolar isol* banir banid* bani*
    deixar_entrar jaula zoológico botar_pra_fora`,
  group: `mulher mulheres meninas menina fêmeas trans transexua* transgêner* pessoas_trans gay gays homossexua* lésbica*
    bissexua* lgbt* negro negros negra negras preto pretos preta pretas pessoas_negras african* árabe* muçulman* islã islão
    judeu judeus judia judias cristã* cristãos católic* evangélic* hindu* imigrante* imigração migrante* refugiad*
    estrangeir* indígena* índio índios deficiente* deficientes pessoas_com_deficiência deficiência autista* surdo* cego*
    chinês chineses asiátic* japones* mexican* latino* turco* angolan* haitian* venezuelan* bolivian* nordestin* paraguai*
    minoria* idos* velh* brancos raça raças religião religiões etnia* pessoas_de_cor brasileir*`,
  people: `gente pessoa pessoas homem homens cara caras tipo tipos sujeito sujeitos polític* políticos governo ministr*
    president* bolsonaro lula dilma temer pt psdb moro esquerda direita esquerdistas comunistas capitalist* banqueir*
    advogad* jornalist* mídia polícia policia* chefe chefes coleg* cliente* torcedor* torcida jogador* time árbitro juiz
    artist* açougueir* contador* fumante* vegan* professor* aluno* turist* motorist* influencer* vizinh* ricos flamenguist*
    corinthian* criança*`,
  you: `você vocês vc vcs tu te ti teu tua seu sua és contigo vosso`,
  they: `ele ela eles elas aqueles aquelas esses essas essa_gente esta_gente deles delas dele dela`,
  me: `eu me mim meu minha meus minhas nós nos nosso nossa comigo`,
  say: `dizer diz dizem disse disseram dizia dizendo chama chamar chamou chamado chamada chamam xing* grita gritou gritar
    escrever escreveu escrito tuit* postou afirma sustenta declarou ouvi ouvido leu ler li usa usar palavra palavras termo
    frase comentário comentários piada piadas título música filme slogan citação descrev* expressão insulto insultos insult*`,
  counter: `racista* racismo sexista* sexismo machista* machismo homofóbic* homofobia transfóbic* transfobia islamofóbic*
    islamofobia antissemit* antissemitismo xenófob* xenofobia misógin* misoginia intolerante* intolerância preconceit*
    discrimin* ofensiv* discurso_de_ódio inaceitáv* inadmissív* intoleráv* não_é_aceitável vergonha_de_você pare_de
    parem_de desculp* respeito respeitar respeite* dignidade igualdade iguais direitos solidariedade apoio apoiar conden*
    denunci* estereótip* perdi_todo_o_respeito não_deveria errado_dizer errad* ignorância nunca_disse capacitist*`,
  modal: `deve devem deveria deveriam devemos deveríamos tem_que têm_que temos_que precisa precisam merece merecem mereço
    quero queria querem espero tomara vou vai vamos deixe deixar haveria`,
  all: `todos todas todo toda cada sempre qualquer gente_como esse_tipo tipo bando monte corja`,
  think: `penso pensar acho opinião francamente honestamente sinceramente verdade fato sei entendo pessoalmente por_que
    porque como acredito`,
  thing: `filme música jogo livro série comida tempo clima computador telefone celular app site carro ônibus trem metrô
    trabalho lição escola prova segunda café pizza queijo pão brócolis verdura* carne peixe vinho cerveja álbum episódio
    barulho chuva neve inverno verão manhã despertador plástico poluição tapete cortinas vestido sapato* muro gato gatos
    veterinári* jardim flor flores bicicleta porta quarto casa cadeira mesa dieta dietas esporte partida chá cigarro*
    mosquito* aranha* árvore cozinha prato salada`,
  curse: `vai_se_foder vai_te_foder vão_se_foder vai_tomar_no_cu vai_tomar vão_tomar_no foda-se fodam-se se_foder
    vai_pro_inferno vai_para_o_inferno vai_à_merda vai_a_merda cala_a_boca calem_a_boca filho_da_puta puta_que_pariu
    que_se_foda que_se_fodam vai_morrer vtnc vsf pqp tnc chupa_meu morre_logo se_mata`,
  nothing: `nada_além só_servem nada nenhum_direito nenhum_valor nenhum_respeito não_valem não_vale_nada não_merecem
    não_merece não_são_dignos não_prestam não_servem não_serve_pra nunca_serão não_são_human* sem_alma não_deveriam`,
}
