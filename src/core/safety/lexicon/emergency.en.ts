import { lines, type Group } from './group';

const en = 'en' as const;

/**
 * Danger to the body, now. `noun` patterns name a symptom ("chest pain"): they count when somebody has it, and not in a
 * question about it. The others say that it happens.
 */
export const EMERGENCY_ENGLISH: readonly Group[] = [
  {
    name: 'breath or heart',
    language: en,
    role: { kind: 'emergency' },
    patterns: lines(`
      (can|could) not (breathe|breath|get (my|any|enough) (breathe|breath|air)|catch (my|his|her) (breathe|breath)|get air|draw a (breathe|breath)|inhale)
      (barely|hardly|struggling to|struggles to|fighting to|hard to|difficult to|harder to|stopped|getting harder to|not able to|unable to) (breathe|breathing)
      (is|am|are|was|be|still) not breathing
      not breathing
      can not i (breathe|breath|wake (him|her)|feel my|move my)
      (gasping|gasp|fighting|struggling) for (air|breathe|breath)
      (can|could) not _1 (wake|rouse|get|revive|awaken) (him|her|them|up (him|her|my)|my _2 (up|respond|awake|awake up|to (wake|respond|open))|the <kin>|to wake|<kin>)
      (can|could) not (wake|get) (him|her|my (<kin>)) (up|to (wake|respond|answer|open)|awake|responding)
      (can|could) not (wake|rouse|revive|awaken) (my|the|our) _1 (<kin>)
      (<he>|<kin>) (is|will|does|do|can|are|has|would) (just|still)? not (waking|wake|respond|responding|responsive|react|reacting|moving|come to|coming to|answering me|opening|regain|regaining|woken|breathe|breathing)
      not (waking up|responding|responsive|moving or) _3 (shake|shook|shaking|call|called|talk|yell|touch|breathing|at all|help|anymore|what do)
      (<he>|<kin>) _4 (is|are|was) not (responding|waking up|breathing|moving|conscious|reacting|responsive|awake)
      (unresponsive|unconscious|lifeless|limp|blue in the face|passed out cold|out cold)
      (is|are|turning|turned|going|went|look|looks|looking|gone|getting) _1 (blue|purple|grey|gray|ashen|bluish)
      (lips|face|fingers|nails|fingernails|skin) (are|is|look|looks|turned|turning|went|going|have turned|has turned|getting) (really|all|kind of)? (blue|purple|grey|gray|bluish|gone blue)
      (blue|purple) lips
      (had|has had|having) (#|several|multiple|back to back) (seizures|convulsions|strokes) (today|in|this|since|tonight|now|right now|already|after)
      (having|have|has|had) (a|another)? (heart attack|cardiac arrest|stroke|seizure|convulsion|convulsions|grand mal) (right now|now|i think|help|please|in the|on the|this morning|today|last night|and)?
      (am|is|are|was|were|been|be|keeps|started|starts|think) (having|in) (a|an|another)? (heart attack|stroke|seizure|seizures|convulsion|convulsions|cardiac arrest|allergic reaction|anaphylaxis|anaphylactic shock|severe reaction|bad reaction|fit|aneurysm|overdose)
      (am|is|are|was|keeps|keep|started|starts|been|just|body) (convulsing|seizing|foaming|shaking uncontrollably|jerking uncontrollably|twitching uncontrollably|having convulsions|having seizures)
      foaming at the mouth
      (just|he|she|i|they|<kin>) (had|has had|have had) (a|another)? (seizure|stroke|heart attack|convulsion)
      (heart|pulse|hr|heartbeat|heart rate) (is|has|be|been|was|keeps|will|wont|feels|rate is|rate|just|at|beating)? _3 (not (slow|slowing|calm|stop|stopping|calming|going down|come down|coming down|settle) (down|racing|pounding)?|out of (my|his|her) chest|out of control|irregular|skipping|fluttering|stopped|going crazy|#)
      (heart|pulse|heartbeat) (is|keeps|feels|been|has been) _2 (racing|pounding|beating|hammering) _4 (hours|will not|not (slow|stop|calm)|out of|faint|dizzy|pass out|chest|so fast i|since|# |cant|scared|help|non stop|nonstop|for)
      not stop (pounding|racing|beating so fast|beating fast|shaking|vomiting|throwing up|bleeding|choking|seizing)
      (my|his|her) (heart|chest) (stopped|is stopping|is exploding|feels like it is (stopping|exploding|going to)|feels crushed|is crushing|is crushed|feels like an elephant|is being crushed|is tight and)
      (crushing|squeezing|crushes|pressing|squeezes|stabbing) (on)? (my|his|her) chest
      (elephant|crushing|weight|pressure|squeezing) (sitting)? (on|in|feeling in) (my|his|her) chest
      (chest|heart) (hurts|hurt|hurting|is hurting|aches|pain|pains|tight|tightness|is tight|feels tight|is killing me|is on fire|burns|feels heavy|pressure|feels like pressure) _6 (arm|jaw|breathe|breath|breathing|sweating|numb|left|crushing|short of|dizzy|faint|right now|help|started|really bad|bad|getting worse|spreading|radiating|since)
      (my|his|her) (chest|heart) (hurts|is hurting|hurt|aches|is aching|feels tight|is tight|is killing me|is so tight|really hurts|has been hurting|feels really tight|started hurting|is pounding and)
      (choking)  (on|to death|and|help|right now|cant)
      (am|is|he|she|<kin>|are|be|started|keeps) choking
      (throat|airway|windpipe|tongue|lips|face|mouth|neck) (is|are|was|feels|feel|has|have|keeps|started|starts|feels like it is|looks|look|it is|really|keep|is getting|are getting|getting|feels like) (really|so|very|been|all|like it is|like|like its)? (closing|closed|swelling|swollen|swelled|tightening|swelled up|blowing up|puffing|tight|constricting|closing up|getting tight|getting bigger|shutting|puffy|huge|getting swollen)
      (swelling|swollen|closing|swelled) (of|up|in|tongue|throat|face|lips)? (of)? (my|his|her)? (tongue|throat|face|lips|airway)
      (hives|rash|itching|swelling|welts) _8 (wheezing|throat|breathe|breath|breathing|swallow|tongue|face swelling|lips|faint|dizzy)
      (throat|tongue|lips|face) _8 (hives|wheezing|swallow|breathe|breathing)
      (can|could) not swallow
      (hard|trouble|difficult|difficulty|unable) (to)? (swallow|swallowing) (and|my|since|after|help|right)
      (anaphylaxis|anaphylactic|epipen|epi pen) (shock|help|now|reaction|right|is|i|he|she)?
      (coughing|throwing|puking|vomiting|spitting|vomited|threw|vomit|cough|pooping|peeing|urinating|bleeding) (up)? (a lot of|lots of|some)? blood
      blood _2 (in|with) (my|his|her|the) (vomit|puke)
      (lot|lots|losing|lost) (of)? (too much)? blood (help|right now|is)?
      blood pressure (is|at|was|of|reads|reading|just) (like|about|over|at|around)? (18*|19*|20*|21*|22*|23*|24*|25*)
      (bleeding) (heavily|a lot|badly|will not stop|that will not stop|out|wont stop|from (my|his|her) (head|ear|ears|eyes|nose and))
    `),
  },
  {
    name: 'again now',
    language: en,
    role: { kind: 'emergency', now: true },
    patterns: lines(`
      (chest pain|pain|seizure|seizures|trouble breathing|shortness of (breathe|breath)|heart attack|stroke) _9 (have|having|feel|feeling|got|getting|happening) (it|one|another|them)? (now|right now|again now|rn)
      (chest pain|pain|seizure|seizures|heart attack|stroke|stroke) _9 just had (it|one|another)
    `),
  },
  {
    name: 'brain or body failing',
    language: en,
    role: { kind: 'emergency' },
    patterns: lines(`
      (face|mouth|smile|side of (my|his|her) face|eye|eyelid) (is|are|has|looks|just|started|went|feels|keeps|side) _2 (drooping|droopy|droops|drooped|droop|sagging|lopsided|uneven|crooked|fallen|paralyzed|gone numb|numb on one|went numb)
      (face|facial) (droop|drooping)
      (speech|words|talking|speaking|he is|she is|i am) (is|are|was|coming out|sounds|has|came out|keeps)? _2 (slurred|slurring|garbled|gibberish|jumbled|not making sense|making no sense)
      (slurring|slurred) (my|his|her)? (words|speech|and)
      (talking|speaking|speaks|talks) (gibberish|nonsense|slurred|funny and)
      (one side|half|left side|right side|whole side|entire side) (of)? (my|his|her|the)? _2 (body|face|arm|head|is numb|numb|weak|paralyzed|not work|not move|drooping|went)
      (arm|arms|leg|legs|hand|face|side|body) (and|went|is|are|has|have|just|suddenly|stopped|stop) _3 (suddenly|numb on one side|paralyzed|working|not move|not work|gave out|gone completely|went numb and|went completely|cant move)
      (can|could) (not|no longer) (move|feel|lift|use|raise|stand|walk|see|talk|speak) (or|on|up|and|at all|straight|right)? _1 (my|his|her|anything|out of|one|left|right|walk|stand|talk|suddenly|properly|straight|up|without falling|at all|on my|a word) _2 (arm|arms|leg|legs|body|side|face|hand|hands|feet|out|eye|suddenly|right|walk|talk|stand|own|straight|right|limbs|properly|all|anymore|session|falling|since|hours|fingers|head)
      (can|could) not (speak|talk|walk|stand|see) (right|straight|properly)
      (can|could) not (feel|move) (my|his|her) (arm|arms|leg|legs|body|side|face|hand|hands|feet|limbs|left|right|lower|toes|whole)
      (suddenly) _4 (can not|lost|could not|went|blind|not feel|not move|not see|numb|paralyzed|no feeling)
      (sudden|suddenly|abrupt) (loss of|lost|complete)? (vision|sight|numbness|weakness|blindness|hearing|speech|paralysis|confusion|severe headache|blind)
      (vision|sight|eyesight) (went|is|has|just|suddenly|gone|goes|in) _2 (black|blank|gone|dark|out|disappeared|vanished|double|lost|cut out|cutting out)
      (vision|sight|eyesight) (disappeared|vanished|cut out|failed)
      (lost|losing|lose) (my|his|her|all)? (vision|sight|feeling in|consciousness|movement)
      (lost|losing|loses|lose|regain|regained) consciousness
      (gone|went|going|go) (suddenly|completely)? blind
      (worst|most horrible|most severe|most painful) (headache|head pain|head ache|migraine) (of my life|ever|i have ever|in my life|i|of his life|of her life|hit|came|right|and)
      (thunderclap|explosive|exploding) (headache|head)
      headache _8 (came on (suddenly|all at once|out of nowhere)|suddenly|out of nowhere|like thunder|stiff neck|worst ever|thunderclap|vision|slurred|numb)
      (head|brain) (is|feels like it is|feels) (exploding|going to explode|about to explode|bleeding)
      (think|pretty sure|afraid|sure|am|is|she is|he is|might be|could be|believe|feels like|looks like|like) _2 (having|had) (a|an) (stroke|heart attack|seizure|aneurysm|allergic reaction)
      (stroke|heart attack|seizure|overdose) (right now|help|happening|symptoms right|i think|what do i do|call)
      (fainted|passed out|blacked out|collapsed|fell|fall|faint|passing out|fainting|tripped|slipped) _5 (hit|hitting|banged|cracked|smashed|bumped|split|whacked|struck|knocked|injured|bleeding) (his|her|my|their)? _1 (head|skull|unconscious|face|head open)
      (hit|banged|cracked|smashed|struck|split) (my|his|her) head (and|on|when|after|hard|open|really|bleeding|vomiting|passed)
      (<he>|<kin>|i|just|has|have) _1 (collapsed|passed out|blacked out|fainted)
      (keep|keeps|kept|about to|going to|gonna|almost|will|might|feel like) _2 (passing out|pass out|fainting|faint|blacking out|black out|losing consciousness|collapse) (and|now|help|right|again|my|from)?
      (overdosing|od|overdosed) (right now|help|by accident|accidentally|on accident|unintentionally)
      (session|infusion|treatment|appointment|dose) (was|ended|ago|finished) _3 (hours|hour|morning|ago) _8 (can not|still (can|not|very|so confused|confused|out of it|high|slurring)|not (stand|walk|talk|know|wake)|confused|hallucinating|collapsed|disoriented)
      (#|several|few|many) (hours|hrs|hour) (after|since|later|ago|and|past|now) _9 (can not (stand|walk|talk|move|speak|get up|stay awake|wake)|not (stand|walk|talk|know (where|who)|recognize|wake)|confused|hallucinating|slurring|disoriented|incoherent|delirious|unable to (stand|walk|move))
      (can|could) not (stand|walk|stand up|get up|stay awake|talk) _6 (hours|hour|session was|infusion was|since (the|my)|after (the|my|his|her))
      (confused|disoriented|incoherent|delirious|hallucinating|does not know (where|who)|do not know where i am|not making sense|not know who) _9 (hours|where (he|she|i)|who (he|she|i)|since (the|my|his|her)|session was|infusion was|this morning)
      (so|very|really|is|am|extremely|totally|completely|still) (confused|disoriented|delirious|incoherent) (that|and|he|she|i)? _1 (he|she|i|does|do|can|they) _2 (not) (know|recognize|stand|walk|remember|speak|talk) _2
      (does|do) not (know|recognize|remember) (where|who|his|her|me|what) _1 (he|she|i) (is|am)
      (hallucinating|seeing things|hearing things) _4 (hours|still|since yesterday|days|will not stop)
      (feel|think|am|feels|felt|i|is) (like|that|he is|she is|i am)? _1 (i am|am|is|he is|she is|we are) _1 (dying|going to die|about to die|gonna die) (right now|help|now|please|from|after|call|since|my|it|send)
      (help|please) (i think)? (i am|he is|she is) (dying|going to die|overdosing|having a)
      (think|feel) (like)? (i am|he is|she is) (dying|about to die|actually dying)
      (need|call|send|get) (an|a)? (ambulance|paramedics|paramedic|911|emergency services|ems)
      (help|emergency|urgent) _2 (call|911|ambulance|not breathing|dying|blood everywhere)
      (this|it) is an emergency
      (having|medical|have|an) (a|an|medical) emergency
      (fell|fallen) down the stairs
      (anaphylaxis|cardiac arrest|stopped breathing|not breathing)
      (having|in|having a) (a)? (severe|bad|serious|terrible|life threatening) (allergic)? reaction
    `),
  },
  {
    name: 'symptom named',
    language: en,
    role: { kind: 'emergency', noun: true },
    patterns: lines(`
      (chest|heart) (pain|pains|tightness|pressure|discomfort)
      (pain|tightness|pressure|pains|squeezing|crushing|stabbing|burning|ache|heaviness) _1 (in|on|across) (my|his|her|the) (chest|heart|left arm|upper chest)
      (trouble|difficulty|problems|issues|labored|difficult) (with)? breathing
      (shortness of|short of) (breathe|breath)
      (anaphylaxis|heart attack|stroke|seizure)
      (fast|racing|rapid|irregular) (heart|heartbeat|pulse) _3 (will not|not) (slow|stop|go)
      (numbness|weakness|paralysis) _2 (on|in|of|down) (one|my left|my right|his left|her left|the left|the right|left|right) (side|arm|face)
      (severe|sudden|massive|worst) (headache|chest|bleeding|allergic reaction)
    `),
  },
  {
    name: 'driving after a session',
    language: en,
    role: { kind: 'emergency' },
    patterns: lines(`
      (am|is|currently|already|i|while|he|she|and|started) (driving|behind the wheel|at the wheel) _7 (right now|now|from (my|the|a) (session|infusion|treatment|clinic|appointment|dose)|after (my|the|a) (session|infusion|treatment|appointment|dose)|just (left|had|got|finished|came)|still (high|feeling|out of it|dizzy|loopy|woozy|tripping)|everything (looks|is|feels)|cant see|can not see|dizzy|swerving|blurry|weird|high|spinning|double|on the highway|on ketamine|loopy|woozy)
      (session|infusion|treatment|appointment|dose|clinic|ketamine|lozenge) _7 (am|is|and|i|now|currently|already) (driving|behind the wheel|on the highway|on the road driving|at the wheel)
      (just|only) (left|had|got out of|finished|came from) _4 (session|infusion|treatment|clinic|dose) _4 (driving|in (my|the) car driving|behind the wheel)
      (am|is|currently|now|already|i) (behind|at) the wheel
      (took|drove|driving|drive) _3 (myself home|home myself|home alone|my car) _4 (right after|after (the|my)|still (high|dizzy)) _4 (swerving|crash|crashed|almost|cant|dizzy|feel)
      (am|is) driving (and|but|while) _3 (high|dizzy|woozy|loopy|tripping|out of it|cant see|can not see|sedated|seeing|hallucinating|blurry|weird|numb|floating|dissociating|not feel right|feel)
      (in the car|in my car|already|currently) driving (home|now|and)?
      (about to|going to) drive _5 (out of it|dizzy|high|loopy|woozy|weird|sedated|numb)
      driving (home|back)? (now|right now) (and|but|everything|feel|after|from|so|while)
      (am|is) on the (highway|freeway|road|interstate) _8 (blurry|dizzy|weird|high|spinning|swerving|loopy|not see|double|floating|sedated)
      (driving|drove) (high|sedated|on ketamine|while high|under the influence) (right now|now|home|and)
    `),
  },
  {
    name: 'taken by accident',
    language: en,
    role: { kind: 'emergency', overdose: true },
    patterns: lines(`
      (took|taken|swallowed|gave|given|drank|injected|dosed) _3 (double|twice|two|2|three|3|triple|extra|second|wrong|too (much|many|high)|more than) _3 (dose|doses|amount|lozenge|lozenges|troche|troches|tablet|tablets|spray|sprays|pill|pills|ketamine|prescribed|meds|medication|medicine|supposed|supposed to|mg|by accident|by mistake|accidentally|on accident|myself)
      (double|doubled|overdosed|twice|double dosed|two doses|extra dose|wrong dose|double dose) _6 (accident|accidentally|accidently|mistake|unintentionally|forgot|forgetting|not realizing|did not mean)
      (accidentally|accidently|mistakenly|unintentionally|by (mistake|accident)|oops) _3 (took|taken|swallowed|gave|given|used|drank|ingested|ate|take|doubled|double|dosed|injected|mixed) _5 (<drug>|dose|doses|double|twice|too much|too many|spray|bottle|wrong|extra)
      (accidentally|accidently|mistakenly|unintentionally|by (mistake|accident)) (overdosed|double dosed|oded)
      (took|taken|swallowed|gave|drank|ate|given|ingested|overdosed) _7 (by (accident|mistake)|on accident|accidentally|accidently|unintentionally|without realizing|mistakenly|because i forgot|forgot i (already|had))
      (took|had|swallowed|used) (my|the|his|her) _2 (dose|lozenge|pills|meds|ketamine|troche|medicine|medication|spray|tablet|pill) (twice|two times|2 times|three times|again by|again because)
      (took|taken|swallowed|gave|used|had) (about|like|almost)? (# times|twice|double|triple) (my|the|his|her) (dose|usual|normal|prescribed|regular|amount)
      (took|had|used|taken|swallowed) (way)? too much (ketamine|of my|of the|of it|medicine|medication|meds|spravato|of my ketamine|tylenol|insulin)
      (my|the|our|a|his|her|neighbors|friends|little) _1 (<kin>|year old|infant|nephew|niece|kid|kids|guest|grandbaby|twins|stepchild|boy|girl|neighbor) _1 (swallowed|ate|drank|got into|took|licked|chewed|found and (ate|swallowed|took)|ingested|got hold of|got a hold of|grabbed and (ate|swallowed)|swallow|put|used|sucked|sprayed|opened and ate|got ahold of|ate up|sniffed|has swallowed|has eaten|may have (swallowed|eaten|taken)|might have (swallowed|eaten|taken)|mightve) _5 (lozenge|lozenges|troche|troches|ketamine|pill|pills|medicine|medication|meds|spray|tablet|tablets|nasal spray|dose|spravato|prescription|patch|gummy|xanax|opioids)
      (he|she|they|someone) (swallowed|ate|drank|got into|licked|chewed|ingested|got hold of) (my|one of my|some of my|a|the|some) _2 (lozenge|lozenges|troche|troches|ketamine|pill|pills|medicine|medication|meds|spray|tablet|tablets|dose)
      (swallowed|ate|ingested|chewed) (a)? (battery|bleach|detergent|poison|cleaning) _4 (accident|accidentally|mistake|child|kid|son|daughter)
    `),
  },
];
