import { lines, type Group } from './group';

const en = 'en' as const;

/** Sayings, and signs of how a sentence was meant. */
export const FRAMES_ENGLISH: readonly Group[] = [
  {
    name: 'saying',
    language: en,
    role: { kind: 'idiom' },
    patterns: lines(`
      (die|died|dying|dead|death) (of|from|with) (embarrassment|laughter|laughing|boredom|shame|curiosity|excitement|cringe|happiness|hunger|thirst|anticipation|heat|jealousy|shock|impatience|cuteness|joy|suspense|old age|natural causes|humiliation|the heat|the cold)
      (die|died|dying|dead) (laughing|inside laughing)
      dying (to (know|start|see|hear|try|meet|find|get|ask|go|learn|tell|come|be done|read|understand|have|talk|watch|eat|leave|finally)|for (a|an|some|my|the|coffee|food|water|answers|news|chocolate|caffeine))
      to die for
      shoot (me|you|us|him|her|them|over) _1 (a|an|the|over|back|your|that|any|some) _1 (form|forms|text|email|message|link|copy|list|note|line|invoice|quote|address|number|reply|call|file|pdf|photo|pic)
      (delete|remove|take|unsubscribe|cut|kill) (me|myself) (off|from|out of) (your|the|this|that|all) _1 (list|lists|mailing|emails|texts|system|group|chat|newsletter|database)
      death (cert*|certificate|row|valley|metal|star|benefit|benefits|tax)
      dead (poets|sea|pool|pixel|line|lift|lifts)
      (or|do or) die trying
      (bored|scared|tickled|worried|sick|worked|tired|love|loved|talked|freezing|starved|frightened|embarrassed|pleased|thrilled|talk|bleed you) (me|us|him|her)? to death
      (dead|deadly) (tired|set|serious|end|ends|line|lines|weight|battery|silence|wrong|beat|asleep on my feet|on my feet|ahead|center|wood|sea|heat|ringer|zone|giveaway|stop|sexy|lift|lifts|boring|air|language|to the world)
      (drop|brain) dead
      kill (myself|me|himself|herself) (laughing|with laughter|from laughing|at the gym|over the (bill|price|paperwork|parking)|trying to (park|find parking|get there|lift|finish|open|assemble|understand|reach)|for (forgetting|missing|being late|a (burger|coffee|pizza|cookie|nap)|not (booking|asking|calling)))
      (could|nearly|almost|about|practically|just) (have)? (killed|kill) (myself|me|himself|herself) _2 (laughing|tripping|slipping|falling|on the (stairs|ice|steps|way|treadmill|curb)|trying|getting|forgetting|when i (saw|read|heard|tripped|slipped)|lifting|for|running)
      (nearly|almost) killed (myself|himself|herself) (on|tripping|falling|slipping|trying|getting|down|over)
      working (myself|himself|herself) to death
      (kill|killing|kills|killed) (me|us|you|him|her) (right now|lol|today|softly|this week)? (this|the|my|it|with)? (wait|waiting|traffic|suspense|heat|back|feet|head|headache|knees|bill|price|allergies|cramps|curiosity|job|homework|shoes)
      (cut|cutting|burn|burned|burning|hurt|hurting|injured|scratched|bruised|cuts|stabbed|poked|punched|bit|hit|choked|scalded) (myself|himself|herself|my (finger|fingers|thumb|hand|hands|knee|arm|arms|leg|foot|lip|toe|chin|tongue|face|back)) _2 (shaving|cooking|on (a|the|my|some)|by accident|by mistake|accidentally|with (the|a) (stove|oven|iron|kitchen|bread|curling|coffee|box)|in the (kitchen|garden|shower|gym|yard)|at (the gym|work|practice|football|soccer|yoga)|chopping|slicing|gardening|running|skiing|lifting|exercising|playing|peeling|falling|working out|moving|while (cooking|shaving|running|chopping|gardening|slicing|lifting|exercising|playing|working)|opening|ironing|biking|hiking|doing (dishes|yoga|yard)|making (dinner|coffee|lunch|breakfast))
      accidentally (cut|cutting|burn|burned|hurt|injured|scratched|stabbed|bit|hit|poked) (myself|himself|herself|my)
      (cut|cutting) (myself|himself|herself) (some slack|off|a break|a slice|a piece|short|loose)
      (cut|cutting|cuts) (my|his|her|their) (hair|nails|bangs|losses|dose|doses|hours|lawn|grass|own hair|food|steak|teeth|pill|pills|sandwich|toenails|fingernails)
      (cut|cutting) (back|down|off|corners|ties|class|costs|carbs|sugar|calories|through|in line|edge)
      (burn|burned|burning) (myself|himself|herself) out
      (burn|burning) (calories|fat|bridges|rubber|a cd|incense)
      (beat|beating|kick|kicking|kicked) (myself|himself|herself) (up|for)
      (hit|hitting) (myself|me) _2 (hard|with a ball)
      (punish|punishing) (myself|himself|herself) (at the gym|with (cardio|exercise|salad))
      (shoot|shot|shooting) (myself|himself|herself|ourselves) in the foot
      (shoot|shooting) (me|myself|you|him|her|them)? (a|an) (email|text|message|note|quick|video|photo|line|film|movie|scene)
      (drown|drowning|bury|burying) (myself|himself|herself) in (work|paperwork|chocolate|ice cream|books|netflix|emails|studying|laundry)
      (hang|hanging) (in there|out|on a (second|sec|minute|moment)|up|around with|tight|over)
      (end|ending|ended|finish) (it|things|this|everything) (with (my|him|her|the|a|this|that) (boyfriend|girlfriend|ex|partner|relationship|husband|wife|therapist|doctor|treatment|fiance|guy|girl|band|company)|early if|between us|on (a|good|bad) (good|high|bad|terms)|there for)
      (ended|end|ending|finish) (it|things) with (my|him|her|them|the|a)
      (end|ending|stop|stopping|finish|finishing|quit|take) (the|my|this|a|an) (session|treatment|treatments|infusion|infusions|call|chat|conversation|course|relationship|lease|contract|subscription|therapy|program|series|appointment|trip|membership|friendship|marriage|email)
      (end|ending) (it|this|things) (early|sooner|now if i feel|if (i|the)|halfway|when i feel|after # (session|sessions|infusion|infusions))
      can (i|we|they|you) end it
      (end|stop) it (partway|midway|halfway|sooner|there|in the middle|at any (time|point)|whenever)
      (can|could|will|would) not (be able to)? make it (tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this (week|morning|afternoon)|next|at #|on|because)
      (swallow|swallowed|swallowing) (the|my|some) (spit|saliva|drool|water)
      (can|could) not swallow _1 (pill|pills|tablet|tablets|capsule|capsules|meds|medicine|medication|medicines|vitamins)
      (everything|life|world|day|days|sky|weather|hair|eyes|dog|cat|carpet|wall|walls) (is|are|looks|look|feels|feel|turned|went|seems) _1 (grey|gray|blue)
      is it (grey|gray)
      (jump|jumping|jumped) (in|on|off|from|to|into|out of) (the|a|my|an)? (shower|bed|call|trampoline|bandwagon|conclusions|line|topic|couch|treadmill|plane|joy|question|ahead|pool|phone|sofa|chair|table|boat|swing|diving board|bike|wagon|topic to topic|med to med)
      (jump|jumping|jumped) (off|from|out of) _3 (skydiving|bungee|parachute|for charity|for fun|diving board|on vacation)
      (skydiving|bungee) _4
      (walk|walking|run|running|drive|driving|drove|step) (in|into|in front of|off|to|over|out into|on|onto) (a|the|my|an)? (glass door|door|room|wall by|clinic|office|garage to|park|parking|trail|treadmill|beach|store)
      (give|giving|gave|given) up (on)? (the|this|my|your|these|ketamine|treatment|caffeine|alcohol|smoking|coffee|sugar|meds|medication|medications|drinking|dairy|carbs|therapy|antidepressants|dating|after # (session|sessions|infusion|infusions)|my (job|car|seat|license)|trying (to find|new|antidepressants|meds|different))
      (tired|sick|fed up|done|exhausted|weary|over|finished) (of|with|from) (being)? _2 (waiting|trying (new|different|meds|antidepressants|medications|therapists|things|to (find|get|reach|call|book|schedule)|pills|every)|antidepressants|meds|medications|side effects|doctors|pills|paperwork|insurance|being (depressed|tired|sick|sad|anxious|on hold|asked|nauseous|broke|told|single|treated)|needles|nausea|the nausea|the phone|appointments|my (job|boss|meds|insurance|therapist|depression|sessions|treatment|infusions|first|infusion|course|diet|hair)|therapy|all (the|these|this) (meds|pills|questions|forms|waiting|side|paperwork|appointments|calls)|(the|this) (hype|runaround|runarounds|wait|weather|price|treatment|infusions|sessions|series|music|forms|brain fog)|sessions|infusions|treatment|filling|driving|calling|everything (costing|taking|tasting)|people (asking|telling|saying)|feeling (tired|sick|nauseous|dizzy|depressed|anxious)|hearing|politics|cooking|winter|school|work|studying|repeating)
      exhausted (from|of) (the|my) (session|infusion|treatment|work|job|week|kids)
      (wake|waking|woke) up (early|at|so early|so late|before|sick|nauseous|with|during|in the middle|mid|to (an alarm|the|my|noise)|every (night|hour)|too early|groggy|dizzy|late|on time|tired|feeling|confused|in pain|after|until noon|until (the|after)|halfway|and (realize|throw|vomit|feel|not know|pee))
      (be|am|was|stay|sit) here (all (day|morning|afternoon)|for (hours|too long|long|# hours)|long|at|until (five|noon|late|# |they|closing)|again (next|on|in)|on (monday|tuesday|wednesday|thursday|friday)|when (you|they) (open|close)|so early|early)
      (live|living) (in (a|the|an|my|texas|florida|california|new|fear|another|hospital|denial|this (city|town|state|house|area|apartment))|at home|near|nearby|close|far|far from|alone (in|with|so)|next door|with (my|a|his|her|roommates|depression|anxiety|parents|side effects|it forever|the side|diabetes|two|three|bipolar|chronic|ptsd)|off|on my own|out of|abroad|longer with|life to the fullest|across|by myself|without (side effects|nausea|coffee|my phone|caffeine|my meds|ssris|taking|medication|medications|depression|pain meds)|up to|with (the|some) (side|nausea|roommates))
      (go|going|keep|keeping|carry|continue|continuing) (on|going)? (with|to) (the|my|this|these|treatment|treatments|infusions|sessions|ketamine|it if|therapy|work|school|vacation|a|college)
      (go|going) on (a|vacation|holiday|a diet|leave|about|and on|meds|medication|disability|longer|for (hours|too long|so long|a long))
      (survive|survived|surviving|make it through|last) (the|this|a|my|another) (session|infusion|traffic|meeting|exam|week at work|winter|wait|needle|appointment|family dinner|commute)
      (make it|be there|be able to|be here|come in|be around|get there|come|be in town) (on|to|for|at|in|till|until|before|by)? (my|the|our|this|today|tomorrow|tonight|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|#)? _1 (appointment|session|infusion|clinic|office|appt|visit|consultation|consult|meeting|on time|by #|class|slot|reschedule|because (of (work|traffic|the)|my (car|ride|boss)|i (have|work|am out))|can (i|we)|work trip|monday|tuesday|wednesday|# (am|pm)) _3 (reschedule|move|change|can|could|work|traffic|ride|car|sick|flight|vacation|late|because i (have|work)|have (work|class|a|to)|due to|sorry for the|is there)
      (last|final) (session|infusion|treatment|appointment|visit|day of (treatment|work|school|class|infusions)|message (did|was|went|i sent did)|text (did|was)|night (i|my|at|the|was|we|it)|time (i|my|we|he|she) (had|was|went|took|did|saw|got|felt|came|tried))
      (go|come|do|start) on (monday|tuesday|wednesday|thursday|friday|saturday|sunday|#|vacation|the)
      goodbye to (my|the|all|these|this) (old|therapist|doctor|depression|meds|coffee|ex|pain|anxiety|antidepressants|migraines|sadness|pills|symptoms|ssris|zoloft|prozac|boss|job|coworkers|nurse|clinic|grandma|grandpa|dog|cat)
      (goodbye|bye) (for now|then|now|thanks|thank you|and thanks|have a|see you (tomorrow|next|then|later|soon))
      (thanks|thank you) _3 (goodbye|bye)
      (ready|prepared) to (go (home|in|back|ahead|now with|to (the|my|work|bed|sleep|school))|start|begin|book|be done with (this|the) (series|course|waiting|form)|leave the clinic)
      am ready to go (home|in|back|ahead|for|to (the|my|work|bed)|with|when|on|once)
      (want|need|ready) to be done with (the|this|my|these) (session|infusion|treatment|series|course|nausea|meds|form|paperwork)
      (want|wish|need|make|making|get|want all) (the|my|this|these|it|this|all) (nausea|side effects|headache|headaches|dizziness|music|spinning|itching|vomiting|anxiety|ringing|depression|session|trip|infusion|treatment|hiccups|sweating|migraine|room|spins|drip|floating|cough|insomnia|texts|messages|calls|reminders|emails) (to)? (stop|end|be over|go away|be done|disappear|vanish|be gone)
      (stop|end) (texting|messaging|calling|emailing|sending|the texts|the messages|the music|the infusion|the session|taking|treatment)
      (it|session|infusion|treatment|trip|this|course) (to)? be over (by|before|in (time|#)|so quickly|quickly|at #|early|within)
      (give|find|tell) (me|us)? _1 (reason|reasons) (why|for|not to|to) _1 (choose|pick|pay|book|try|trust|do|use|spend|get|ketamine|this|switch|take (it|ketamine|this))
      (no|not a|what is the|is there a|see the|see a|any|what) (point|reason|use|sense|purpose) (in|of|to|for) (the|a|my|this|these|coming|paying|trying (again|ketamine|another|it|this|another med)|calling|asking|follow|another|taking|therapy|doing (the|another|this|more|six)|getting|having|monitoring|going (back|to (the|therapy|my))|staying (in|for|after|at|so long|the)|informed|waiting|stay (in|for|after|at)|being here (for|so|early)|continuing (treatment|with|the|infusions|therapy|ketamine)|continue (treatment|with|the|infusions)|going on with|keep going (to|with)|stop|worry|fast|fasting|wait|be monitored|be afraid)
      (what is|whats) the point of (it|the|this|these|a|my|follow|having|consent|fasting|monitoring|talking|therapy|integration) (treatment|visit|visits|form|forms|session|drug|test|ups|infusion|eye|blood|bot|questionnaire|survey|if insurance)
      (burden|weight|drain) (on|to|for) (my|the) (wife|husband|kids|family|mom|wallet|budget|bank|insurance|finances|schedule|liver|kidneys|heart) (because|since|by|when|if) _2 (drive|drives|driving|has to (drive|take)|take (work|time)|cost|pay|babysit|asking)
      (burden|weight|drain) (on|to|for) (my|the|our) (wallet|budget|bank|insurance|finances|schedule|liver|kidneys|healthcare|system|bladder|credit)
      (hopeless|useless|terrible|rubbish|worthless) (at|with|about) (math|maths|directions|names|technology|computers|cooking|sports|phones|this app|numbers|apps|art)
      (scared|afraid|terrified|worried|nervous|frightened|fear|concerned) (of|about|that|i|to)? _3 (what i might (say|tell|see|feel|experience|reveal|blurt)|say something (stupid|embarrassing|dumb)|do something (stupid|embarrassing|weird|dumb|silly) (during|in front|on|while|under|when i am (high|under|sedated)))
      (do|did|say|said) something (stupid|embarrassing|dumb|weird|silly) (during|in front of|while (i am|on|under|high|sedated)|under the influence|when i am (high|under))
      (hurt|harm|injure) (myself|himself|herself) (during|while (on|i am|under)|if i (fall|move|drive|stand|walk|get up)|falling|by (falling|moving|exercising|driving)|physically during|when i (stand|get up|walk))
      (catch|catching|take|missed|miss|ride) the bus (to|from|home|at|on|there|back|after|in)
      # kms
      kms (away|from|to|per|long|an|of|each|drive|every|a day|in)
      (how many|many|few|per|several|hundred) kms
      (suicide|suicidal) (squad|door|doors|squeeze|girls|gene|wing|kings|run|runs|sprints|bomber|bombers|bombing|bombings|burnout|mission|pact movie|bridge song|silence)
      (career|political|social|financial|commercial|professional|business) suicide
      (almost|nearly|practically|about|gave|give|gives|basically) (had|have|having|me|my wife|him|her) (a|an) (heart attack|stroke|seizure|aneurysm|panic attack)
      (hang|hanging|shoot|kill|killing|murder|stab) (a|an|the|some|your|ants|time|weeds|pictures|curtains)
      responding to (treatment|meds|medication|medications|ssris|ketamine|antidepressants|the|therapy|anything|messages|emails|texts|calls)
      (rest|peace|free|calm|comfort|relief|happy|glad|escape|answer) _5 (dead (tired|line|lines|battery)|die hard)
      what (they|you|the nurse|nurses|the nurses|doctors|the doctor|people) (will|might|are going to|would|could) (do|say|think)
      breathe through (my|his|her|the) (nose|mouth|mask)
      (losing|lost|no|lose|lack of) hope (that|in|of|about|it) (anything|it|this|treatment|any|finding|antidepressants|meds|medication|ever finding|ketamine|drugs|therapy|doctors)
      (could|can|would) sleep (forever|for (days|a week|hours|a year)|all day)
      (take|handle|do|have|afford|miss) (any|much) more (time|pills|meds|days|medication|medications|calls|work|of (the|these|my|those)|side|weight|bills)
      (take|handle|do|have|afford|miss) anymore (time|pills|meds|days|medication|medications|calls|work|of|side|weight|bills)
      all (kinds|sorts|types|different) (of)?
      (feel|feels|felt|feeling|look|looked|looking) like death
      (died|die|dying) and (gone|went|go) to heaven
      felt (as if|like|as though) (i|my) _1 (was|were|had) (leaving|left|dying|died|dead|gone|floating|disappearing|stopped|ceased|fading|melting|dissolving|slipping)
      (driving|drives|drive|drove|driven) (me|us|him|her|them|my mom|my dad|my wife|my husband)
      (be|am|sit|stay|was) here (when|while|during|for (the|my|a)|waiting|longer than)
      go on (<drug>|ssris|ssri|another|more|any|new|about|holiday|and on|zoloft|lexapro|prozac|mood)
      (jump|jumps|jumping|jumped) out of (my|her|his|their) (skin|seat|chair)
      (jump|jumps|jumping|jumpy) at (every|any|each|all|the slightest|little|loud|small|noises|sounds)
      want out of (my|the|this|our) (contract|lease|plan|program|deal|marriage|job|relationship|session|trial|study)
      (who|how|where|when) (should|do|can) i say goodbye
      live on (<drug>|welfare|disability|ssris|caffeine|social|benefits|a|my)
      (let|letting) go of (my|the|a|this|old|past|control|stress|anxiety|fear|fears|anger|grief|trauma|him|her|expectations|negative|things|people)
      going to make it (to (my|the|work|class)|on time|today|for|there|in time|work|by|because|this)
      bored out of my (mind|skull)
      (cant|can not|could not) live without (my|a|the|it|coffee|caffeine|him on netflix|chocolate|ketamine now)
      (love|like|hate) (me|you|him|her) to (death|bits)
      (i would|i could|would|could) kill for
      (take|taking) (my|his|her) life (back|seriously|in|to the next|one day|day by day|into my own)
      (wish|hope|want|like) _2 (was|were|be|to be|had been) (over|done) (with)? (by|before|already|sooner|in time)
      (want|like|need|wants|love|wish) (to|it to)? (disappear|vanish) (into|in) (the (music|experience|woods|couch|trip|blanket|background|crowd)|a (book|movie|blanket|good book))
      (want|need|love|like) to (sleep|sleep forever) (all day|for a week|for days|in|better|through|after|tonight|well|more|longer) _4
      (take|took) (my|his|her) (last|final) (dose|lozenge|pill|session|infusion)
      not (a)? (plan|reason) (b|to (be alarmed|worry|panic|cancel|reschedule))
      have a plan (b|for (the|my|getting|transportation|a ride|work|childcare|after|side|my ride|who)|to (get|take|pay|drive|see|taper|go|come|book|meet|start)|with (blue|aetna|cigna|kaiser|insurance|my|verizon)|that (covers|pays)|through|my (doctor|therapist|provider) (made|gave|wrote))
      treatment plan
      have a gun (license|safe|permit)
      hair (off|cut)
      (stun|glue|nail|staple|tattoo|massage|nerf|water|heat|hot glue|toy|spray|squirt|gun) gun
      gun (show|range|control|metal|law|laws)
      (rather|would) (die|be dead) than (eat|watch|listen|wear|miss|go to (the dmv|a|that)|drink|talk on the phone|work|admit|give up (coffee|my|chocolate)|see (that|his|my ex)|date|lose|live in|use|sit|speak|call|be (late|seen|caught)|do (math|karaoke|public)|wait|cook|take the bus|drive in|pay)
      over (my)? dead body
      (cross|crossing|build|burned|burn|brooklyn|golden gate|dental|tower) (the|a|that|my)? bridge(s)?
      (on|onto|off|over|across|under|at) the bridge (to|in|of|traffic|on my way|near (your|the) (clinic|office)|stuck|is closed|toll|construction|playing|going)
      (stuck|traffic|driving|running late) (in traffic)? (on|at) the bridge
      (train|subway|bus|metro) (to|from|station|at|home|ride|is late|schedule|stop|pass|line|was late|delay)
      (on|at|by|near|from) the (train|bus|platform|tracks) (to|home|on my way|at|station|and running late)
      (laundry|groceries|dishes|taxes|nails|hair) done
      (edge|corner) of (the|my) (bed|seat|chair|table|couch|bath)
      on edge
      (roof|window) (is|of (the|my) mouth|leaking|repair|leak)
      (knife|knives|scissors|blade) (to|for) (cut|cutting|chop|open|cook|the|cooking|sharpening) (vegetables|bread|food|the|tape|my|a|open|onions|kitchen)
      razor (burn|bumps|sharp|thin)
      (tell|let) (my|him|her|the|them|everyone) _4 (i love (the|your|this|my new|that|it here)|i am (running late|sorry (i|for|to) (am late|late|being late|missed|miss|cancel)))
      (am|so)? sorry (for|about|to|that|i) _2 (late|being late|the delay|missing|missed|bother|cancel|confusion|inconvenience|typo|so many questions|all the questions|long message|rambling|last message|spam|the spam)
      (take care|taking care|look after|watch|watching|care) (of|after)? (my|the|our) (dog|cat|kids|children|son|daughter|mom|pets|baby) (while|during|at|when|because|on|after) (i am|i|the|my|it|she|he)? _2 (appointment|session|clinic|treatment|recover|infusion|in (treatment|session|there)|at (the|my)|under|gone for (the|my|a)|come (in|to)|have my|get my|sedated|home|high|resting|recovering|away|sleeping|the day|there)
      (will|sign|made|make|updated) (and testament|power)? _1 (estate planning|estate attorney|lawyer appointment)
      (when|once|if|after|while) i am (gone|away) (for|on|at|from work|to|from home|during|all day|this weekend|next week)
      (everyone|family|wife|husband|kids|they|you) _3 better (without (me|him|her)? (being (so )?(cranky|grumpy|moody|irritable|depressed|sick)|the (side|nausea|depression|drama)|knowing|having|driving))
      not (a)? (burden|problem)
      (dark|scary|bad) (place|room|corner) (during|in the (session|infusion|trip)|on ketamine|when the (music|drug|infusion))
      (went|go|going|got|end up) (to|into|in) (a)? (dark|scary|bad) place (during|in the|on (my|the)|while)
      (save|stop|help|rescue|protect|keep) me (from (nausea|throwing|getting sick|the nausea|boredom|having|paying|vomiting|falling|moving|driving)|a (spot|seat|slot|place|trip)|some (time|money)|money|time|comfortable|company|posted|updated|informed|awake|if (i (feel|get|throw|panic|move|fall|fell)|the)|during|calm|in the loop|warm)
      (stop|keep) (myself|himself|herself) from (throwing|vomiting|falling|moving|eating|laughing|sneezing|crying|panicking|drinking|smoking|snacking|getting|being)
      (keep|watch|make sure|know) (me|him|her)? (is|are|am|be|i am|he is|she is)? safe (during|while|on|in the (clinic|session|chair)|throughout|for|when|at home during)
    `),
  },
];
