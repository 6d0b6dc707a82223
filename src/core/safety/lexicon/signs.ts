import { lines, type Frame, type Group } from './group';

/** Signs of when, about whom and in what sense something was said, in both languages. */
function sign(frame: Frame, block: string): Group {
  return { name: frame, language: 'en', role: { kind: 'frame', frame }, patterns: lines(block) };
}

export const SIGNS: readonly Group[] = [
  sign(
    'past',
    `
    (#|a|many|few|several|some|couple of|number of|long|a long) _1 (years|year|months|decade|decades|yrs) (ago|back|prior|before)
    (years|decades|ages|long time|a while) (ago|back|before)
    (a|long) _1 (while|time) (ago|back)
    (in|since|back in|during|from|around) (19*|20*|college|high school|middle school|childhood|the past|the 90s|the 80s|university|uni|the army|the military|the service)
    (when|while) i was (a|an|in|young|younger|little|#|at|pregnant|married|still in|growing|back|going through|on (zoloft|prozac|lexapro|accutane|effexor))
    as (a|an) (baby|infant|toddler|teen|teenager|kid|child|young|student|younger|boy|girl|freshman)
    in my (teens|20s|30s|twenties|thirties|youth|past|childhood|40s|younger|early|late|forties)
    at (the)? (age of #|age #)
    used to
    (years|months|decades) since (i|my|he|she)
    (before|prior to|until) (i (started|began|found|got|had|tried|came|took|discovered)|ketamine|treatment|starting|the (treatment|infusions|first)|my (first|treatment|infusions|diagnosis|kids|daughter|son)|esketamine|spravato|this treatment|therapy)
    (back then|in those days|previously|formerly|once before|one time|at one point|in the past|at one time|long past|history of|prior|previous|past|earlier in life|(i|he|she) once|(suicidal|attempted|tried|thought about it|felt that way) once|once (tried|attempted|had|was|thought|overdosed|in))
    (past|previous|prior|former|old|history of|lifetime) (suicid*|attempt|attempts|self|cutting|overdose|ideation)
    (am|been|feel|feeling|doing) _2 (stable|better|well|recovered|healthy|past that|over that|in recovery|so much better|free of|alive and) (now|today|since|these days|for years|because|thanks|again)?
    (passed out|fainted|faint|blacked out|had (one|this|that|it|a seizure|seizures|chest pain|panic)) _4 (before|once)
    (last|that) (year|decade|summer|winter|spring|fall|century)
    (survived|survivor of|survive) (a|an|my|two|three|several|multiple) 
    hace (#|un|unos|muchos|varios|algunos|mas de|como|tiempo|mucho|poco mas de) _1 (anos|ano|meses|mes|tiempo|decadas)
    hace (anos|tiempo|mucho|mucho tiempo)
    (cuando) (era|tenia|estaba) _1
    (antes de|antes) _3 (ketamina|tratamiento|empezar|infusiones)
    (en el pasado|de joven|de adolescente|en mi juventud|antes tenia|alguna vez|una vez|el ano pasado|el ano antepasado|hubo un tiempo|en aquel entonces|en esa epoca|en otra epoca)
    en (el|el ano)? (19*|20*)
    a (los|mis) (#|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veinti*|treinta|cuarenta)
    (de|d) los # a los #
    en (la|mi|mis|el|plena|los) (prepa|preparatoria|secundaria|primaria|universidad|uni|adolescencia|infancia|juventud|carcel|ejercito|embarazo|posparto|veinte|veintes|veintitantos|treinta|treintas|ochenta|noventa)
    (toda|durante|en) (mi|su) (adolescencia|infancia|juventud|ninez)
    antes (queria|pensaba|me|tenia|vivia|estaba|de (conocer*|navidad|casarme|mi|la|el))
    cuando (era|eramos|eran|tenia|estaba|vivia|iba|murio|estudiaba)
    de (nina|nino|chica|chico|chiquita|chiquito|muchacha|muchacho)
    (solia|tuve|antecedentes de|historial de)`,
  ),
  sign(
    'recent',
    `
    (tonight|today|yesterday|lately|recently|nowadays|currently|earlier today|just now|minutes ago|hours ago|days ago|weeks ago|weeks back)
    (last|this|past|other) (night|week|weekend|morning|evening|afternoon|month|few (days|weeks|nights)|couple (days|weeks))
    (these|those) days
    (#|a|an|few|couple|couple of|several) (hour|hours|day|days|minutes|minute|week|weeks|nights) (ago|back)
    (last|on|this past) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    (right now|at the moment)
    (anoche|hoy|ayer|ahora|ahorita|recientemente|esta (manana|noche|tarde|semana)|la semana pasada|ultimamente|hace (un rato|poco|dos dias|unos dias|unas horas|una hora|una semana))`,
  ),
  sign(
    'relapse',
    `
    (again|still|worse now|resurfaced|back again|keep coming|(are|is|keep|keeps|start|started|have|has|thoughts|feelings|urges|it|they|just|and) (coming back|come back|comes back|came back|returning|returned|back|getting worse)|and now i (want|am|do|feel|have|can|will)|otra vez|de nuevo|volvieron|todavia|sigo|aun)`,
  ),
  sign(
    'near',
    `
    (tonight|today|right now|tomorrow|rn|now|this (morning|afternoon|evening|weekend)|before (morning|sunrise|midnight)|in (an|one|a few|#) (hour|hours|minutes)|esta noche|hoy|ahora|ahora mismo|ahorita|manana)`,
  ),
  sign(
    'supposed',
    `
    (what|and|but|so) (if|happens if|should i do if|do i do if|would happen if|will happen if|happens when|would you do if|do you do if|to do if|happen if|will you do if)
    (if|when|should|whenever|once) (i|he|she|they|someone|somebody|a patient|patients|people|you|we|my <kin>) (ever|start|starts|started|become|becomes|became|begin|begins|suddenly|get|gets|got|were to|was to|should|develop|experience|turn|turned)
    (could|will|would|can|might|may) i _1 (become|get|turn|end up|start|wind up)
    in case (i|he|she|of|someone|my)
    (ask|asks|asked|asking|screen|screened|screening|screens|question|questions|questioned|checked|check|checks) (me|us|you|them|him|her|everyone|patients)? _1 (if|whether|about|for)
    (if|when) (someone|somebody|a patient|patients|people|a person|anyone|one|you|people)
    (would|could|can|will|might|may|does|did|do) (it|this|that|ketamine|spravato|esketamine|treatment|the treatment|the drug|the infusion|an infusion|infusions|stopping|quitting|antidepressants|these|they|coming off|the medicine|the medication|ssris) _2 (make|cause|trigger|turn|worsen|increase|induce|drive|leave me|lead to|give me)
    (who|where|what|whom|how|which number) _3 (call|contact|do|go|turn|reach|talk|text) _2 if i _1 (feel|am|have|get|start|need|become|want)
    (worried|afraid|scared|concerned|nervous|fear) (about|of|that) (becoming|getting|it making|ketamine making|it will make|turning|it could make)
    (do|would|must|will|should) i (have|need) to _3 suicid*
    (que (pasa|hago|pasaria|debo hacer) (si|cuando)|en caso de|si (alguna vez|empiezo|llego|me llego)|(puede|podria|pueden|hay riesgo de) _2 (causar|provocar|hacer|producir|dar|empeorar)|(me|se) (puedo|puede|podria) morir (por|de|con|durante|en|si)|y si|(peligroso|malo|grave|normal|que pasa|riesgoso) (si|que))`,
  ),
  sign(
    'fear',
    `
    (afraid|scared|worried|worry|fear|concerned|nervous|anxious|terrified|paranoid) (that|i|it|this|they|he|she)? _2 (will|might|could|would|may|can|ill)
    (afraid|scared|worried|worry|fear|fears|concerned|nervous|anxious|terrified) (of|about) _2 (not|having|losing|choking|dying|stopping|getting|a|the|it|being|passing|fainting)
    (risk|chance|chances|odds|likelihood|probability|possibility|danger|danger of|side effect|side effects|possible|common|likely|rate|rates|incidence|signs|symptoms) (of|that|to|is|are|include|like|for)
    (miedo a|me da miedo|tengo miedo de|riesgo de|efecto secundario|es posible|puede (causar|provocar|dar|producir)|da|causa|provoca)`,
  ),
  sign(
    'routine',
    `
    (prescribed|directed|instructed|breakfast|morning|daily|usual|usually|every day|on time|as told|was told|before my|before the|this week|schedule|regular|normally|tried|over the years)`,
  ),
  sign(
    'resolved',
    `
    (are|is|have|has|went|were|was|all|finally|just|completely|suddenly|they|pretty much|mostly) (all|completely|finally|totally|mostly|pretty much|now|been|almost)? (gone|stopped|disappeared|vanished|lifted|faded|resolved|subsided|went away|gone away|in the past|behind me|quieted|under control|melted away|cleared|ceased|passed|quiet)
    (stopped|disappeared|went away|vanished|lifted|faded|subsided|gone|melted away|cleared up) (after|with|since|when|once|following|thanks|within|because|completely|for good|by)
    (thoughts|urges|ideation|feelings|impulses|they|those) _2 (went away|stopped|disappeared|vanished|faded|lifted|passed|have gone|left me|ended)
    (took|takes|taken|lifted|wiped|cleared|stopped|cured|ended|helped|erased|quieted|removed|relieved|reduced|got rid of|rid me of|saved me from|fixed|resolved|eased|eliminated) (my|the|away|me of|away my|away the|with my|all my) _3 (suicid*|thoughts|ideation|urges|away|dying|death)
    (no longer|not anymore|never again|any longer)
    (saved my life|love my life|love life|changed my life|glad i am alive|glad to be alive|want to live now|happy to be alive|glad i survived|glad i did not|grateful to be)
    (have|has|had) not (been|had|felt|wanted|thought|cut|self|hurt|attempted|tried|harmed|considered)
    (nunca mas|sin recaidas|desde entonces (nada|no|estoy|bien|solo|ninguna)|se (fue|fueron) por completo|se me (quito|quitaron)|se esfum*|lo lleva bien|(ya|ahora|hoy) (esta|esta super|esta muy|anda) (bien|mejor|estable|tranquil*|feliz)|(ahora|hoy) ya no lo|ya paso)
    (ya no (tengo|pienso|quiero morir|me quiero)|se fueron|desaparecieron|ya estoy (bien|mejor)|ahora estoy (bien|mejor)|me salvo|desde que empece)`,
  ),
  sign(
    'effect',
    `
    (during|in|on|at|mid|under|throughout) (the|my|an|a|last|that|first|each|every|this|one|his|her)? _2 (infusion|infusions|session|sessions|trip|trips|k hole|khole|treatment|dose|drip|journey|experience|ketamine|spravato|appointment|anesthesia|high|iv|lozenge)
    (trip|session|infusion|k hole|high|journey) (itself)? (felt|feels|was|is|seemed) _1 (like|as)
    (last|first|second|third|previous) (infusion|session|time|trip|treatment|dose|one)
    (but|then|and|until|before) _1 (it|that|the feeling|they|everything|this|the nurse|nurse|i|eventually|after|was) _1 (passed|went away|stopped|was fine|faded|ended|over|helped|fine|subsided|did come back|did|came back|calmed|was okay|wore off|got better|was gone|resolved|back to normal|better|was ok|was over)
    but _4 (was|were|is|are) (fine|normal|okay|ok|alright)
    for a (bit|while|minute|second|moment|little|few|short)
    (briefly|temporarily)
    (k hole|khole|ego death|near death experience|out of body|nde)
    (durante|en) (la|mi|el|una|esa) _2 (infusion|sesion|viaje|tratamiento)
    (pero) _2 (paso|se fue|se me paso|ya estoy bien)`,
  ),
  sign(
    'fiction',
    `
    (movie|film|documentary|book|tesis|catecismo|debate|trabajo practico|examen|curso|taller|talleres|charla|charlas|peli|rola|cancion|canta|personaje|protagonista|reportaje|capitulo|novel|song|lyrics|article|essay|news|story|character|character in|podcast|episode|show|series|game|minecraft|play|celebrity|actor|actress|singer|musician|headline|study|studies|research|paper|statistics|stats|rates|tiktok|netflix|hamlet|romeo|juliet|shakespeare|squad|bombers|bomber|awareness month|prevention month|thesis|dissertation|homework|class project|training|volunteer|museum|history|report|reports|headlines|noticias|pelicula|libro|cancion|documental|serie|actor|estudio|estudios|novela|articulo)`,
  ),
  sign(
    'treatment',
    `
    (ketamine|spravato|esketamine|infusion|infusions|session|sessions|treatment|treatments|appointment|appointments|clinic|nurse|dose|doses|lozenge|lozenges|insurance|provider|doctor|therapist|antidepressant|antidepressants|side|effects|nausea|cancel|reschedule|line|busy|schedule|book|booking|ssri|ssris|zoloft|prozac|lexapro|tms|ect|consultation|needle|needles|cost|afford|price|bill|medication|medications|meds|pills|med|drip|form|forms|paperwork|job|school|phone|app|bot|texts|messages|traffic|wait|waiting|normal|symptoms|fasting|cooking|diet|gym|headache|headaches|dizziness|dizzy|music|blindfold|visits|visit|follow|survey|questionnaire|option|options|hold|number|ketamina|tratamiento|sesion|sesiones|infusiones|cita|clinica|doctor|medicina|medicinas|seguro)`,
  ),
  sign(
    'accident',
    `
    (accident|accidentally|accidently|accidental|mistake|mistakenly|forgot|forgetting|unintentionally|not realizing|mixed up|mix up|misread|wrong|thinking it was|thought it was|confused|inadvertently|oops|did not mean|accidente|error|equivoque|equivocado|confundi|sin querer|olvide|pensando que)`,
  ),
  sign(
    'purpose',
    `
    (on purpose|deliberately|intentionally|to (die|end|kill)|want to die|wanted to die|a proposito|para (morir|morirme|matarme)|adrede)`,
  ),
  sign(
    'generic',
    `
    (people|patients|those|anyone|anybody|adults|teens|teenagers|veterans|persons|individuals|folks|others|men|women|clients|participants|users|subjects|americans|adolescents|kids who|students|personas|pacientes|gente|alguien|quienes)
    (someone|somebody|a person|a patient|one|the patient) (who|with|that|having|is|has|becomes|gets|feels)`,
  ),
  sign(
    'habit',
    `
    in (january|february|march|april|may|june|july|august|september|october|november|december)
    (last|this past) (month|spring|summer|fall|winter|year)
    (sometimes|usually|often|occasionally|when (i|he|she) (have|has|get|gets|exercise|run|walk|am|is|had|climb|panic|lie|worry|was)|every time (i|he|she)|during (panic|anxiety|exercise|panic attacks)|panic attack|panic attacks|history of|prone to|tend to|since childhood|chronic|i have asthma|on exertion|a veces|cuando (corro|tengo|hago))`,
  ),
  sign(
    'asking',
    `
    (does|do|did|can|could|would|will|is|are|should|may|might) (it|the|a|an|i|you|he|she|they|there|this|that|ketamine|ket|keta|spray|lithium|self|suicide|suicidality|people|patients|my|your|any|anyone|someone|we|these|those|too|esketamine|spravato|clinics|suicidal|suicidality|chest|trouble|difficulty|getting|having|somebody|anybody|infusions|numbness|antidepressants|seizures|blood|treatment)
    (what|how|why|when|which|who|where|whats|que|cual|como|cuando|cuanto|cuanta|cuantas|cuantos|quien|por que|donde)
    (tell me|explain|i read|i heard|heard|read|curious|wondering|wonder|want to know|like to know|asking|ask|information|info|question about|told that|is there|are there|know if|know whether|define|difference between|puede|podria|ayuda la|sirve|hay|diferencia (entre|hay|de)|info (de|sobre)|informacion (de|sobre)|es (verdad|cierto) que|me preguntan|preguntan (si|por|sobre)|contagioso|genetico)`,
  ),
];

/** Words that make suicide or self-harm the subject of a message. */
export const TOPICS: readonly Group[] = [
  {
    name: 'speaks of suicide',
    language: 'en',
    role: { kind: 'topic' },
    patterns: lines(`
      suicid*
      self harm
      self harming
      self injury
      (kill|killing|killed|hurt|hurting|harm|harming|cut|cutting|shot|hanged|hung) (myself|himself|herself|themselves|yourself)
      (end|ended|ending|take|took|taken|taking) (my|his|her|their) (own)? life
      (want|wanted|wanting|wish|wished) to die
      (autolesion*|matarse|matarme|suicidarse|quitarse la vida|hacerse dano|se suicido|se mato)
    `),
  },
];
