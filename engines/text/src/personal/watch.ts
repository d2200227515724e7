import { watchFor } from '../trigger.ts'

/** Without a word of its group, a detector cannot find anything and is not asked. */
export const SPELT = 1
export const HEALTH = 2
export const UNION = 4
export const ENGLISH_STREET = 8
export const BIRTH = 16
export const PAPERS = 32
export const AGE = 64
export const FRENCH_STREET = 128
export const ITALIAN_STREET = 256
export const OTHER_STREET = 512

const WORDS = watchFor([
  'at ,arobase,arroba,chiocciola',
  'cancer,cancro,leuk,leuc,tumo,tumeur,depress,burn,esaur,bipol,hiv ,vih ,aids ,sida ,epile,diab,sclero,sclerosi,multiple,parkinson,alzh,dement,demen,autis,adhd ,ptsd ,schizo,anore,anoress,bulim,eating,alcool,alcohol,addict,dipenden,drug,hepat,epatit,endometr,crohn,stroke,heart,avc ,infar,ictus ,breakdown,nervous,miscar,fausse,abort,ivg ,hyster,covid,anxiety,crise,attacchi,panic,chemo,chimio,chemio,radiot,dialy,dialis,matern,operation,surgery,leave,arret,off ,signed,sick,rehab,desintox,cure ,cura ,comunita,longue,conge,sieropos,seropos,malat,malad,morbo,pregnan,grossesse,enceinte,incinta,gravid,hospital,hospit,ricover,psych,psic,therap,medic,clinic,illness,diagnos,dossier,cartella,terap,antidep,suicid,undergoing,seeing,infertil,epilett',
  'union,shop ,unite ,unison,gmb ,teamsters,uaw ,rmt ,cwu ,usdaw,syndi,deleg,encart,cgt ,cfdt ,cftc ,cfe ,fo ,sud ,unsa ,adher,membre,iscritt,sindac,cgil ,cisl ,uil ,fiom ,rsu ,usb ,cobas ,ugl ,filcams,tessera,organi',
  'street,road,rd ,avenue,ave ,lane,close,crescent,terrace,mews,boulevard,blvd,highway,parkway,cul ,drive,court,gardens,grove,st ,dr ,ct ,ln ,way ,place,pl ,square,sq ,hill,row ,walk,park,green,rise,view,circle,trail,quay,wharf,yard,path,gate,cottage,house,villa,mount,bank,flat,apt ,apartment,unit ',
  'born,birth,b ,dob ,d ,naiss,nee ,ne ,anniv,nat,compleanno,geb,nac',
  'passport,passeport,passaport,reisepass,pasaporte,driv,licen,permis,patente,fuhrer,carn,dl ,identity,id ,carte,cni ,titre,carta,perso,tessera,nume,number,num,matricula,permit,plate,registration,reg ,immatric,plaque,targ,kennzeichen,car ,van ,voiture,auto,macchina,furgone,clio,fiat,golf,tesla,bmw',
  'old,yr,year,yo ,y ,an,aged ,age ,ages ,agee,di ,eta ,turn,just',
  'rue,avenue,av ,boulevard,bd ,impasse,chemin,allee,place,pl ,quai,route,cours ,passage,square,sentier,ruelle,grand,lieu,villa,cite ,residence,lotissement,hameau,clos ,faubourg,voie,montee,esplanade,promenade,venelle,cour ,traverse,mail ,parvis,sente,ch ',
  'via ,viale,v ,piazza,p ,piazzale,corso,c ,largo,vicolo,strada,contrada,localita,borgo,lungo,salita,calle,fondamenta,traversa,circonvallazione,vico ,rione,civico,numero',
  'calle,c ,avenida,avda,paseo,plaza,rua ,praca',
])

/** German streets end in their kind of street, so no word begins with it. */
const GERMAN_STREET = /(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|ufer|damm)\s\s?\d/i
/** The groups whose words a text holds. */
export function wordsOf(text: string, digits: number): number {
  const words = WORDS(text)
  return digits > 0 && GERMAN_STREET.test(text) ? words | OTHER_STREET : words
}
