/** What people write for short, and the words it stands for. English first, then Spanish; `=` parts the two. */
const TABLE = `
im=i am; iam=i am; ima=i am going to; imma=i am going to; ive=i have; id=i would; i'd=i would; itll=it will; youre=you are
hes=he is; shes=she is; theyre=they are; hed=he would; shed=she would; theyd=they would; thats=that is; whats=what is
theres=there is; its=it is; it's=it is; wheres=where is; hows=how is; lets=let us; i'ma=i am going to
dont=do not; dnt=do not; dun=do not; dont't=do not; don=do not; cant=can not; cnt=can not; cannot=can not; cany=can not
wont=will not; wnt=want; didnt=did not; doesnt=does not; doesn=does not; isnt=is not; isn=is not; arent=are not; wasnt=was not
wasn=was not; werent=were not; havent=have not; hasnt=has not; hadnt=had not; wouldnt=would not; wudnt=would not
shouldnt=should not; couldnt=could not; aint=is not; ain't=is not; won't=will not; can't=can not; shan't=shall not; cudnt=could not
wouldn=would not; couldn=could not; didn=did not; cann't=can not; can'not=can not
wanna=want to; wnna=want to; wanan=want to; wannaa=want to; idw=i do not want to; idwt=i do not want to; idwanna=i do not want to; agen=again; pt=point; ppoint=point; cutn=cutting; cuting=cutting; wana=want to; wna=want to; wunna=want to; wanta=want to; wannna=want to; wan=want; whanna=want to
gonna=going to; gunna=going to; gona=going to; gna=going to; gon=going to; goin=going; finna=going to; boutta=about to
bouta=about to; bout=about; abt=about; abot=about; abut=about; tryna=trying to; tryin=trying; tryina=trying to; gotta=got to
hafta=have to; oughta=ought to; needa=need to; lemme=let me; gimme=give me; dunno=do not know; idk=i do not know
kinda=kind of; sorta=sort of; shoulda=should have; coulda=could have; woulda=would have; idc=i do not care; idgaf=i do not care
u=you; ur=your; r=are; y=why; n=and; nd=and; b=be; bcuz=because; cuz=because; coz=because; bc=because; becuz=because; cos=because
w/o=without; wo=without; w/out=without; wout=without; witout=without; wihout=without; w=with; wit=with; wiv=with; w/=with
2nite=tonight; 2night=tonight; tonite=tonight; tnite=tonight; tonihgt=tonight; tn=tonight; 2day=today; 2moro=tomorrow
2morrow=tomorrow; 2mrw=tomorrow; tmrw=tomorrow; tmr=tomorrow; tomoro=tomorrow; tomorow=tomorrow; tommorow=tomorrow; tommorrow=tomorrow
rn=right now; atm=right now; asap=now; nw=now; nite=night; nites=nights; l8r=later; lyf=life; lyfe=life; lief=life; lfe=life; lif=life
liv=live; livin=living; livn=living; lving=living; liveing=living; existin=existing; brething=breathing
breth=breathe; breath=breathe; brethe=breathe; breethe=breathe; breathin=breathing; breahte=breathe; brthe=breathe
myslf=myself; mself=myself; meself=myself; mysef=myself; myelf=myself; mysel=myself; mysefl=myself; myseld=myself; mysself=myself
hisself=himself; hissself=himself; theirself=themselves; themself=themselves; herslf=herself; himslf=himself
kil=kill; kll=kill; kiil=kill; klil=kill; killl=kill; kilin=killing; killin=killing; kiling=killing; k1ll=kill; klling=killing
dye=die; dei=die; dy=die; dyin=dying; dieing=dying; diying=dying; ded=dead; neva=never; nevr=never; nvr=never; lifes=life is; lyfs=life is; wrth=worth; worf=worth; mak=make; mke=make; slp=sleep; slepp=sleep; agn=again; whn=when; evn=even; cudnt=could not; evryl=every; deth=death; deaht=death; daed=dead
sucide=suicide; suiside=suicide; suside=suicide; suicde=suicide; sooicide=suicide; suacide=suicide; sewerslide=suicide; suey=suicide
suicidle=suicidal; sucidal=suicidal; suicidul=suicidal; suisidal=suicidal; sui=suicide; sewercide=suicide; sewerside=suicide
kermit=commit; unalived=unalive; unaliving=unalive; unalyve=unalive; unaliv=unalive; unlive=unalive; unliving=unalive; selfharm=self harm
hurtin=hurting; hert=hurt; hurtting=hurting; cuttin=cutting; burnin=burning; endin=ending; thinkin=thinking; tinking=thinking; thinkn=thinking
thnkin=thinking; thinkng=thinking; thnking=thinking; feelin=feeling; felin=feeling; givin=giving; jumpin=jumping; hangin=hanging
takin=taking; makin=making; sayin=saying; talkin=talking; wakin=waking; wishin=wishing; fightin=fighting; planin=planning; plannin=planning
planing=planning; tkn=taken; tking=taking; drivin=driving; chokin=choking; havin=having; hav=have; hve=have; haev=have; ve=have
anymor=anymore; anymroe=anymore; nemore=anymore; nymore=anymore; nomore=no more; nemor=anymore; anym=anymore; anmore=anymore
any1=anyone; ne1=anyone; no1=no one; noone=no one; every1=everyone; evry1=everyone; evryone=everyone; some1=someone; sum1=someone
sumone=someone; everybdy=everybody; nobdy=nobody; evry=every; evrything=everything; everythin=everything; nothin=nothing; nuthin=nothing
nothn=nothing; somethin=something; sumthin=something; evrything=everything; everthing=everything; reasn=reason; resaon=reason
wud=would; wuld=would; wld=would; cud=could; cld=could; shud=should; shld=should; jus=just; jst=just; juss=just; wen=when; wat=what; wut=what
wsh=wish; whish=wish; wishd=wish; wont't=will not; da=the; dis=this; dat=that; dey=they; dem=them; th=the; teh=the; thru=through
til=till; luv=love; lov=love; bye=bye; byee=bye; gudbye=goodbye; goodby=goodbye; gbye=goodbye; gudby=goodbye; 4ever=forever
4evr=forever; 4eva=forever; foreva=forever; ur=your; hlp=help; halp=help; plz=please; pls=please; plse=please; ppl=people
thot=thought; thots=thoughts; thougts=thoughts; thoghts=thoughts; thoughs=thoughts; thouhts=thoughts; tho=though; tots=thoughts
od=overdose; oded=overdosed; od'd=overdosed; odd'd=overdosed; od'ed=overdosed; oding=overdosing; overdosd=overdosed; o.d=overdose
medz=meds; pilz=pills; pillz=pills; tk=take; sh=self-harm; disapear=disappear; dissapear=disappear; disappaer=disappear; suicid=suicide; maself=myself; meself=myself; stahp=stop; pils=pills; bf=boyfriend; gf=girlfriend; bff=friend; bro=brother; sis=sister; hubby=husband
wifey=wife; frnd=friend; frend=friend; freind=friend; friens=friends; roomie=roommate; cowrker=coworker; mum=mom; mama=mom; mommy=mom; daddy=dad
fone=phone; alot=a lot; h8=hate; hte=hate; gud=good; gr8=great; kno=know; ws=was; wuz=was; bak=back; bac=back; wer=were; kne=knew; no's=knows; dnw=do not want; tierd=tired; tird=tired; sik=sick; wrthless=worthless
beter=better; bettr=better; btr=better; bttr=better; betr=better; witch=which; prolly=probably; prob=probably; probs=probably; def=definitely; srsly=seriously
outta=out of; offa=off of; lotta=lot of; somone=someone; mins=minutes; hrs=hours; hr=hour; min=minute; sec=second; yr=year; yrs=years
becoming=becoming; fb=facebook; hospitol=hospital; docter=doctor; dr=doctor; doc=doctor; tx=treatment; appt=appointment; apt=appointment
chocking=choking; seizing=seizing; seisure=seizure; siezure=seizure; seizue=seizure; seezure=seizure; unconcious=unconscious; unconsious=unconscious; uncounscious=unconscious
wieezing=wheezing; weezing=wheezing; weazing=wheezing; swolen=swollen; throte=throat; thraot=throat; cheast=chest; chst=chest; chets=chest; hart=heart
rists=wrists; wrist's=wrists; shootin=shooting; stil=still; slep=sleep; slp=sleep; sleap=sleep; wak=wake; wke=wake; waek=wake; awak=awake
q=que; k=que; ke=que; qe=que; xq=porque; pq=porque; porq=porque; xk=porque; tb=tambien; tmb=tambien; kiero=quiero; qiero=quiero; quero=quiero; qero=quiero; kero=quiero; quieo=quiero; quiro=quiero
bibir=vivir; vibir=vivir; bivir=vivir; vivr=vivir; viviir=vivir; bida=vida; vda=vida; morirm=morirme; murirme=morirme; morrirme=morirme; morime=morirme
matarm=matarme; matrme=matarme; matame=matarme; mtarme=matarme; matarne=matarme; suisidarme=suicidarme; suicidarm=suicidarme; sucidarme=suicidarme; suisidar=suicidar; suicidrme=suicidarme; suisidio=suicidio; suicidioo=suicidio; sucidio=suicidio
aser=hacer; aserme=hacerme; acerme=hacerme; hacerm=hacerme; aorcarme=ahorcarme; ahorkarme=ahorcarme; orcarme=ahorcarme; kortarme=cortarme; kansado=cansado; kansada=cansada; aguato=aguanto; awanto=aguanto; aguant=aguanto
pa=para; toy=estoy; stoy=estoy; estoi=estoy; esty=estoy; ta=esta; oy=hoy; boy=voy; voi=voy; bamos=vamos; ay=hay; asta=hasta; nesesito=necesito; nesecito=necesito; nececito=necesito; nomas=no mas; namas=nada mas; ad10s=adios
pasti=pastillas; pastiyas=pastillas; pastllas=pastillas; desaparecr=desaparecer; desapareser=desaparecer; despertr=despertar; dspertar=despertar; mñn=manana; mnn=manana; cn=con; dl=del; x=por; grax=gracias; d=de; tngo=tengo; tngo=tengo; nd=nada; nda=nada; sta=esta; dsd=desde
`;

const LONGER: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.split(/[;\n]/)
    .map((pair) => pair.trim().split('='))
    .filter((pair) => pair.length === 2)
    .map(([short = '', long = '']) => [short, long.split(/[ -]/)]),
);

/** `boy` and `d` mean other things in English, `n` and `b` in Spanish: a few readings depend on the word after. */
const ONLY_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['boy', /^(a|por)$/],
  ['don', /^(t|not)$/],
  ['sh', /^(again|urges?|last|relapse|today|tonight|scars|thoughts|2day|2nite|every|bad|more|and|tn)$/],
  ['tk', /^(all|my|the|every|them)$/],
  ['kermit', /^(sewer|sewerslide|sui|suicide|sewercide)/],
  ['dye', /^(tonight|now|soon|today|anymore|already|please|alone|asap|rn|2nite|so|because|cuz)?$/],
  [
    'k',
    /^(sentido|caso|se|le|mi|tengo|estoy|hacer|va|voy|es|la|el|yo|mas|nadie|siempre|no|ya|me|se|todo|hago|termine|puedo|quiero|kiero|esto|vale|no)$/,
  ],
  ['x', /^(que|favor|eso|esto|mi|la|el)$/],
  ['y', /^(do|does|am|is|should|can|cant|would|r|are|not|bother|live|me)$/],
  ['sui', /^(thoughts?|ideation|attempt|thots?)$/],
  ['wo', /^(me|you|them|him|her|it|us)$/],
  ['shed', /^(be|rather|kill|die|like|want|take|never|do)$/],
]);

/** The words that a written word stands for; `next` is the word after it, before it was read itself. */
export function writtenOut(word: string, next: string): readonly string[] {
  const when = ONLY_BEFORE.get(word);
  if (when !== undefined && !when.test(next)) return [word];
  return LONGER.get(word) ?? contraction(word);
}

const ENDINGS: ReadonlyArray<readonly [ending: string, word: string]> = [
  ["n't", 'not'],
  ["'nt", 'not'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
];

function contraction(word: string): readonly string[] {
  if (!word.includes("'")) return [word];
  const ending = ENDINGS.find(([end]) => word.endsWith(end) && word.length > end.length);
  if (ending !== undefined) return [word.slice(0, -ending[0].length), ending[1]];
  if (word.endsWith("'s"))
    return /^(he|she|it|that|what|there|who|where)'s$/.test(word) ? [word.slice(0, -2), 'is'] : [word.slice(0, -2)];
  return [word.replace(/'/g, '')];
}
