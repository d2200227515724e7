import type { WordLists } from '../../tone/lexicon.ts'

/** English words with which people insult, threaten, exclude and defend one another. */
export const en: WordLists = {
  profanity: `fck fcking fkn fuk fuking wtf stfu gtfo bullshit horseshit dipshit ass asses arse arses damn dammit goddamn
    goddamned crap crappy piss pissed pissing dick dicks cock cocks pussy pussies tits titties cum bollocks
    bugger screwed sucks blowjob dildo mf mfs mothafucka muthafucka motherfuck* clusterfuck fubar jizz wank hoe
    hoes hoez thot thots bitch* biatch btch hoeing slut* skank* nutsack effing friggin frigging shitless
    shits_and_giggles fucc phuck fuck* shit* bullshit* what_the_hell the_hell ass_hole a_hole hoe_ass bee_itch
    butt_hole butthole buttholes asshats jackasses smartass badass* bloody_hell dumbfuck* mindfuck* fucktard*
    lameass dumbasses fatass* goddam* cumming motherfuckin fuckass fuckoff boobs boobies masturbat* blowjob*
    hooker hookers brothel orgy pornstar bullsh*t butthurt butt_hurt lmfao`,
  insult: `idiot idiots idiotic moron morons moronic imbecile imbeciles cretin cretins retard retards retarded stupid
    stupidest stupidity dumb dumber dumbest dumbass dumbasses dumbfuck fool fools foolish asshole assholes
    arsehole arseholes jackass jackasses asshat asswipe asshats bastard bastards bitch bitches bitchass
    sonofabitch son_of_a_bitch cunt cunts twat twats prick pricks dickhead dickheads douche douchebag douchebags
    douches wanker wankers tosser tossers knobhead bellend scum scumbag scumbags loser losers clown clowns
    buffoon pig pigs coward cowards cowardly liar liars crook crooks crooked fraud hypocrite hypocrites
    hypocritical hypocrisy traitor traitors treasonous trash garbage pathetic creep creeps pervert perverts perv
    pedo pedos pedophile pedophiles paedophile rapist rapists psycho psychos psychopath* sociopath* lunatic
    lunatics lowlife lowlifes sleazebag slimeball sleazy weasel weasels thug thugs goon goons libtard libtards
    libturd* rethug* repug* repugs conservatard demonrat* dimwit dimwits halfwit nitwit nutjob nutjobs nutcase
    wacko whacko wackos crackhead crackheads junkie fatass fatso fatty ugly skank whore whores slut sluts
    brainwashed braindead brain_dead brainless clueless ignorant ignoramus incompetent spineless gutless
    worthless useless disgrace disgraceful shameless vile nasty disgusting sicko sickos deranged delusional
    demented tard tards fucktard shithead shitheads shitbag fuckface fuckwit fuckhead cocksucker* dumbo airhead
    dipshit dipshits numpty muppet muppets plonker git pillock minger jerk jerks shill shills sheeple bully
    antifa_thugs white_trash redneck rednecks hillbilly inbred inbreds hag lardass crybaby crybabies dirtbag
    dirtbags filth vermin parasite parasites turd turds piece_of_shit pieces_of_shit pos piece_of_crap
    piece_of_work piece_of_trash waste_of_space waste_of_oxygen bootlicker* cuck cucks soyboy incel incels simp
    simps attention_whore arrogant narcissist* egomaniac liberal_tears warmonger* shitstain crappiest dumpster
    molester gaslighter charlatan conman con_man con_artist scammer* racist misogynist* islamophobe xenophobe
    despicable deplorable dregs rabid nuts nutty puke unhinged cockroach cockroaches demon demons satan unstable
    brat brats low_life sociopaths dishonest drama_queen embarrassment treason charlatan* buffoons nitwits
    goofball goofy court_jester imposter grifter grifters phony phonies senile demented_old fake_ass dirty_old
    smug sleaze sleazeball swamp_creature mouthpiece whoring mentally_ill deranged_left fat_ass fat_pig
    sore_loser sore_losers stooge stooges lackey lackeys fraudster lowlives cesspool disgraced leech leeches
    scumbaggery ghoul ghouls gutter_trash degenerate degenerates pussy pussies pansies sissy sissies wuss wimp
    wimps crackpot ass_clown assclown ass_clowns clownish dolt dolts dunce dunces dope_head ignoramuses loon
    loons loony loonies nutbag fruitcake kook kooks airheads bimbo bimbos gold_digger bloodsucker* swine maggot
    maggots hypocrit* liar* moron* idiot* stupid* pitiful miscreant miscreants weirdo weirdos sicker cheater
    cheaters lier demonic elitist elitists on_crack is_the_worst are_the_worst worst_person worst_president
    piece_of_garbage satanist satanists lowlife_scum full_of_shit full_of_crap full_of_it no_brain no_brains
    no_class no_clue no_shame should_be_ashamed sold_out sold_your_soul liability sellout sellouts you_rat
    you_snake dirty_rat`,
  slur: `nigger niggers nigga niggas niggah nigguh nig nigs negro negroes coon coons spic spics wetback wetbacks
    beaner beaners chink chinks gook gooks jap japs zipperhead paki pakis raghead ragheads towelhead towelheads
    sandnigger sand_nigger* camel_fucker* camelfucker* jihadi jihadis kike kikes yid yids hymie faggot faggots
    fag fags faggy dyke dykes tranny trannies trannie shemale shemales heshe ladyboy queers homo homos sodomite*
    poofter* poof pansy lesbo lesbos gyp gypo gyppo gypsy pikey pikeys spaz spastic spastics retard retards mong
    mongoloid* cripple cripples crip gimp midget midgets tard honky whitey wop wops dago dagos kraut krauts
    polack polacks redskin* injun* squaw* abo abos half_breed halfbreed muzzie muzzies mudslime* muzrat* cunt
    cunts whore whores slut sluts bitch bitches feminazi feminazis femoid femoids bint slag slags jungle_bunny
    porch_monkey* golliwog darkie darkies wog wogs ching_chong anchor_bab* illegals terrorist_scum batty_boy`,
  degrade: `disgusting repulsive revolting vile filthy filth dirt dirty dirtbags scum vermin cockroach* rats parasite
    parasites leech leeches pest pests plague disease diseased cancer cancers virus tumour tumor subhuman
    sub-human inhuman less_human not_human inferior lesser worthless useless primitive uncivilised uncivilized
    savage* barbaric barbarian* animals animal beasts monkeys apes pigs swine dogs rat maggot* insects trash
    garbage rubbish refuse waste burden stupid stupidest dumb idiots morons retarded evil wicked criminals
    thieves terrorists rapists murderers killers violent dangerous threat corrupting ruin ruining ruined destroy
    destroying destroyed invade invading invasion invaders infest* contaminate contaminating pollute poison
    poisoning worst awful horrible abomination* unnatural perverted perverts perversion sick freaks freak
    mistake mistakes degenerate degenerates ugly greedy lazy liars untrustworthy abnormal crap undeserving unfit
    toxic pathetic weak_race ridiculous laughable lower_than beneath abhorrent crime_rate breeding breed_like
    second_class second-class gross nasty stink stinks smell smelly broken defective mentally_ill crazy insane
    cursed cancerous creepy commie commies snowflake snowflakes criminal nazi nazis puppet puppets sheep lying
    fascist fascists hack hacks frauds monster monsters troll trolls tyrant dictator witch shameful useful
    bullies punk punks thief corrupt snakes`,
  hate: `hate hates hated hating detest detests despise despises loathe loathes loathing abhor resent cannot_stand
    can't_stand cant_stand disgust disgusts contempt sick_of tired_of fed_up_with fucking_hate repulsed
    resentment hatred dislike have_no_time_for cannot_bear never_trust don't_trust makes_me_sick make_me_sick
    makes_me_vomit want_to_puke want_to_vomit piss pissing pisses`,
  violence: `kill kills killed killing kills_all murder murdered murders die dies dying death dead slaughter* butcher
    butchered stab stabbed shoot shot shooting hang hanged hung lynch lynched burn burned burnt beat beaten
    beating punch punched smash rape raped raping execute executed execution exterminate* extermination
    eradicate* wipe_out wiped_out gas gassed gas_chamber* bomb bombed strangle* choke choked behead* drown
    drowned shot_dead put_down hurt hurting harm suffer suffering attack attacked destroy crush torture tortured
    tortur* assassinate* annihilate* eliminate eliminated perish bullet bullets castrate* kick kicked slap
    slapped break_your beat_up fuck_up jump_off spit rot rotting`,
  expel: `deport deported deportation get_out kick_out kicked_out get_rid_of rid_of ban banned throw_out thrown_out
    send_back sent_back go_back_to go_home leave_our removed locked_up lock_up behind_bars imprisoned jailed
    keep_out stay_away not_welcome unwelcome sterilis* steriliz* sent_home no_place don't_belong dont_belong
    not_belong belong_in belong_on no_business out_of_our from_our out_of_here banished segregat* forbidden excluded
    prohibited allowing allowed_in shouldn't_be_allowed shut_out expelled fenced cleanse purge purged close_the_borders`,
  group: `queer queer_theory queer_person queer_community women woman female females girls girl trans transgender transgenders transsexual* trans_people trans_women
    trans_men gay gays gay_people lesbian lesbians homosexual homosexuals bisexual* lgbt lgbtq black_people blacks
    black_person black_folks black_women black_men black_lives black_guys african africans african_american* asian
    asians asian_people chinese indian indians mexican mexicans latino latinos hispanic hispanics arab arabs jew jews
    jewish jewish_people muslim muslims moslem* islam islamic islamist* christian christians catholics hindu hindus
    sikh* immigrant immigrants migrant migrants refugee refugees foreigner foreigners asylum_seekers disabled
    disabled_people disabled_person disability disabilities handicapped autistic autistics blind deaf wheelchair*
    white_people brown_people people_of_color people_of_colour coloured coloured_people gypsies roma romani traveller*
    pakistani* bangladeshi* turks turkish somali somalis syrian syrians nigerian* albanian* poles polish romanians
    elderly old_people boomers minority minorities race races religion religions indigenous aboriginal* native_american*
    disabled_lives gay_lives trans_lives muslim_lives women's_lives immigrant_lives ethnic ethnicity queer_people`,
  people: `people person folks guys guy man men lady ladies boys boy kid kids politicians politician liberals liberal
    conservatives conservative democrats democrat dems republicans republican gop maga leftists leftist lefties left
    rightwing right-wing socialists communists capitalists bankers lawyers journalists journalist media reporters
    celebrities cops cop police government managers manager ceo boss company companies fans fan trump obama hillary
    clinton biden antifa feminists vegans smokers teachers doctors artists accountants butchers centrists hipsters
    gun_owners customers staff employees neighbours neighbors ex teenagers students players player team teams
    supporters voters elites millionaires billionaires landlords tourists drivers gamers influencers`,
  you: `you your yours yourself u ur ya you're youre yall y'all yourselves`,
  they: `he she they him her them his their theirs himself themselves those these these_people those_people he's she's
    they're theyre it's_people that_guy this_guy this_man this_woman this_bitch that_bitch`,
  me: `i me my mine myself we us our ours i'm im i've ive i'd i'll`,
  say: `say says said saying call calls called calling tell tells told telling claim claims claimed describe described
    describes describing write wrote written tweet tweeted post posted shout shouted yell yelled scream screamed
    heard hear read use used using joke joked jokes joking label labelled labelling refer referred term word words
    phrase slur slurs statement comment comments insult insulted insults slogan chant chanted quote song title movie
    book sign headline rant someone_said`,
  counter: `racist racism sexist sexism homophobic homophobia transphobic transphobia islamophobic islamophobia
    antisemitic antisemitism ableist ableism xenophobic xenophobia bigot bigots bigoted bigotry misogyny misogynist*
    misogynistic prejudice prejudiced intolerant intolerance discriminat* offensive hateful hate_speech unacceptable
    not_acceptable wrong not_ok not_okay never_ok never_okay shouldn't_say should_not_say stop_saying stop_calling
    ignorance ignorant hurtful apologise apologize apologised apologized apology lost_all_respect no_respect_for_you
    shame_on respect dignity equal equality equals rights human_rights deserve_respect solidarity stand_with support
    condemn condemned report reported block blocked violence_against not_cool outdated stereotype stereotypes
    ashamed_of_you unfriend unfriended banned_for fired_for disgusted_by horrified awful_person fascism_like`,
  modal: `should must ought need needs deserve deserves deserved will would shall gonna going_to want wants wanna hope
    hopes wish let lets let's shouldve should've have_to has_to ought_to gotta i'll better`,
  all: `all every each any most always everyone everybody entire whole them_all every_single just_all these_kinds
    those_kinds kind kinds type types bunch lot`,
  think: `think believe feel opinion guess honestly truth fact facts know understand concerned personally imo imho
    wrong_to why what_if how_can how_could can_we do_you does_anyone`,
  thing: `the_dyke a_dyke dykes_are dykes_to sea_dyke female_dog faggots_and_peas faggots_you movie film song game
    book food weather traffic computer phone laptop app website car bus train work homework school exam monday
    mondays coffee pizza cheese bread broccoli vegetables meat fish wine beer cocktail cocktails music album
    show episode season series noise rain snow winter summer morning mornings alarm microplastics plastic
    pollution carpet curtains shoes dress haircut wall walls dam dams dog dogs cat cats vet puppy female_dog
    garden flower flowers rope ropes bike bikes door room house flat chair table diet diets sport sports
    football match tea cigarette cigarettes firecracker biscuit biscuits cheddar joke weeds mosquito mosquitoes
    spiders mould mold blue_tits great_tits coal_tits stupid_o_clock stupid_oclock`,
  curse: `fuck_you fuck_off fuck_u fuck_him fuck_her fuck_them fuck_all fuck_these fuck_those fuck_your screw_you shut_up
    shut_the_fuck_up stfu go_to_hell burn_in_hell rot_in_hell drop_dead kill_yourself kys go_die get_lost piss_off
    kiss_my_ass suck_my_dick suck_my eat_shit fuck_yourself fuck_themselves go_fuck gtfo up_yours sod_off bugger_off
    get_fucked damn_you hang_yourself bite_me die_in_a_fire eat_a_dick blow_me stick_it`,
  nothing: `nothing_but no_right no_rights no_respect no_value nothing not_worth not_worthy never_be cannot_be
    can't_be don't_deserve do_not_deserve doesn't_deserve not_deserve no_soul no_brain no_use no_good worth_nothing
    never_change nothing_of_value only_good_for good_for_nothing no_human`,
}
