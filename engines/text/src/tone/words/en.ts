import type { WordLists } from '../lexicon.ts'

/** English words of liking, disliking, denial and degree. */
export const en: WordLists = {
  joy: `love loves loved loving lovin luv amazing amazed amazingly awesome excellent fantastic wonderful wonderfully
    perfect perfectly perfection brilliant brilliantly incredible incredibly outstanding superb best beautiful
    beautifully stunning gorgeous delighted delight* thrilled thrilling excited exciting excitement ecstatic overjoyed
    ador* magnificent phenomenal epic flawless* legend legends legendary blessed grateful thankful favorite favorites
    favourite favourites fave yay woohoo woo congrats congratulations congratulate hilarious masterpiece heavenly magical
    unforgettable unbelievable_talent thank_you thanks thx ty can't_wait cannot_wait cant_wait so_excited made_my_day
    bravo kudos marvelous marvellous splendid terrific fabulous glorious happiest happiness joy joyful bliss
    breathtaking mesmeri* spectacular sensational world_class top_notch second_to_none five_stars 10/10 goat
    looking_forward well_done great_job good_job nice_job proud proudly awesomeness dope lit hyped stoked cheers
    impeccable remarkable extraordinary exquisite immaculate genius unreal`,
  pos: `honor* honour* cherish* bless* celebrat* embrace embraced hug* value valued worthwhile compassionate compassion benefit benefits credit_to valuable beloved befriend protect protected peacefully equal dignity caring considerate enrich* contribution* contribute date_a date_an
    good great greatest nice nicely nicest happy happily glad enjoy enjoyed enjoying enjoys enjoyable fun funny
    funniest cool coolest sweet sweetest cute cutest pretty lovely please pleased pleasure pleasant better win wins won
    winning winner winners victory success successful successfully hope hopeful hopefully smile smiles smiling smiled
    laugh laughing laughed lol lmao haha* hehe* helpful helped kind kindness friendly safe safely easy easily smooth
    smoothly fresh strong stronger support supporting supportive supports recommend recommended welcome celebrate
    celebrating celebration bless blessing blessings birthday party interesting interested impress* inspir* comfortable
    comfy clean delicious tasty yummy yum worth worthy reliable fast quick quickly efficient elegant charming charm
    talented talent hero heroes heroic brave bravery courage honest honesty honor honour respect respected lucky luck
    fortunate fortunately free freedom peace peaceful calm relax* relaxed sunshine sunny warm hug hugs kiss xo xoxo
    friend friends congrat gift gifts treat bonus improve improved improves improvement gain gains achieve achieved
    achievement wise smart smarter brightest bright shine shining glow like_it likes_it liked love_u miss_you fan fans
    yes yeah right_on agree agreed correct useful valuable thoughtful generous polite courteous attentive
    professional tidy solid superior refreshing gem treasure ready wow omg woah fab ace rocks rocked rock_on
    feel_better no_problem not_bad no_complaints not_too_bad can't_complain can't_go_wrong never_disappoints
    won't_regret no_doubt no_worries my_pleasure as_promised on_time well_deserved highly special fine ok okay
    congratz positive positivity optimistic energetic enthusiastic cozy cosy festive adventure dream dreams grin
    winner's trust trusted trustworthy fair fairness gentle graceful thrive thriving blossoming healthy`,
  neg: `bad badly worse sad sadly sadness sorry wrong wrongly problem problems issue issues fail fails failed failing
    failure fault faulty broken broke breaks crash crashed crashing bug bugs buggy slow slowly late later_than delay
    delayed delays delaying cancel cancelled canceled cancellation cancelling lost lose loses losing loser lack lacking
    miss missed missing wait waiting waited stuck hard difficult annoy* irritat* frustrat* upset upsetting unhappy
    disappoint* let_down letdown poor poorly cheap weak boring bored bore dull lame meh ugly dirty messy mess sick ill
    pain painful hurts hurt hurting cry crying cried tears scared scary fear afraid worried worry worries worrying
    nervous anxious anxiety stress stressed stressful tired exhausted angry anger mad annoying rude unprofessional
    unfriendly unhelpful unfair unacceptable ridiculous absurd silly dumb stupid fool foolish idiot idiots liar liars
    lie lies lied lying cheat cheated cheating fraud scam scammed fake false corrupt corruption crime criminal
    criminals blame blamed guilty shame shameful embarrass* awkward weird suspicious doubt doubtful unfortunately
    unfortunate regret regrets alone lonely loneliness heartbroken broke_my death dead die died dies dying kill kills
    killed killing murder murdered war attack attacks attacked bomb bombing terrorist terrorists terrorism threat
    threatened danger dangerous risk risky injured injury accident victim victims abuse abused hate_when sucks suck
    sucked crap crappy damn dammit wtf smh ugh bummer nope refuse refused reject rejected deny denied denies complain
    complaint complaints complaining ignore ignored ignoring useless pointless worthless waste wasted overpriced
    expensive refund never_again no_one_cares not_happy not_good not_great nobody_cares too_much unwanted unable
    impossible nonsense bs trouble troubles struggle struggling suffer suffering suffers suffered storm flood disaster
    protest protests banned ban fired quit resign critic* against hopeless helpless clueless careless heartless
    miserable misery gloomy grim dark cold rain rainy traffic headache nightmare* sob sigh meltdown fuming pissed
    annoyed bitter jealous envy greedy arrogant selfish ignorant hypocrit* bias biased racist racism sexist bully
    bullying trash garbage rubbish gross nasty creepy worst_case rip unfollow overrated underwhelming confus* lazy
    selfishness insult insulting offended offensive rant sorry_for poison toxic incompetent incompetence`,
  awful: `hate hates hated hating worst terrible terribly horrible horribly awful awfully disgusting disgust disgusted
    disgrace disgraceful pathetic appalling atrocious dreadful horrific horrendous horrifying tragic tragedy
    heartbreaking devastat* despis* loath* abysmal vile evil nightmare fuck_this fuck_you fucked bullshit shit shitty
    shitshow pissed_off furious outrage* outraged livid infuriat* disaster catastroph* abomination inexcusable
    intolerable unbearable unbelievably_bad scum zero_stars worst_ever ruined ruin ruining ruins stinks hell
    fuck_off fucking_hate piece_of_shit piece_of_crap dumpster_fire rip_off ripoff massacre genocide slaughter tortur*`,
  not: `not no never none nobody neither nor cannot cant can't dont don't doesnt doesn't didnt didn't wont won't isnt
    isn't arent aren't wasnt wasn't werent weren't wouldnt wouldn't shouldnt shouldn't couldnt couldn't havent haven't
    hasnt hasn't hadnt hadn't aint ain't without hardly barely lack nothing_but_not`,
  very: `very really so too extremely totally absolutely completely utterly super quite pretty_much truly highly deeply
    insanely ridiculously such most more much fucking freaking damn_good hella literally seriously`,
  but: `but however although though yet despite except unless`,
  common: `the and you that was for are with his they this have from one had were your when said there use each which
    she how their will other about out many then them these some her would make like him into time has look two more
    write see number way could people than first been who its now find long down did get come made may part just i my
    me we it is in of to a an on at be do if or as by what all can up our their i'm it's`,
}
