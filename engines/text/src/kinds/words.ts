import type { WordLists } from '../tone/lexicon.ts'

/**
 * Words by which a post tells what it wants of a company. `fault`: something went wrong; `service`: what a company
 * does for people; `plea`: how a question begins that may lack its mark; `law`: threatening with courts, offices or
 * boycott; `secret`: what should not be out; `out`: that it is out; `thank`: thanks and praise of work.
 */
export const kindWords: Readonly<Record<string, WordLists>> = {
  en: {
    fault: `delay delayed delays late cancelled canceled cancel cancelling cancellation lost losing missing broken broke
      damaged defective faulty crashed crashing stuck stranded waiting waited wait hold on_hold hung_up no_response
      not_working doesn't_work isn't_working stopped_working won't_work can't_log cannot_log overcharged double_charged
      charged_twice refuse refused denied ignored unresponsive unacceptable rude unhelpful unprofessional nobody_answers
      no_answer no_one_answers still_no still_waiting still_haven't never_arrived not_arrived hasn't_arrived
      didn't_arrive never_received not_received haven't_received wrong_item wrong_size misled misleading disappointed
      disappointing disappointment frustrated frustrating frustration worst terrible horrible awful ridiculous poor
      incompetent disgusted scam scammed ripped_off rip_off fail failed failure error errors glitch outage down_again
      useless fix_your fix_this sort_it get_it_together never_again never_flying never_buying last_time hours
      hrs no_help nightmare lies lied mess ruined unable problem problems issue issues complaint complaints bumped
      rebooked rescheduled overbooked bags_lost lost_luggage lost_bag`,
    service: `refund refunds service customer support order orders delivery parcel package shipping bag bags luggage
      baggage flight flights booking reservation account app website agent agents staff crew rep reps phone call called
      email ticket tickets seat gate plane bill charge charged money compensation voucher warranty return
      replacement store shop hotline chat counter line subscription`,
    plea: `could_you can_you would_you can_i could_i how_do_i how_can_i how_does how_do_you what_time what_is where_is where_can when_will
      when_does does_anyone do_you is_there are_there any_update any_news any_chance anybody_know i_wonder wondering_if`,
    law: `sue suing lawsuit lawyer lawyers attorney attorneys legal_action take_you_to_court see_you_in_court small_claims
      solicitor trading_standards consumer_protection ombudsman report_you reporting_you bbb chargeback boycott
      boycotting class_action go_to_the_press going_to_the_press expose_you better_business_bureau file_a_complaint`,
    secret: `internal confidential classified unreleased unannounced prototype roadmap memo source_code database_dump
      customer_data payroll embargoed insider nda under_nda not_public top_secret screenshots_from screenshot_of_the
      slides trade_secret upcoming secret_project credentials passwords`,
    out: `leak leaks leaked leaking leaker exclusive i_have_seen got_hold spilled dumped exposed exposing posted_online
      found_online published revealed reveals source_inside employee_told inside_source tip_from shouldn't_post
      not_supposed_to hacked breached breach`,
    thank: `thanks thank_you thx kudos shoutout shout_out props great_service excellent_service well_done great_job
      awesome_service amazing_service love_you best_airline best_service appreciate appreciated amazing awesome rocks`,
  },
  fr: {
    fault: `retard retards retardé annulé annulée annulation perdu perdue manquant manque cassé cassée défectueux
      défectueuse abîmé endommagé panne en_panne bug bugge plante bloqué coincé attends attend attente j'attends
      toujours_pas toujours_rien pas_reçu jamais_reçu jamais_arrivé pas_arrivé pas_de_réponse aucune_réponse
      personne_ne_répond sans_réponse injoignable ne_marche_pas ne_fonctionne_pas marche_pas fonctionne_plus débité
      prélevé facturé_deux refuse refusé ignoré inacceptable inadmissible désagréable malpoli incompétent déçu déçue
      décevant déception scandaleux honteux honte lamentable pire horrible nul nulle arnaque arnaqué problème problèmes
      souci erreur erreurs plus_jamais ras_le_bol marre galère plainte réclamation remboursez scandale catastrophe
      catastrophique mensonge menti ridicule`,
    service: `remboursement rembourser service client sav commande commandes livraison colis livreur bagage bagages valise
      vol train réservation compte appli application site agent agents personnel conseiller téléphone appel mail billet
      billets place facture argent indemnisation bon garantie retour magasin boutique hotline chat guichet abonnement`,
    plea: `pouvez-vous pouvez_vous pourriez-vous pourriez_vous avez-vous avez_vous savez-vous savez_vous est-ce_que est_ce_que
      qu'est-ce comment_faire comment_puis_je où_est où_sont à_quelle_heure quelqu'un_sait quelqu_un_sait peut-on peut_on une_idée combien_coûte`,
    law: `porter_plainte porte_plainte plainte_contre avocat avocats tribunal justice procès poursuivre poursuites
      dgccrf signal_conso que_choisir 60_millions mise_en_demeure médiateur boycott boycotte boycotter boycottez
      saisir_la au_tribunal défenseur`,
    secret: `interne internes confidentiel confidentielle confidentiels secret prototype note_interne code_source
      base_de_données données_clients pas_annoncé pas_encore_annoncé sous_embargo embargo documents_internes
      captures_d'écran non_public feuille_de_route mots_de_passe`,
    out: `fuite fuites fuité fuitent leak leaks leaké exclusif exclu divulgué divulgue révélé révèle publié dévoilé
      j'ai_vu un_employé un_salarié source_interne piraté piratage faille diffusé`,
    thank: `merci bravo félicitations chapeau super_service excellent_service service_au_top au_top parfait génial`,
  },
  it: {
    fault: `ritardo ritardi annullato annullata cancellato perso persa perduto smarrito mancante rotto rotta difettoso
      difettosa danneggiato guasto guasta bug bloccato bloccata aspetto aspettando attesa ancora_niente ancora_nulla
      mai_arrivato mai_ricevuto non_ricevuto non_arrivato nessuna_risposta nessuno_risponde non_risponde non_rispondono
      irraggiungibile non_funziona non_va non_funzionano addebitato addebitata rifiutato ignorato inaccettabile
      maleducato scortese incompetente incompetenti deluso delusa deludente delusione scandaloso vergogna vergognoso
      pessimo pessima peggiore orribile truffa truffato problema problemi errore errori mai_più basta reclamo disagio
      disagi disservizio disastro bugie ridicolo schifo inefficienza rimborsate`,
    service: `rimborso rimborsi servizio assistenza clienti cliente ordine ordini consegna pacco spedizione corriere
      bagaglio bagagli valigia volo treno prenotazione account app sito operatore operatori personale telefono chiamata
      mail biglietto biglietti posto fattura soldi risarcimento buono garanzia reso negozio call_center chat sportello
      abbonamento`,
    plea: `potete_dirmi potreste_dirmi sapete_se qualcuno_sa come_faccio come_si_fa come_posso dove_trovo dov_è a_che_ora
      quanto_costa quando_arriva è_possibile avete_notizie c_è_modo si_può`,
    law: `denuncia denuncio denunciare querela querelo avvocato avvocati tribunale causa vie_legali diffida agcm antitrust
      codacons altroconsumo associazione_consumatori conciliazione boicotto boicottare boicottate segnalerò risarcimento
      giudice_di_pace guardia_di_finanza`,
    secret: `interno interni riservato riservata riservati confidenziale segreto segreti prototipo nota_interna
      codice_sorgente database dati_dei_clienti non_annunciato non_ancora_annunciato embargo documenti_interni
      schermate non_pubblico password`,
    out: `fuga fughe trapelato trapelata trapelati trapela leak leaks esclusiva divulgato diffuso rivelato rivela
      pubblicato svelato ho_visto un_dipendente fonte_interna hackerato violato violazione`,
    thank: `grazie complimenti bravi bravo ottimo_servizio servizio_eccellente perfetto fantastici`,
  },
}
