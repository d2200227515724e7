import type { WordLists } from '../lexicon.ts'

/** Spanish words of liking, disliking, denial and degree. */
export const es: WordLists = {
  joy: `amo ama adoro adorable* amor excelente* fantástic* maravillos* maravilla magnífic* espléndid* estupend* perfect*
    perfección hermos* precios* bellísim* increíble* espectacular* fabulos* genial* brillante* extraordinari* gracias
    agradezco agradecid* felicidades felicitaciones enhorabuena bravo feliz felices felicidad alegría alegre* alegra
    encanta encantan encantó encantad* emocion* ilusión ilusionad* entusias* orgullos* orgullo mejor mejores te_quiero
    te_amo os_quiero me_encanta qué_bonito que_bonito obra_maestra inolvidable* delicios* riquísim* impecable* viva
    olé wow crack campeón campeones leyenda mágic* enamorad* enamor* lo_mejor la_mejor el_mejor guapísim* grandísim*
    buenísim* ganazas`,
  pos: `honor* honra* bendición bendiciones bendit* valios* compasión compasiv* abraza* héroe* heroín* enriquec* contribu* proteg* dignidad respet* celebrar cariño* aprecio salir_con
    buen buena buenas bueno buenos bien bonito bonita bonitos lindo linda lindos guapo guapa guapos dulce dulces
    simpátic* gusta gustan gustó gustado gusto contento contenta contentos sonrisa sonrisas sonríe sonreír risa risas
    reír jaja* jeje* jiji* lol divertid* diversión ganar ganado gana ganamos victoria éxito éxitos esperanza espero_que
    suerte afortunad* valiente* valor ánimo ánimos apoyo apoyar recomiendo recomendable* recomendad* bienvenid* fiesta
    celebr* cumpleaños besos beso besitos besis abrazo abrazos amable* interesante* inspir* calidad eficaz eficient*
    rápid* fácil útil útiles práctic* limpi* cómod* generos* honest* talento héroe héroes respeto paz tranquil* sol
    vacaciones regalo gratis progreso mejora* mejorar justo justa de_acuerdo satisfech* elegante* confianza optimis*
    positiv* libertad amigo amigos amiga amigas amistad buena_noticia buenas_noticias buen_día buenos_días buenas_noches
    buena_suerte nada_mal no_está_mal sin_problema grande grandes vamos fresc* sincer* merecid* molan mola molar molan
    guay chul* disfrut* rico rica ricos descans* relaj*`,
  neg: `mal malo mala malos malas triste tristes tristeza problema problemas error errores fallo fallos falla retraso
    retrasos cancelad* cancelación perdido perdida perder pierde pérdida falta faltan espera esperar esperando
    difícil difíciles dur* molest* irrit* fastidi* frustr* decepcion* aburrid* aburre aburrimiento feo fea feos sucio
    sucia cansad* cansancio cansa enferm* enfermedad dolor duele dolores duelen llorar lloro llora llorando lágrimas
    miedo miedos preocup* ansiedad estrés estresad* rabia enfad* enojad* cabread* cabreo escándalo inaceptable*
    ridícul* absurd* estúpid* idiota* tont* imbécil* mentiros* mentira mentiras miente mienten estafa estafador*
    ladrón ladrones robar robo roban fals* corrupt* corrupción crimen criminal* culpa culpable* desgraciadamente
    lamentablemente lástima pena penas arrepient* solo_y sola soledad muert* morir muere murió matar mata mataron guerra
    ataque ataques atentado* terroris* amenaza* peligro peligros* riesgo herid* accidente* víctima* crisis
    contamina* inundacion* paro desemple* fracas* imposible inútil* car*_precio reembolso queja quejas reclamación
    rechaz* nunca_más basta asco mierda joder coño puta puto hostia cojones gilipollas cabrón cabrones peor peores
    débil* incompetent* incapaz incapaces hipócrit* egoísta* cobarde* racis* facha* odio violencia violent* injust*
    injusticia pobre pobres pobreza miseria impuestos recortes despid* huelga protest* vergüenza payas* crític* contra
    fraude maldit* lluvia frío sueño_que agobi* estudiar examen exámenes echo_de_menos lo_siento perdón desgracia*
    ansias harto harta hartos`,
  awful: `horrible* horror terrible* atroz espantos* odio odia odiar odian asqueros* repugnant* vergonzos* qué_asco
    que_asco da_asco dan_asco qué_vergüenza de_mierda una_mierda pésim* desastr* catástrof* pesadilla* desgracia
    tragedia trágic* drama dramátic* masacre* genocidio indecent* indign* insoportable* intolerable* patétic* penos*
    lamentable* inadmisible* infame* lo_peor la_peor el_peor me_cago hijo_de_puta hijos_de_puta asesin* sinvergüenza*
    muero_de putada`,
  not: `no nunca jamás nada nadie ningún ninguno ninguna ni sin tampoco`,
  very: `muy mucho mucha muchos tanto tan demasiado realmente super súper más bastante totalmente completamente
    absolutamente extremadamente`,
  but: `pero sin_embargo aunque excepto salvo sino`,
  common: `el la los las de del que y a en un una es por con no para se lo al su sus como más o pero le les me mi te tu
    ya si está están soy eres somos son ser hay fue era este esta esto eso esa ese cuando donde quien porque qué cómo
    todo todos nos muy también hasta desde yo él ella ellos nosotros he ha han hoy`,
}
