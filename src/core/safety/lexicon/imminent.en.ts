import { lines, type Group } from './group';

const en = 'en' as const;

/** A plan, a time, the means at hand, or something already done. */
export const IMMINENT_ENGLISH: readonly Group[] = [
  {
    name: 'plan or time',
    language: en,
    role: { kind: 'crisis', level: 'imminent', firm: true },
    patterns: lines(`
      (have|got|made|making|has) _1 (plan|date|method|way|note|everything) _1 (to (die|kill|end|do it|hurt|hang|shoot|overdose|off|leave this|disappear)|picked|set|ready|and (i know|the means|a date|a time|know when|know how|pills|a gun)|planned|for (dying|ending|killing|suicide|tonight|how|my death|my suicide|when i))
      have a plan (and|now|this time|already|tonight|too|to)
      (know|figured out|decided|chosen|picked|planned|planning|worked out|set|chose) (exactly)? (how|when|where|the day|a date|the date|my date|a day|my method|the method|a time|the place|which bridge|the spot) _2 (going to|gonna|will|do it|want to|to (die|do it|kill|end)|die|end|go|be done|out|jump|happen)
      (picked|chosen|set|chose) (out)? (a|the|my) (date|day|spot|method|bridge|time|place)
      (going|about|ready|want|decided|have|planning|will|gonna|might|trying|promise) (to|will)? (go through with it|do it (tonight|today|now|tomorrow|this time|right now|soon|this weekend|for real|after|when|once|at|before|and)|follow through with it|do it for real|just do it and be done)
      (going to|will|want to|about to|decided to|ready to|tonight i) go through with it
      (am|is) going through with it
      (tonight|today|tomorrow|this weekend|this evening|friday|sunday|saturday) (is|will be) _1 (the night|the day|my last|the end|when i (die|do|end|go)|i die|the day i|goodbye|my time|the time)
      (tonight|today|tomorrow|this is) (is)? the (day|night|moment) (i|to|that i|when i) _2 (die|end|do it|kill|go|leave|finally|say goodbye)
      <soon> _2 (i am going to|i will|i am gonna|i am|i) (going to)? (end it|end my|end things|do it|kill <self>|die|jump|be gone|shoot <self>|hang <self>|disappear|overdose)
      (end it|end things|kill <self>|hang <self>|shoot <self>|jump|do it|die by my own hand) (tonight|right now|now|in an hour|this evening|in a few minutes|within the hour|before morning)
      by (tomorrow|tonight|the morning|morning|monday|friday|the time) _3 (dead|gone|not be here|no longer be)
      (this|today|tonight|tomorrow) (is|be|will be) (my|the) (last|final) (night|day|hour|message|evening|time|sunset|morning|one|meal|week)
      my last (night|day|hours|hour|moments|evening|minutes)
      last (day|night) (alive|on earth|here|on this earth|of my life)
      (on|at|near|by|from|standing|sitting|in|up) _1 (the|a|this|my) (bridge|ledge|roof|rooftop|cliff|edge|overpass|train tracks|railroad tracks|tracks|parking garage|balcony|window ledge) _5 (jump|jumping|over|going to|done|end|goodbye|not walking|not coming|ready|looking down|step off|alone|i think|do it|want)
      (standing|sitting|am|parked|here|currently|waiting|headed|heading|walking|driving|going|way|out|up|hanging) (alone)? (on|at|near|by|to|on top of|over|here at|here on|up to|up on|toward|towards)? (the|a|this) (edge of the|edge of a|side of the|top of the)? (bridge|ledge|roof|rooftop|cliff|edge|overpass|train tracks|railroad tracks|tracks|railing)
      (car|engine|motor) (is)? (running|on|idling) _2 (in|with) (the|my)? garage
      (garage|hose) _4 (exhaust|car running|engine running|tailpipe|carbon monoxide|(door|doors) closed)
      (turned|turn|turning|left) (on)? (the)? gas (on)?
      carbon monoxide _3 (plan|car|garage|way|die|peaceful)
      (tied|tie|tying|made|making|bought|hung|set up|learned|learning|got|have|has|found|prepared|knotted) (a|the|my|to make a|how to tie a|how to make a|out a)? (noose|rope around|rope ready|rope up)
      (gun|pistol|rifle|shotgun|rope|noose|razor|blade|knife|pills) _2 (on|in|next to|beside) (the|my) (passenger|seat|lap|glove|nightstand|car|drawer|counter|table|desk|bed|floor)
      (sitting|am|alone|here|sit|lying) _4 with (the|a|my|his|her) (gun|pistol|rope|noose|razor|blade|shotgun|rifle|loaded gun|knife|pills|bottle of pills)
      noose
      rope (around|round|ready|is ready|hanging|from the|on my neck|in my|and a)
      (bought|buy|got|get|ordered|have|has|found|took) (a|the|some)? rope
      (loaded|load|loading) (the|a|my)? (gun|pistol|shotgun|rifle|glock|revolver)
      (gun|pistol|knife|blade|razor|rope|noose|pills|shotgun|rifle|revolver|glock|bottle|lozenges|meds) _2 (in|to) (my|his|her|the) (hand|hands|mouth|head|lap|throat|neck|wrist|chest|temple|other hand|palm)
      (gun|pistol|rifle|shotgun|knife|blade|razor|pills|rope|bottle|bottle of pills|glock|revolver|meds) _1 (next to|beside|in front of|right here|with me|on the (table|bed|nightstand|counter|desk)|within reach|loaded|ready|laid out|lined up|on my lap|by my bed|staring at me|calling)
      (have|got|has|holding|hold|grabbed|bought|took|holding onto|keeping|loading|cleaning|took out|got out|pulled out|staring at|looking at|sitting here with|access to) (out|a|the|my|his|her|dads|their|some|this|enough|my dads|my husbands|all my|all the|access to a|to a|access to|loaded)? _1 (gun|pistol|rifle|shotgun|revolver|glock|handgun|firearm|razor|razors|razorblade|razor blade|blade|noose) 
      (sitting|staring|looking|stare|look|sit|lying|alone|surrounded|counting|lined up|laid out|counted|here|holding) (here|at|with|alone|by|out|up|on the floor)? _2 (bottle|bottles|handful|pile|all|stash|my|the|of|this|these) _2 (pills|meds|tablets|medication|lozenges|bottle|sleeping pills|gun|knife|rope|razor|razors|blade)
      (have|got|holding|bought) (a|my|the|this|that|enough) (bottle|bottles|handful|stash|pile) of (pills|meds|tablets|tylenol|xanax|sleeping) _1 (and|in|here|ready|next|right|to)
      how (high|deep|tall|far) (the|a|is|of a) _2 (bridge|building|roof|cliff|overpass|fall|drop|jump)
      (counting|counted|lined up|laid out|count) (out|up)? (all|all of)? (my|the)? (pills|meds|tablets)
      (enough|plenty of|all the|a stash of|a bottle of|bunch of) (pills|meds|medication|lozenges|tablets|drugs|insulin|ketamine|pills saved|meds saved|opioids|fentanyl|medicine|sleeping pills) (saved|to (kill|do|die|end|finish|take|make|not|go|never|put|overdose)|here to|in my|hidden|ready)
      (saving|saved|save|stockpiling|stockpiled|stockpile|hoarding|hoarded|hoard|stashing|stashed|collecting|collected|piling|storing|gathering|keeping|setting aside|putting aside|hiding) (up)? (all)? (of)? (my|his|her|their|enough|the|some)? (extra|sleeping|pain|old|unused|leftover)? <drug>
      (i|he|she|and|just|have|has|already|so) _1 (took|taken|swallowed|downed|ate|drank|popped) (them|it) (all|already)
      (cut|cutting|slit|sliced) too deep
      (blood|bleeding) (is)? (everywhere|all over) 
      (bleeding|blood) _3 (from my (wrist|wrists|arm|arms)|cut my|i cut|did it myself|on purpose|my wrists|wrist)
      (slit|cut|slashed|sliced) (my|his|her|both) wrists (and|there|blood|just|tonight|now|bleeding|open)
      (just|i) (cut|slit|slashed) (my|both) (wrists|wrist|veins|throat)
      (about|seconds|minutes|moments|going) (to|away from|from) (jump|jumping|pull the trigger|pulling the trigger|step off|kill <self>|hang <self>|shoot <self>|end it|end my life|take them all|take all|do it|swallow)
      (am|is|he|she|i|going|about|want|ready|gonna|will|might|tempted|urge|feel like|like|thinking about|thinking of|think about|threatening|threatened|threatens|imagine|picture) (to)? (jump|jumping) (off|from|tonight|now|out|in front)?
      (say|said|says|saying|sent|wrote) _3 (goodbye|bye) _5 (gun|pills|bridge|end|kill|die|hurt)
      (left|found|wrote|finished|writing|written|is|has) (a|the|my|his|her|their)? suicide (note|letter)
      (attempted|tried|attempt|tried to|trying to) (suicide|to (kill|hang|shoot|drown|end|overdose|take|jump|slit|cut|suffocate)) (<self>|it all|his life|her life|my life|his own life|her own life|my own life)? (tonight|today|just now|an hour ago|this morning|last night|yesterday|minutes ago|earlier|two nights ago|the other night|again)
      (is|be|it will be|will be) (all)? (quick|painless|over) (and)? (painless|soon|for me|tonight)
    `),
  },
  {
    name: 'a way to die asked for',
    language: en,
    role: { kind: 'crisis', level: 'imminent', firm: true },
    patterns: lines(`
      (how (many|much)|what (dose|amount|number|quantity)) _6 (to|will|would|could|can|it take|until|before|i|make me|put me) _3 (kill (me|myself|yourself|you|someone|a person|an adult|him|her)|die|not wake up|never wake up|end it|end my life|be fatal|be lethal|overdose|od|stop my heart|stop breathing forever|be dead|finish me|do it|sleep forever|kms|unalive|end it all|be deadly)
      (how (many|much)|what|which) _4 (is|are|be|would be|considered|counts as|makes) (a)? (lethal|fatal|deadly|deadliest|enough to (die|kill|end|never|not wake|overdose|sleep forever))
      (painless|least painful|quickest|deadliest|most lethal|most painless|surest|lethal|easiest suicide) (methods|method|death|ways out|exit|suicide)
      how (do|can|would|could) (people|someone|you|one|i|a person) _1 (overdose|od|kill (themselves|yourself|myself|oneself)|commit suicide|hang (themselves|yourself|myself)|die by suicide)
      (lethal|fatal|deadly) (dose|doses|amount|quantity|overdose|combination|mix|level|combo|dosage|cocktail|number)
      (ld50|ld 50)
      (easy|easiest|quick|quickest|best|fastest|simplest|good|cheapest|effective|most effective|reliable|surest|gentle|cleanest) (and painless|and quick)? (way|ways|method|methods) (to|of|for) (me to|someone to)? (die|dying|end (my|ones|a|your) life|ending (my|ones|a) life|end it all|kill <self>|kill yourself|commit suicide|suicide|off <self>|hang <self>|overdose|od|unalive|be dead|not wake up|never wake up|disappear forever)
      (painless|painlessly|peaceful|least painful|most painless|most peaceful|guaranteed|foolproof|nonviolent|non violent|less painful) (and painless|and easy|and quick|painless|and easiest|and quickest|and peaceful)? (way|ways|method|methods|death|suicide|means|option|exit|form) (of|to|out|for)? (me to|someone to)? (die|dying|kill|killing|end|ending|go|commit|suicide|death|leave|exit|off|overdose|be dead|take my|out|hang|not be|not wake|stop living|disappear)
      (way|ways|method|methods|how) (to|of|for) (me to)? (die|dying|kill <self>|killing <self>|end (it|my life|it all|a life|your life|things|ones life)|commit suicide|suicide|overdose|hang <self>|slit|make it look like an accident|not wake up|unalive|kill yourself|killing yourself|tie a noose|off myself|end yourself) 
      (what|which|where|how) _2 (way|ways|method|pills|meds|drug|drugs|medications|medicine|combination|poison) _5 (kill (me|myself|yourself|you|someone)|die|deadliest|most lethal|lethal|overdose|fatal|never wake up|not wake up|suicide|do not hurt)
      (does|will|would|is|do|how long does) (it|hanging|drowning|dying|overdosing|an overdose|bleeding out|suffocating|carbon monoxide|jumping|that) _2 (hurt|painful|take|be painful|be quick|be painless|quick|painless) (to (die|hang|drown|bleed|overdose|suffocate)|to die|if i (took|take|jump|hang|overdose|die|drown)|when you (die|hang|drown|overdose))
      (how long|how quickly|how fast) _4 (to (die|bleed out|suffocate|drown)|die from (hanging|bleeding|drowning|an overdose|overdosing|pills|cutting)|until i (die|am dead)|before i (die|am dead|stop breathing))
      (how|where|can|could|best|want|going|plan) _1 (to|can|do|could|should|would|i) (i|to)? (get|buy|find|purchase|make|obtain|order|access) _2 (cyanide|noose|nembutal|something (lethal|to die|to end|to kill)|enough (pills|to kill|to die)|suicide (kit|bag|drug)|(gun|rope|poison|knife|pills|blade) _1 (so i|to (kill|end|die|hang|shoot <self>|off)|tonight))
      (if i|what if i|suppose i|say i|should i|can i|could i|what happens if i|would happen if i|happen if i|happens if i|i could|i should|i might|i will|going to|want to|gonna|ready to|plan to|might just|thinking of|thinking about|tempted to|could just|to just|about to|urge to|urges to|considering|considered|thought about|then) (took|take|taking|swallow|swallowed|swallowing|down|downed|drank|drink|ate|eat|popped|pop|use|used|inject|injected) (all|the whole|the entire|a whole|an entire|every|a bottle of|the rest of|a handful of|a bunch of|whole|them all|too many|way too many|everything in) _4 (<drug>|bottle|bottles|pack|box|cabinet|once|them|at once|month)
      (take|taking|swallow|swallowing|down|downing|use|using|took) (them|it|all of them|all of it|everything) (all)? at once
      (mixing|mix|combine|combining) _6 (to die|and die|to kill|so i|kill me|be over|end it|never wake|not wake|enough to|want it to be over)
      (survive|possible to survive|chance of surviving|odds of surviving|fall from|would i die|would i survive|high enough to die) _3 (jump|fall|from a|from the|# floors|hanging|gunshot|bridge)
      (slip|drift|pass) away (peacefully|quietly|painlessly|in my sleep|tonight)
      (help|assist|assisting|helping) (me|him|her|someone like me) (die|to die|end my life|end it|kill myself|with suicide|in dying|end things|go peacefully|do it painlessly)
      (someone|anyone|can you|will you|who can|doctor|you) _2 (help|assist) _1 (me)? (die|end my life|to die|end it)
      (can|could|would|will) (i|you|someone|a person|ketamine|it) _2 (kill (myself|yourself)|commit suicide|end my life|od on purpose|overdose on purpose) (with|using|by|on|from|if)
    `),
  },
  {
    name: 'taken on purpose',
    language: en,
    role: { kind: 'crisis', level: 'imminent', overdose: true },
    patterns: lines(`
      (took|taken|swallowed|downed|ate|ingested|popped|drank|chugged|injected|swallow|snorted|consumed) (down)? (almost|like|about|around|over|nearly|in)? (all|every single|a whole|the whole|the entire|an entire|a full|whole|entire|half a|half the|a handful of|handfuls of|too many|way too many|the rest of|a fistful of|everything in|a months worth of|a bottle of|two bottles of|a couple bottles of|the last of|handful of|bottle of|an excessive amount of) _4 (<drug>|bottle|bottles|pack|packet|box|cabinet|month|them)
      (took|swallowed|downed|popped|ingested) (like)? (a bunch of|a ton of|a lot of|lots of|so many|as many as|bunch of|tons of|dozens of|a load of|loads of) _3 (pills|tablets|capsules|tylenol|xanax|ambien|benadryl|klonopin|sleeping|painkillers|lozenges|troches)
      (took|taken|swallowed|downed|ate|ingested|popped) (like|about|around|over|almost|nearly|maybe|at least)? #many (or so)? (of)? (my|his|her|the|them|different|sleeping|extra|strength|pain|those)? (my|his|her|sleeping)? (pills|tablets|capsules|meds|tylenol|advil|xanax|benadryl|ambien|klonopin|ativan|aspirin|ibuprofen|trazodone|valium|seroquel|oxy|percocet|vicodin|painkillers|paracetamol|benzos|lorazepam|acetaminophen|amitriptyline|lithium|lozenges|troches|of them)
      (took|taken|swallowed|drank|used) (a|the|my|an|all)? (overdose|od|lethal dose|fatal dose|whole stash|whole supply|whole prescription|entire prescription|full bottle|entire supply|entire bottle|whole bottle|whole lot|lot of them|bottle)
      (i|he|she|<kin>|and|just) (have|has|think i|may have|might have|is|am|are)? (overdosed|oded|overdosing)
      (overdosed|overdose|overdosing|od) (on purpose|deliberately|intentionally|tonight|just now|an hour ago|this morning|today|last night|myself|again|minutes ago|right now|on my|on)
      (intentional|deliberate) overdose
      (took|taken|swallowed|drank|injected|taking|take|overdosed|ingested|ate) _8 (on purpose|deliberately|intentionally|to die|to end|want to die|wanted to die|not want to wake|not wake up|never wake up|want it to end|wanted it to end|hoping i|hope i do not|so i (can|could|would|do not|never)|want to be saved|to kill|to not wake|goodbye|to sleep forever|to make it stop|to be saved)
      (took|taken|taking|have) (all)? (my|his|her|the) (meds|pills|medication|medicine|lozenges|tablets|troches|prescription|bottle|xanax|klonopin) (all)? (at once|all at once|at one time|on purpose)
      (drank|drink|drinking|swallowed|swallow) (some|the|a bottle of|a lot of)? (bleach|antifreeze|poison|drain cleaner|rat poison|ammonia|pesticide|cleaner|windex|detergent|chemicals|cyanide)
      (took|taken|taking|drank|drinking|drunk|drinking) _6 (and|with|then) _3 (all my|whole prescription|a bunch of|all the|handful|whole bottle|entire bottle|pills|bottle of)
      (pills|meds|overdose|bottle) _4 (already (took|taken|swallowed)|kicking in|in my stomach|in my system|starting to work|just took)
      (too late|no use) _3 (already|took|swallowed|taken|pills)
      already (took|swallowed|taken|did) (them|it|the pills|everything|all)
      (took|swallowed|downed|taken) (way)? too many
    `),
  },
];
