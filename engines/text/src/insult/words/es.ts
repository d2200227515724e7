import type { WordLists } from '../../tone/lexicon.ts'

/** Spanish words with which people insult, threaten, exclude and defend one another. */
export const es: WordLists = {
  profanity: `mierda mierdas joder jodid* jodan jodas puta putas puto putos putada coño cojones cojonud* hostia hostias
    polla pollas verga vergas pinche chingar chinga* chingad* culo culos carajo follar folla* follad* cagar cago
    cagad* cague mear teta tetas pendejad* cabron* cabrones concha pija pajero paja pajas mamada mamadas hdp hp
    ptm ctm jodete maric* bolud* putón huevón huevones hasta_los_huevos`,
  insult: `idiota idiotas imbécil imbéciles estúpid* tonto tonta tontos tontas gilipollas gilipoyas cabrón cabrona
    cabrones hijo_de_puta hijos_de_puta hija_de_puta hdp hijueputa malparid* pendejo pendeja pendejos pendejas
    capullo capullos mamón mamones subnormal subnormales mongol* escoria rata ratas cerdo cerda cerdos cerdas
    perra perras zorra zorras puta putas víbora víboras parásito* sanguijuela* gusano gusanos payas* mentiros*
    embuster* ladrón ladrones ladrona estafador* corrupt* sinvergüenza* caradura* canalla* hipócrit* cobarde*
    traidor* facha fachas fascista* nazi nazis rojo_de_mierda asqueros* repugnant* asco_de mierda_de
    pedazo_de_mierda cara_de fracasad* perdedor* inútil inútiles incompetent* incapaz ignorante* burro burra
    burros analfabet* psicópata* enfermo_mental pervertid* pedófil* violador violadores asesin* criminal*
    delincuente* malnacid* desgraciad* miserable* patétic* ridícul* gord*_de fea_de feo_de bobo boba bobos
    boludo boludos pelotud* huevón weón culero culeros pajero lameculos chupamedias tarad* cretin* zopenc*
    mequetrefe* escoria* boca_de garrapata* sabandij* rastrer* arpía* perro_sarnoso retrasado_mental eres_basura
    sois_basura`,
  slur: `sudaca sudacas moro moros mora negrata negratas negro_de simio* panchito* panchit* guiri guiris machupichu*
    tiraflechas gitano gitanos gitana gitanaz* chino_de chinit* amarillo_de judío_de judiaz* marrano marranos
    maricón maricones marica maricas mariposón mariconaz* sarasa* bujarrón bollera bolleras tortillera*
    machorra* marimacho* travelo travelos travesti* travesti trans_de puto putos puta putas zorra zorras perra
    perras feminazi* hembrista* mongol* mongólic* subnormal* tullid* lisiad* minusválid*_de inválid*_de cojo_de
    tarad* down_de yihadista* morac* ilegales espalda_mojada espaldas_mojadas indio_de naco nacos cholo bolita
    bolitas paragua* veneco* venecos prieto prietos negrac* afeminad* invertid* sodomit* putón retrasado_mental`,
  degrade: `asqueros* repugnant* repulsiv* asco nauseabund* suci* inmund* escoria basura desecho* alimañ* cucaracha* parásit*
    ratas rata sanguijuela* plaga peste cáncer enfermedad enferm* virus tumor infrahuman* subhuman* inferior* inhuman*
    inútil* sin_valor primitiv* salvaje* bárbar* incivilizad* animal* bestia* mono monos simio* cerdo* perros insecto*
    carga estúpid* idiota* malvad* mal* diabólic* criminal* delincuente* ladrones terrorista* violador* asesin* violent*
    peligros* peligro amenaza* arruin* destru* invad* invasión invasor* contamin* envenen* peor peores horrible*
    abominaci* antinatural* contra_natura pervertid* degenerad* error errores feo* fea* avar* vag* mentiros* anormal*
    mierda tóxic* patétic* ridícul* apest* vergüenza monstruo* lacra lacras despreciable* vil viles`,
  hate: `odio odia odian odiamos odiar detesto detesta detestan detestamos detestar desprecio desprecia despreciar
    desprecian aborrezco aborrec* no_soporto no_aguanto me_da_asco me_dan_asco dan_asco da_asco me_repugn* me_asque*
    vomitar vómito hart*_de harto_de harta_de cansad*_de no_confío asco_me me_cabrean me_tienen_harto me_revientan`,
  violence: `matar mata maten matado matarlos matarlas matarte matemos mataré mataría morir muere mueran muera muerte
    muert* masacr* degoll* apuñal* disparar dispar* ahorc* colgar linch* quemar quem* golpear golpe* pegar peg* paliza
    palizas apalear romperte partirte partir_la_cara extermin* exterminio erradic* elimin* gasear gase* cámara_de_gas
    cámaras_de_gas violar viol* violarte estrangul* decapit* ahog* ejecut* fusil* fusilar tortur* sufrir sufran bofetad*
    bala balas tiro destroz* aniquil* castr* sangre asesin* lapid* hostiar hostias_le acabar_con machacar patear patad*
    reviento reventar`,
  expel: `deport* expuls* echar echarlos echad* fuera_de fuera_del largaos lárgate largo_de vete váyanse iros_a volver_a_su
    vuelvan vuelve_a regres* a_tu_país a_su_país a_vuestro_país prohib* deshacer* deshacernos librar* librarnos exclu*
    encerr* cárcel esteriliz* no_tienen_lugar ningún_lugar no_hay_lugar no_pintan_nada cerrar_las_fronteras aislar aisl*
    desterr* dejar_entrar permitir_que_entr*`,
  group: `mujer mujeres chica chicas hembras trans transexual* transgénero* personas_trans gay gays homosexual* lesbiana*
    bisexual* lgbt* negro negros negra negras personas_negras african* árabe* musulman* musulmanes musulmán islam judío
    judíos judía judías cristian* católic* hindú* inmigrante* inmigración migrante* refugiad* extranjer* indígena*
    indígenas indio indios discapacitad* personas_discapacitadas discapacidad minusválid* autist* sordo* ciego* chino
    chinos asiátic* japones* mexican* latino* latinoamericano* turco* marroquí* rumano* ecuatorian* colombian* venezolan*
    rom romaní* minoría* ancian* viej* blancos raza razas religión religiones etnia* personas_de_color`,
  people: `gente persona personas hombre hombres tío tíos tipo tipos chico chicos político* políticos gobierno ministr*
    president* rajoy pablo_iglesias sánchez podemos pp psoe vox ciudadanos izquierda derecha comunistas capitalist*
    banquer* abogad* periodist* medios policía* poli polis guardia jefe jefa jefes compañer* cliente* hincha* aficionad*
    jugador* equipo árbitro artist* carnicer* contable* fumador* vegan* profesor* profe estudiante* turist* conductor*
    influencer* vecin* ricos madridist* culés catalan* niño niños niña`,
  you: `tú tu te ti tus vosotros os usted ustedes vuestro vuestra eres sois vos sos contigo`,
  they: `él ella ellos ellas esos esas esos_tipos esa_gente esta_gente su sus aquellos les los`,
  me: `yo me mi mis mí nosotros nos nuestro nuestra conmigo`,
  say: `decir dice dicen dijo dijeron decía diciendo llama llamar llamó llamado llamada llaman llames insult* grita gritó
    gritar escribir escribió escrito tuite* publicó afirma sostiene declaró oí oído escuch* leí leer usa usar palabra
    palabras término frase comentario comentarios chiste chistes título canción película eslogan cita describ* expresión
    insulto insultos`,
  counter: `racista* racismo sexista* sexismo machista* machismo homófob* homofobia tránsfob* transfobia islamófob*
    islamofobia antisemit* antisemitismo xenófob* xenofobia misógin* misoginia intolerante* intolerancia prejuicio*
    discrimin* ofensiv* odio_contra discurso_de_odio inaceptable* inadmisible* intolerable* no_es_aceptable vergüenza_te
    deja_de dejad_de dejen_de disculp* perdón respeto respetar respeten dignidad igualdad iguales derechos solidaridad
    apoyo apoyar conden* denunci* report* estereotip* perdí_todo_el_respeto no_deberías no_se_dice mal_decir equivocad*
    ignorancia nunca_dije capacitist*`,
  modal: `debe deben debería deberían debemos deberíamos hay_que tienen_que tiene_que tenemos_que merece merecen merecéis
    mereces quiero quisiera quieren espero ojalá voy va vamos dejad dejar habría_que`,
  all: `todos todas todo cada siempre cualquier gente_como ese_tipo tipo panda banda montón puñado`,
  think: `pienso pensar creo opinión parece francamente honestamente verdad hecho sé entiendo personalmente por_qué cómo
    considero`,
  thing: `película canción juego libro serie comida tiempo ordenador computadora teléfono móvil celular app web coche carro
    autobús tren metro trabajo deberes tareas escuela colegio examen lunes café pizza queso pan brócoli verdura* carne
    pescado vino cerveza música álbum disco episodio capítulo ruido lluvia nieve invierno verano mañana despertador
    plástico contaminación alfombra cortinas vestido zapatos muro gato gatos veterinari* jardín flor flores bici puerta
    habitación casa silla mesa dieta dietas deporte partido té cigarr* mosquito* araña* árbol cocina plato ensalada`,
  curse: `vete_a_la_mierda iros_a_la_mierda a_la_mierda que_te_jodan que_os_jodan que_se_jodan jódete jódanse que_te_den
    vete_al_infierno vete_al_carajo vete_a_tomar chinga_tu_madre me_cago_en tu_puta_madre cállate_la cierra_la_boca
    cállate hijo_de_puta chúpame* muérete púdrete vete_a_morir ojalá_te_mueras ojalá_se_mueran la_concha_de_tu
    andate_a_la váyanse_a_la`,
  nothing: `nada_más_que solo_son nada ningún_derecho ningún_valor ningún_respeto no_valen no_vale_nada no_merecen
    no_merece no_son_dignos no_sirven no_sirve_para buenos_para_nada nunca_serán no_son_human* sin_alma no_deberían`,
}
