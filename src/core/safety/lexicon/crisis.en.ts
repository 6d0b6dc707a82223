import { lines, type Group } from './group';

const en = 'en' as const;

/** What people say of their own death and of harm to themselves; third persons come from the frame. */
export const CRISIS_ENGLISH: readonly Group[] = [
  {
    name: 'suicide meant',
    language: en,
    role: { kind: 'crisis', level: 'explicit' },
    patterns: lines(`
      (kill|killing|off|offing|unalive|hang|hanging|shoot|shooting|drown|drowning|murder|strangle|strangling|suffocate|suffocating|gas|gassing|poison|poisoning|electrocute|asphyxiate|execute|stab|stabbing|delete|eliminate|exterminate|overdose|overdosing|yeet|yeeting|end|ending|sacrifice|behead|crucify) <self>
      kms
      (suicidal|suicide) <thoughts> (will not|do not|not|never|keep|are (back|getting|worse|so|constant|loud|here|strong)|came back|come back|have come back|back|again|every (day|night|morning)|all (day|night|the time|week)|getting|right now|tonight|today)
      suicidal <kin>
      (one|single) bullet
      ideation (is|has|are|came|keeps|got|back) _1 (back|worse|returned|stronger|getting|constant|come|bad|daily)
      (want|going|ready|plan|planning|thinking|thought|tempted|could|might|will|should|decided) (to|of|about|on)? (take|taking|swallow|swallowing|down) (so many|enough|too many|a bunch of|a lot of|lots of|a ton of) _3 (pills|meds|tablets|lozenges|medication|them)
      would (do it|be dead|be gone|have done it|kill <self>|end it|have killed <self>|have ended it) (already|now|by now)? if (it|i|she|he|they) (was|were|did) not
      if (it|they|she|he) (was|were) not (for|here) _4 i would (be dead|have (done|killed|ended|died|jumped)|not be (here|alive)|do it|be gone|kill|end)
      (end|ending) (things|it|everything|my life|a life) (peacefully|quietly|painlessly|quickly|gently|myself)
      (kill|unalive|shoot) me (please|pls)
      please (kill|shoot) me
      (someone|somebody|god|can you|can someone|would you|could you|i want you to|help) _1 (kill|shoot|end) me
      (want|need|wish|hope) _2 (someone|somebody|you|god|to) _1 (kill|shoot|murder) me
      (end|ends|ending|finish|finishing|take|takes|taking|terminate|terminating|quit) (my|his|her|their) (own|entire|whole|fucking|miserable|stupid|pathetic|worthless)? life
      (end|ends|ending) (it|things|everything|this) all
      (i|he|she|<kin>) attempted (last|yesterday|again|this|two|a|today|on|at|and|twice|recently|tonight|#)
      (attempt|attempts) on (my|his|her|their) (own)? life
      (picture|picturing|imagine|imagining|see|seeing|visualize|visualizing|envision) <self> (dead|hanging|dying|jumping|drowning|falling|bleeding|shooting|in a coffin|swinging|doing it|crashing|driving off)
      (end|ending) (it|everything) (tonight|now|today|soon|for good|once and for all|already|tomorrow|right now)
      (want|wants|going|ready|thinking|planning|plan|try|trying|need|thought|about|considering|time|might|talking|talks|tempted|just|gonna|should|could|ought|decided|urge|like) (to|of|about|on) (how to)? (end|ending) (it|things|everything|this|myself|himself|herself)
      (consider|considering|contemplate|contemplating) (ending|end) (it|things|everything)
      (should|could|will|might|shall|may|let me) (end|finish) (it|things|everything) (all|now|tonight|already)?
      (end|ending) (this|the|my|all this|all the|all) (misery|suffering|pain|torment|nightmare|agony|torture) (for good|forever|once and for all|permanently|myself|now|by)
      (end|ending) my (own)? (misery|suffering|torment|existence)
      (commit|commits|committing|committed|attempt|attempting|attempted|complete) suicide
      (commit|committing) self (deletion|harm|murder)
      (take|takes|taking) (my|his|her|their) own (life|lives)
      (take|taking) (myself|himself|herself) out of (this world|the picture|the equation|here)
      (am|is|feel|feels|feeling|get|gets|getting|been|being|be|are|become|becoming|became|remain|stay|also|very|too|as|was|were|felt|and|again|still|actively|passively|acutely|chronically|severely|really|extremely|super|pretty|kinda|thats|me) suicidal
      suicidal (today|tonight|right now|again|rn|lately|now|every day|all the time|these days|since|as hell|as fuck|asf|af|because|and|but|at the moment|and depressed|please|help|most days|most nights|this week|for)
      (my|his|her|their|these|constant|having|have|has|got|get|getting|gets|had|with|daily|experiencing|fighting|battling|struggling with|struggle with|suffer from|suffering from|dealing with|deal with|nonstop|recurring|bad|awful|frequent|chronic|active|passive|persistent|overwhelming|thinking) (really|very|more|new|bad|awful|many|intense|constant)? suicid* (<thoughts>|episode|mind)
      (my|have|having|had|getting|got|keep|new|strong|bad|constant|his|her) (suicide|suicidal|self harm|self harming|self injury|self injurious|cutting) (<thoughts>)
      (<thoughts>|obsessed|obsessing|ruminating|dream|dreaming|fantasize|fantasizing|fantasizes|daydream|think|thinks|talking|talks|talked|joking|jokes|considering|consider|contemplating|contemplate|contemplates|planning|plan|plans|preoccupied|threatening|threatens|threatened|mentions|mentioned|mentioning|researching|googling|googled|posting) (of|about|on|with|my|a|his|her|at)? (committing|my own|attempting)? suicide
      suicide (is|seems|sounds|looks|feels) (like)? (on my mind|my only|the only|the answer|the best|better|easier|appealing|good|tempting|a good|an option|the way|inevitable|right|close|comforting|always|my best)
      suicide (is|was|has been|keeps) _2 (on|in|crossing|crossed|entering|popping) _1 my (mind|head)
      suicide _2 (crossed|crosses|crossing|entered|in|on) my (mind|head)
      suicide (hotline|helpline|lifeline|line|number|help)
      my (own)? suicide
      (my|the|a|suicide|goodbye|farewell) suicide (note|letter|plan|pact)
      si (is|has been|with plan|thoughts)
      (idea|thought|option|notion|possibility) of (suicide|ending it|ending it all|killing myself|not being here|not existing|dying) (is|feels|sounds|out of|keeps|won|will|comes|in|has|seems|calms|comforts|brings)
      die by suicide
      (jump|jumping|jumped|throw|throwing|hurl|hurling|leap|leaping|fling) (myself|himself|herself|themselves)? (off|from|over|out|of|out of|in front of|under|into) _2 (<place>|<vehicle>|height|heights|floor|story|plane|ocean|river)
      (jump|jumping|leap|leaping) (off|from|out) (of)? (a|the|my|this|that|some|something|somewhere) (tall|high|really high|window|bridge|building|roof|highest)?
      (step|stepping|walk|walking|jump|jumping|throw|throwing|run|running|leap|leaping|fling|roll|rolling|dive|diving|drive|driving|swerve|swerving|fall|falling|wander|wandering|dart|steer|steering|veer|veering) _5 (into|in front of|under|in the path of|onto) (a|the|an|some|oncoming|moving)? (oncoming|moving|speeding|passing|busy|next)? (bus|train|truck|traffic|car|semi|cars|tram|subway|lorry|tracks|third rail|van)
      (if|before|when|until|have|had|wish) i (killed|offed|hanged|hung|shot|drowned|unalived|unalive) <self>
      (step|stepping|walk|walking|run|running|lie|lying|lay|laying|stand|throw myself|go) (out)? (in|into|onto|in front of|on|down on) _1 (the|a|oncoming|an|of|moving)? (oncoming|moving|busy|passing)? (traffic|train|tracks|bus|truck|subway|highway|freeway|train tracks|railroad tracks)
      (drive|driving|drove|crash|crashing|crashed|steer|swerve|swerving|run|ram|smash|wreck|turn) (my|the|his|her|this)? (car|truck|self|myself|bike|vehicle|wheel)? (off|into|over|in front of) _1 (a|the|an|some|oncoming)? (bridge|cliff|tree|wall|traffic|pole|river|lake|truck|oncoming|median|guardrail|semi|road|lane|ravine|concrete|barrier|train|embankment|overpass|edge)
      (slit|slitting|slash|slashing|slice|slicing|cut|cutting|open|opening|carve|carving) (up|open)? (my|his|her|their|both) (own)? (wrist|wrists|veins|throat|neck|artery|arteries)
      (put|putting|place|fire) (a|the|one|this) (bullet|gun|shotgun|pistol) (in|into|through|to|against|up to) (my|his|her) (head|brain|mouth|skull|temple|own head|heart)
      (bullet|gun|pistol) (in|through|to|against) (my|his|her) (head|brain|mouth|temple|skull)
      (blow|blowing|shoot|shooting|splatter) (my|his|her) (own)? (brains|brain|head|face|skull) (out|off|in|all)?
      eat (a|my|the) (bullet|gun|shotgun|barrel)
      (swallow|eat) (a)? bullet
      (catch|catching|ctb) the bus (for good|forever|to the other side|and be done)
      ctb
      (od|overdose|overdosing) on (my|all|pills|purpose|meds|sleeping|tylenol|everything|something|the|his|her|insulin|these|them|whatever)
      (want|wanted|going|plan|planning|thinking|try|trying|tried|thought|tempted|thoughts|ready|might|will|could|consider|considering|urge) (to|of|about|on|just)? (an|a)? (overdose|overdosing)
      (kick|kicking) the bucket (myself|tonight|already|soon|now)
      (check|checking|clock|clocking|opt|opting|tap|tapping) out (of life|permanently|for good|early of life|of this life|of this world|of existence)
      (permanent|final) (solution|way out|exit|sleep|fix|escape) (for me|to my|is|from)
      (exit|leave|quit|escape) (this)? (life|existence|the world|this world|this earth|earth|planet|this planet) (on my own terms|early|for good|behind|now|tonight)?
      (pull|pulling) the (plug|trigger) on (my|myself|me|life|my life)
      (pull|pulling|squeeze) the trigger (on myself|and|tonight|myself|now|be done)
      (kill|hurt|shoot|stab|hang|cut|harm) (me|myself) and (my|the) (kids|family|wife|husband|baby|children)
      (bleed|bleeding) (out|to death) (tonight|alone|in the|and|so)
      (want|going|let) _1 (to|myself|me) bleed (out|to death)
      euthan* (me|myself|for me|for depression)
      (assisted|medically assisted) (suicide|dying) (for me|for myself|for depression|for people like me)
      (want|get|need|like|apply for|sign up for|qualify for) _1 (assisted suicide|euthanasia|assisted dying|physician assisted)
    `),
  },
  {
    name: 'own death wished',
    language: en,
    role: { kind: 'crisis', level: 'explicit' },
    patterns: lines(`
      <crave> <dead>
      (want|wants|wanted|wish|need|needs|ready|would rather|rather|prefer) (be|being)? (dead|death|to be dead|to be gone)
      (wish|wishes|wished|wishing|hope|hoping|pray|praying|if only) (that)? (<i>|god) (was|were|am|is|would be|could be|could have|had|would|could|would have|will|can) _1 (dead|die|died|gone|not here|never born|not alive|disappear|vanish|not exist|killed|kill|take me|not wake up|never wake up|never existed|stop existing|not been born|never been born|cease to exist)
      (wish|wished|wishing|hope|hoping|pray|praying|if only) (that)? <i> (would|could|can|do|will|did|had|might|may|was|were) (not|never) (be)? (wake|wake up|exist|existed|be here|here|alive|live|have been born|been born|have to live|have survived|survived|made it|woken up|have woken up|come back|breathe|open my eyes)
      (relief|better|easier|nice|nicer|good|peaceful|freeing|best|comforting|great) (to|if i could|if i) (just)? (be gone|not be here|not exist|disappear|be dead|die|died|sleep forever|never wake|not wake|be no more|not be alive|not be around)
      (wish|wished) _1 (i|he|she|they) (never|not) (existed|born|woke up|survived)
      (wish|want|like|hope|wanting|pray|love|praying) (for|it)? (a|an|some|the|my)? (death|heart attack|accident|car accident|truck|car|meteor|asteroid|cancer|aneurysm|stroke|lightning|god|universe|earth|ground|something|someone|fatal|terminal|illness|plane|bus) (to|would|could|and|will)? _2 (kill|take|hit|end|swallow|crush|strike|kills|takes|hits|ends)
      (rather|sooner|better|easier|prefer|gladly) (be|to be|off|to|being)? (dead|die|dying)
      (rather|sooner) (be)? _1 (dead|die) (than|then)
      (better|easier|best) (off)? (if)? (i|he|she|they) (was|were|am|is|would|just) (dead|died|gone|not here|never born|not around|not alive|disappeared|never existed|no longer here|did not exist|no longer around|didnt exist)
      (better|happier|easier|fine|relieved|best|nicer|okay|ok|cheaper|good|glad|great) _3 (if)? (i|he|she) (did not|were not|was not|would not|am not|is not|do not) (exist|here|alive|around|wake up|be here|been born|have to be here|in it|in their lives|there|born)
      better (off|of) (dead|gone|not here|in a grave)
      (should|shall|ought|deserve|deserves|was supposed|was meant|were supposed) (to|have|not|never)? _1 (die|died|be dead|been dead|have died|been born|been me who died|been me that died|be alive|live|exist|be here|have survived|survived|have lived)
      should have (been)? (me|died|dead|killed|let me die|bled out)
      (want|would like|ready|long|going|hope|wish|rather|love) (to|i could)? _1 (join|be with|see|go to|be reunited with|reunite with|meet|follow) _4 (in (heaven|the afterlife|the grave|death|the next life)|on the other side|again soon in|in the sky|up there|who died|who passed|wherever (he|she|they) (is|are)|into death)
      (be|reunited) with _3 (in heaven|on the other side) (soon|tonight|tomorrow|again|now)
      (will|going to) (join|see|be with|meet) (him|her|them|my|mom|dad|you) _3 (soon|in heaven|tonight|on the other side)
      ready to (die|go (now|home to god|to heaven|be with|meet|in peace)|meet (my maker|god|jesus|death)|be done with (life|this life|living|everything|it all)|leave this|check out|end|give up on life|be gone|let go of (life|it all|everything)|exit|sleep forever|quit life|call it quits on life|not be here)
      (i|he|she) am ready to go
      made (my)? peace with (dying|death|it|leaving|not being here)
      made my peace
      (death|dying) (is|would be|sounds|seems|feels|looks|must be|might be|could be|be) (like|so|pretty|more|kind of|way)? (peaceful|nice|good|better|easier|appealing|a relief|relief|inviting|comforting|the only|my only|beautiful|great|tempting|welcome|preferable|the answer|a blessing|perfect|wonderful|an escape|freedom|the best|a gift|merciful|so good|amazing|sweet|attractive|a way out|all i want|best)
      (crave|craving|welcome|await|awaiting|embrace|looking forward to|waiting for|longing for|yearn for|pray for|praying for|begging for|beg for|hoping for|hope for|dream of|wish for|wishing for|long for|desire) (my)? (own)? death
      (waiting|wait|counting down) (to die|for death|for it to be over so i die|until i die|till i die|to be dead)
      (not|do not|would not) (care|mind|matter|be sad|bother|afraid|care much|even care) (if|whether|about|that) (i|he|she|a|something) _2 (die|died|dies|dead|live|lives|lived|live or die|dying|living|killed|kill me|killed me|wake up|woke up|hits me|hit me|survive|were gone|was gone)
      (would|will|do) not _1 (mind|care) (dying|being dead|not waking up|if _4 (hit|killed|took|ran|kills|hits|takes) me|not existing|not being here)
      (would|will) (be)? (okay|ok|fine|good|happy|glad|relieved|grateful|alright|cool) (with|if|about|to) _3 (die|dying|died|dead|not waking up|not wake up|never waking up|never woke up|did not wake up|death|killed me|hit me)
      if i (died|die|was dead|were dead|did not wake up|never woke up|do not wake up) _6 (okay|ok|fine|relief|relieved|better|happy|glad|would not care|would not mind|good|alright|great|so what)
      (go|going|fall|falling|drift|drifting) (to sleep|asleep|off) _3 (never|not) _2 wake up
      (sleep|sleeping) (and|so i) _1 (never|not) _3 (wake|waking) (up)?
      (sleep|sleeping) (forever|for eternity|eternally|permanently)
      (not|never) (want|wanting|wish|need|hoping|intend|plan|expect|planning|going|like|able|care|bear|hope|deserve|wants|wanted) (to)? _1 (wake|waking) up (anymore|tomorrow|again|ever|ever again|in the morning|from|one day|at all|to this)?
      (not|never) (want|wanting|wish|need|intend|like|wants|desire|going|wanted|feel like|care|deserve|able|planning|plan) (to|on)? _1 <live>
      (not|never) (feel like|like|want) (living|being alive|existing|being here|waking up|being me) (anymore|any more)?
      (not|never) (sure|certain|know|convinced|think|believe|feel) (if|that|like|whether|why)? (i|he|she) (want|wants|wanted|can|should|deserve) (to)? _1 (live|keep living|be alive|be here|stay alive|go on|be living|survive|exist|keep going)
      (no|zero|lost the|lost my|lost all|lost|without|losing the|losing my|any|little) (desire|will|wish|want|interest|motivation|reason|reasons|energy|need) (to|in|for) (live|living|be alive|life|stay alive|keep living|be here|exist|go on|keep going|survive|wake up|continue living|being alive|stay|carry on)
      (done|finished|through|over|fed up|sick|tired|exhausted|weary|had enough|drained|worn out|enough|sick and tired) (with|of|from|by)? _1 (life|living|being alive|existing|existence|this life|my life|being here|this world|waking up|breathing|all of life|the world|surviving|trying to live|trying to survive|having to live|fighting to live|fighting to stay alive|fighting for my life|the fight|fighting|it all|everything)
      (hate|hates|hating|despise|loathe|can not stand|cannot bear|regret|resent) (being alive|living|being here|that i am alive|that i am still alive|that i woke up|waking up|existing|my existence|that i was born|that i exist|being born|to be alive|that i survived|that i am here|that i am still here)
      (angry|mad|upset|disappointed|sad|wish i was not|sorry|annoyed|devastated|pissed) (that|when|because|every time|each time|to)? (i|be)? _1 (woke up|wake up|am still alive|still alive|am alive|survived|waking up|did not die|still here|still breathing)
      (why|how come) (am|was|did|do|is|are|have|be) (i|he|she|god) _2 (alive|born|survive|breathing|exist|here anymore|living|let me live|not die|not dead|keep me alive|still here|made to live)
      why (do|should|would) i (even|keep|bother|go on|have to|need to|want to|still)? _1 (live|living|exist|existing|alive|wake up|stay alive|be alive|try to live|staying alive)
      (kill|end|take|taking|takes) me (god|lord|away from this world|from this earth|out of my misery)
      (god|lord|jesus) (just|please|to)? (take|kill|end) me
      (put|putting) me (out of my misery|down like|to sleep forever)
      out of (my|this) misery
      (unalive|unaliving|unaliveness)
      (not|never) (exist|existing|be alive|being alive|be here|being here|live|living|wake up|waking up) (anymore|any more|any longer|no more|ever again) 
      no longer (want|wish|care|desire|wants|have the will|have a reason|have any reason|able|have any desire|interested|see a reason|see the point) (to|in)? _1 (live|living|be here|be alive|exist|wake up|go on|being alive|stay)
      (disappear|vanish|be gone|fade away|be erased|fade) (forever|for good|from this (world|earth|life)|and never come back|and be forgotten|off the face|completely|into nothing|into nothingness|from existence|permanently|without a trace)
      (want|wish|like|need|going) to (fade away|be nothing|become nothing|stop being|be erased|be forgotten|turn to dust|dissolve|evaporate|be swallowed)
      (without me|with me gone|when i am dead|once i am dead|if i was dead|if i were dead|if i died|if i die|after i die|after i am dead|once i die) _6 (better|happier|easier|relieved|no one|nobody|would care|would notice|miss me|fine|at peace)
      (dead|death|dying) (is|seems|sounds|feels) (the)? (only|best|better)
      (die|dead|dying) (already|rn|right now|so bad|so badly|plz|tonight|in peace)
      living is (pointless|torture|hell|agony|unbearable|too hard|too painful|too much|a chore|exhausting|not worth)
    `),
  },
  {
    name: 'self-harm',
    language: en,
    role: { kind: 'crisis', level: 'explicit' },
    patterns: lines(`
      <harm> <self>
      (did|done|do|doing|does) _1 (something|harm|damage) (bad|stupid|terrible|to hurt)? to <self>
      self (harm|harming|harmed|injury|injuring|injured|mutilation|mutilating|mutilate|harmer|injurious) (again|urges|thoughts|today|tonight|lately|daily|every|last night|is|scars|relapse|behavior|to cope|and|too|because|since|but|really|when|so|relapsed|now)
      (want|wants|wanted|urge|urges|urged|need|needs|tempted|going|started|start|starting|back|relapsed|relapse|relapsing|relapsed with|addicted|struggling|struggle|thoughts|thinking|thought|think|stop|been|am|keep|keeps|cope by|coping by|is|engaging|history of recent|turned|returned|resorting|resorted) (to|of|on|in|with|into|about)? (self harm|self harming|self injury|self injure|cutting|cut|burning my)
      (cut|cutting|cuts|burn|burning|burned|slash|slashed|slashing|slice|sliced|slicing|carve|carving|carved|scratch|scratching|scratched|stab|stabbed|scarred|lacerated) (up|open|into|on|at|lines in|words into|lines into)? (my|his|her|their|both|both my) (own|whole|inner|left|right|upper)? <bodypart>
      (scratch|scratched|pick|picking|scratching|bite|biting|hit|punch|bang|banging|dig|digging|claw|clawing) (at)? (my|his|her) (skin|arms|head|arm|body|face|legs|wrists|own skin|nails into) _2 (until|till|so|bleed|bleeds|bleeding|against|raw|on purpose)
      (bang|banging|bash|bashing|slam|slamming|hitting) (my|his|her) (own)? head (against|on|into)
      (blade|razor|knife|glass|scissors|lighter|cigarette|cigarettes) (to|on|against|across|at|into) (my|his|her) (own)? (skin|arm|arms|wrist|wrists|thigh|thighs|leg|legs|throat|neck|chest)
      (hold|holding|held|put|putting|press|pressing|pressed|with|got) (a|the|my) (blade|razor|knife|gun|scissors|glass|lighter|pistol) (to|on|against|at|up to|in) (my|his|her)
      <bodypart> _2 covered in (cuts|scars|burns)
      (fresh|new) (cuts|scars|burns) on (my|his|her)
      (make|making|made|want|watch|see|seeing|need) <self> (bleed|suffer|bleeding|feel pain|hurt)
      (hurt|harm|cut|pain|hurting|cutting) (is|was|makes|on purpose|_1 purpose) _2 (only way|feel something|feel better|relief|purpose|feel alive)
      (i|she|he|and)? (cut|cutting|cuts) (real|too|so|pretty|way)? (deep|deeper)
      (i|she|he) (cut|cuts) (again|last night|today|tonight|every night|everyday|every day|too deep|to cope|to feel|when|deeper|deep|because|a lot|now|this morning|yesterday)
      (been|started|stop|keep|resist|want|back|urge|urges|addicted|started|am|was|thinking|thought|relapsed|is) (to|with|of|about|not)? cutting (again|lately|since|more|to feel|to cope|is|myself|a lot|for|every|deeper|so|because|today|tonight|and|her|his|my)
      cutting again
      (relapsed|slipped|caved|broke down) (and|by) _1 (cut|cutting|burned|burning|self harmed|hurt|scratched)
      and cut (last night|again|tonight|this morning|yesterday|today)
      (ended up|kept|resorted to|went back to|gone back to|relapsed into|caught myself|slipped and started|turned to|started) (cutting|self harming|self harm|burning myself|hitting myself)
      (clean|days clean|months clean|relapsed) from (cutting|self harm|sh) _4 (relapsed|again|slip|cut|broke)
      (relapsed|relapsing|relapse) (with|on|in|into)? (cutting|cut|self harm|sh|burning|hurting)
    `),
  },
  {
    name: 'life not worth living',
    language: en,
    role: { kind: 'crisis', level: 'indirect', firm: true },
    patterns: lines(`
      (no|not a|not any|zero|without a|without any|not one|any|lost my|a single|lack of|what|out of) (good|single|more|real|other|point|reason|reasons)? (reason|reasons|point|purpose|sense|use|meaning|incentive|cause|value) (left)? (to|in|for|of) (me|him|her)? _1 (live|living|be alive|being alive|go on|going on|keep going|exist|existing|carry on|carrying on|continue living|stay|staying|keep living|wake up|waking up|stay alive|staying alive|being here|be here|life|survive|get up in the morning|breathe|keep breathing|keep existing|keep fighting|continuing|continue|trying anymore|keep trying|this life|hold on|holding on|hang on|stick around|sticking around|anything anymore|anything)
      (what|whats) (is|was|would be|even is)? (even|really)? (the)? (point|use|sense|purpose) (of|in|to|for) _1 (living|life|being alive|going on|existing|carrying on|staying|being here|waking up|staying alive|keep going|keep living|live|any of this|any of it|this life|continuing|getting up|trying anymore|it all|go on|keep fighting|trying|me living|my life|everything|anything|hanging on|holding on|sticking around|surviving|breathing)
      (nothing|not anything|not have anything|not have much) (left)? to look forward to
      (not|never) want (a|any|another) (tomorrow|future)
      (nothing|not anything|not much|no one|nobody|little|not have anything|not have much) (good|more|else|really|worth)? (left)? (to|worth|for me to) (live|living|stay|be alive|go on|keep going|stick around|keep living|exist|wake up|stay alive|staying|sticking around) (for)?
      (nothing|no one|nobody|not anything) (left)? (keeping|holding|tying|stopping) (me|him|her) (here|alive|going|to this world|back|from (doing|ending|dying|leaving|killing))
      nothing left (for me|to give|in me|to lose|here for me|here|but pain)
      (life|living|my life|this life|it|existence|being alive) (is|be|seem|feel|has|are|does|was|feels|seems) (really)? (not|never|no longer|hardly|barely|not even|no) (be|feel|seem|been)? (worth|worthwhile|meaning|point|purpose|value) (it|living|the pain|the effort|anything|to me|all this|fighting for|going on|the fight|the struggle)? 
      (nothing|no one|not anything|not much) is worth (living|staying|it anymore|being alive)
      what (is there|do i have|is|have i got) (left)? to live for
      last (night|day|time) i (have|want) to (do this|live|wake up|feel|be alive|go through|fight|suffer)
      not worth (living|being alive|going on|staying|existing|sticking around)
      (not|never) (worth|deserve|deserving|worthy) (of|to)? (be)? (life|live|living|being alive|alive|exist|breathing|existing|be here|the air|breathe|oxygen|be loved or live|happiness or life)
      (do not|not) deserve (to)? _1 (live|be alive|life|exist|be here|breathe|living|this life|another day)
      (life|living|my life|existence) (is|has|feels|seems|become|has become) _1 (meaningless|pointless|worthless|hopeless|unbearable|over|finished|hell|torture|no meaning|no purpose|useless|empty and|just pain|nothing but pain|only pain|pain|suffering|ruined|a nightmare|too painful|too hard|agony|misery|too much|not for me|not livable|unlivable|over for me|done)
      my life is (over|worthless|pointless|meaningless|ruined|not worth|hell|finished|done|a mistake|a joke|a waste|trash|garbage)
      (life|existence|everything) has no (meaning|purpose|point|value|sense)
      (not|never) (see|imagine|picture|envision) (a|any|the) (tomorrow|future|next year|life) _1 (with me|for me|where i|that has me|i am in|i want)
      lost (every|any|my|all|the last) _2 (reason|reasons) to _1 (live|stay|go on|keep going|be here|exist)
      (permanent|eternal|everlasting|final) (peace|rest|sleep|silence|exit|escape|relief)
      (do|can|could) not _1 (see|imagine) (a|any) (tomorrow|future|next year)
      (do|can|could) not _1 (see|find|think of|have|come up with|feel|remember|name|imagine|understand) (a|any|the|one|much|one good|a single)? (other|another|good)? (reason|reasons|point|purpose|sense|use|future|way forward|way out|light|hope|meaning) (to|in|for|of|at|anymore|with|me|left|that|where)? (living|go on|keep going|live|being here|stay|being alive|me|myself|the end|anymore|any of this|any of it|going|it|life|wake|existing|anything|continue|carrying|keep|everything|waking|getting)?
      (see|have|has|got|there is|is) no (reason|point|purpose|future|way out|way forward|other way out|other way|tomorrow|light|other option|hope) (to|in|for|of|left|anymore|ahead|here|with)? (living|go on|keep going|live|being here|stay|me|myself|being alive|anymore|any of this|him|her|life|but)
      (see|have) no (future|way out|way forward|tomorrow|point anymore|hope left|reason anymore|other way out)
      (see|imagine|picture|envision) (myself|me) (alive|living|here|surviving|growing|existing|being alive|being around|lasting|making it) _5
      (not|never) _1 (see|imagine|picture|think) (myself|me|i will|i am|i would|ill) (being|be|still be|to be|going to be|making it)? _1 (alive|living|here|around|survive|surviving|past|make it|live|existing|turning|reach|see) (past|next|much|to|another|by|this|tomorrow|the|long|in|until|in a|when|for|through)
      (only|no other|one) (way|ways|option|options|solution|choice|thing) (out|left|to end|to stop|to escape|for me|i have left|i see|i have) (is|of this|of it|of|the pain|to|now|would)? _3
      only way (out|to (stop|end|escape|make)|i can (stop|end|escape))
      (no|not a|not any) way out (for|of|anymore|but|except|of this|from)
      no way out
      there is (only)? (one|no other) way (out|left)
      (no|lost all|lost|losing|lost my|losing all|without|not have|not any|not much|out of|zero|any) (more)? (hope|hopes) (left|anymore|for me|for my|for the future|in life|in anything|for anything|that it|for us|at all|in me|of getting better|whatsoever|and)
      (lost|losing|given up) (all|every|any|the last) (of my)? (hope|bit of hope|ounce of hope|faith in life|will)
      (world|family|life|lives|everyone|everybody|kids|they|things|you|husband|wife|planet|earth|people|parents|mom|dad|anyone|society|she|he|children|friends|all|it|everything|team|someone) (would|will|could|might|may|is|are|can|deserve|deserves) _3 (better|easier|happier|fine|less miserable|relieved|ok|okay|lighter|simpler|safer|great) (off)? (place)? (without|if|once|when|after|with) _1 (me|i|myself)
      (says|said|saying|say|thinks|think|believes|feels|tells|telling|told) _4 <everyone> _3 (better|happier) (off)? (without|if) (him|her|them|he|she)
      (better|happier|easier|fine|nicer|lighter|ok|okay|good|relieved|best) (off|of|place|life|lives)? (without|w) me
      (do|be|doing) (just)? (better|fine|great|ok|well|good) without me
      (deserve|deserves|need|needs|could find|find|will find) (a|someone|somebody)? (better|who is not me|else) (mother|mom|father|dad|wife|husband|parent|daughter|son|partner)? _4 (without me|than me|instead of me)
      (burden|weight|liability|drain|deadweight|nuisance|hindrance|disappointment|inconvenience|failure) (on|to|for) (everyone|everybody|my|them|others|people|society|all|you|the|him|her|anyone|those|this world|us)
      (am|is|just|be|being|such|only|nothing but|feel like|become|been|always) (a|an|such a)? (huge|big|complete|total|constant|terrible|real)? burden
      (waste|wasting|taking up|take up|taking) (of)? (space|oxygen|air|skin|life|resources|breath)
      <nobody> (would|will|is|does|even|gives|will even|would even|really|has|could|can) _2 (miss|notice|care|cares|cry|mourn|remember|grieve|bother|come to my funeral|be sad|shed|find me|know i was gone) _3 (me|him|her|if|i|gone|died|dead|disappeared|when|that|about|anyway|whether|funeral)
      (would|will|does|do) (anyone|anybody|someone|you|they|people|my family|he|she|my kids|my mom|the world|somebody) (even|actually)? _1 (miss|notice|care|cry|mourn|remember|be sad|come to my funeral|find me) _2 (me|if|i|when|that)
      not (be)? (missed|miss me|notice i am gone|care if i am|need me|matter if i|make a difference if i)
      (if|when|once) (i|he|she) (was|were|am|is|just|would|had|did|am not|was not|were not) _2 (gone|dead|not here|here anymore|around anymore|died|disappear|disappeared|vanished|no longer here|out of the picture|never born|not around|not alive|exist)
      (if|once|when) i (disappeared|vanished|died tomorrow|died tonight|died today|disappear|die tomorrow|died in my sleep|did not exist|never existed|stopped existing|did not wake up|do not wake up)
      (i|he|she) (is|am|be|was) (just)? (a)? (mistake|accident) _2 (should not|never|should have|born|exist)
      (should|could) (not|never) (be here|exist|be alive|have been born|have existed|be living|be breathing|been born)
      (was|were|be) never (supposed|meant) to (be here|be born|exist|live|be alive|survive)
      everything (is|feels|seems|has) (so|completely|just|totally|all)? (hopeless|pointless|meaningless|falling apart and|over for me|lost|for nothing|worthless|dark)
      (feel|feeling|feels|am|is|felt|so|everything|situation|completely|totally|utterly|just|it|all|future|life|being|and) (so|completely|totally|utterly|absolutely|very|pretty|really|beyond)? hopeless (and|anymore|now|right|lately|again|all|every|alone|i|about everything|about life|about the future|about my life|nothing|no|because|that|like)
      (completely|totally|utterly|absolutely|so|beyond|just) hopeless
      (never|not) (going to|will|gonna)? _1 (get|be|feel|getting|going to get) (any)? (better|happy|okay|ok|normal|easier|good) (so|and|what|why|again i) _2 (why|what|no|point|i want|i can not|want|done|give|give up|bother|might)
      (there|have|has|got|is) (is|be)? no (hope|point|future|reason|meaning|purpose) (for me|left|anymore|at all|in it|in anything|any more|in any of it|in this|to me|to any of it|to it)
    `),
  },
  {
    name: 'cannot go on',
    language: en,
    role: { kind: 'crisis', level: 'indirect', firm: true },
    patterns: lines(`
      (can|could|will|do|am|able) not (able|going|think i can|want|know how|know how i|know if i can|know if i|know how to|have the strength|have it in me|have the energy|see how i|believe i can|feel like i can|imagine|physically|possibly|know how much longer i|be able|think that i can|ready)? (to|can|could)? _1 (go on|carry on|live|keep living|live like this|live this way|survive|keep existing|exist|endure|bear living|face life|face another|face tomorrow|see tomorrow|make it through|make it to|make it another|make it till|make it past|make it until|make it anymore|make it much|make it tonight|keep going|keep fighting|keep holding|hold on|hang on|keep pretending|keep doing this|keep doing life|keep up the fight|cope anymore|cope with life|cope any longer|cope with living|stay alive|stay here|get through (this|tonight|the night|another|today|the day|the week)|last much|last another|last the|handle life|handle living|handle being alive|handle another|take another day|take one more|take living|take life|take this life|take being|fight anymore|fight this anymore|keep myself safe|keep myself alive|be here anymore|be alive|fight it|bear this|bear it|do life|do this life|stand living|stand being alive|stand my life|stand this life|breathe in this life|do this any longer)
      (will|would|am|might|may) not (be)? _2 (make it|be here|be around|be alive|survive|last|live|see|around|here|alive|going to make it|exist) (to|till|until|through|tomorrow|past|much longer|much|next|for|long|by|another|the|after|when|anymore|tonight|this|that long|thursday|friday|saturday|sunday|monday|tuesday|wednesday|morning|christmas|in)
      (not|never) _1 (think|believe|sure|know|expect|guess|see|feel|certain|plan|intend|promise|guarantee) (if|that|like|on)? (i|he|she|to|being)? (am|is)? (will|can|would|be|going to|want to)? _1 (be|make it|survive|last|live|see|stay|surviving|make) _1 (here|around|alive|tonight|tomorrow|another|till|until|through|to|past|much|anymore|the|next|this|it)
      (might|may|probably|will|would) not (be|make it|live|survive|see|last|wake up) (here|around|alive|to|till|until|tomorrow|through|the night|the week|morning|long|much longer|tonight|another)
      (if|in case|assuming|doubt) (i)? (am|will|be|i am|i will)? _1 (still)? (alive|around|here) (tomorrow|by then|then|next week|next month|next year|that long|for it|in the morning|by christmas|by thursday|by friday|by monday|on|when|for that|to see)
      (will|would) (be|i be) (dead|gone) (by|soon|before|tomorrow|tonight|in|when|and|anyway|if|next|then|already|long before|within)
      (will|going to|would) (not)? be dead (soon|by|tomorrow|tonight|before|next)
      (want|wanting|need|wish|wishing|please|beg|begging|wanted|ready|longing|long) (all|everything|the pain|this pain|my pain|it|this|it all|all of it|the suffering|my suffering|all of this|all this|life|the hurt|the hurting|the noise|my brain|my mind|the thoughts|existence|the torture|my life|the misery|the torment)? _1 (for)? (it|everything|all|pain|suffering|this|life|hurt|hurting|noise|thoughts|existence|torture|misery|brain|mind|torment) (all)? (to)? (just)? (stop|end|be over|be done|go away forever|be finished|over|be over with|over with|stop forever|end forever|stop hurting forever|over already)
      (want|need|wish|just|ready) (everything|it all|all of it|all of this|all this|the pain|this|it) (to)? _1 (stop|end|be over|be done|go dark|go black|be finished|shut off|cease|go quiet)
      (want|need|wants|just need|just want|please let|let) (the)? (pain|suffering|torment|hurting|misery) (to)? (stop|end|be over|go away forever)
      make (it|this|the pain|the suffering|everything|the hurting|it all|the thoughts|the voices) (all)? (stop|end|go away) (forever|permanently|somehow|already|for good|i can not|i beg)
      (soon)? (it|this|everything) will (all|soon)? _1 be over (soon|tonight|for me|tomorrow|and|forever|then|by|in)
      soon (it|everything|this|i) will _2 (over|gone|peace|free|done|end)
      want out (of this life|of this world|of life|of here|of it all)
      (want|need|looking for|search for|find) (a|the|my|some)? (way)? out (of this life|of life|of living|of existence|of this world|of this pain|of my misery|of it all|for good|permanently)
      (give|gave|given|giving) up (on)? (life|living|on myself|on everything|completely|on it all|on being alive|forever|for good|fighting|trying|hope|all hope|on me|on the world|on existing|on surviving|on all|entirely)
      (want|going|ready|about|close|feel like|feeling like|thinking|tempted|just|almost|wanna) (to|of|about)? (give|giving) up (on life|on living|on everything|and die|and|now|tonight|completely|altogether|so bad|entirely|for good)
      (done|finished|through) (with|trying|fighting|pretending|living|existing|caring|holding on|hanging on) _1 (life|everything|it all|all of it|all this|all of this|living|this world|the world|existing|people|the pain|anymore|all the pain|being alive|being here|the fight|trying|this existence|breathing|surviving|hurting)
      (am|so|just|totally|officially|feel|really|be) done (fighting|trying|living|existing|holding on|hanging on|pretending|hurting|surviving|being here|being alive)
      (tired|exhausted|sick|weary|worn out|drained|sick and tired|fed up) (of|from|with) _1 (life|living|existing|being alive|everything|it all|being here|waking up|fighting|hurting|this world|pretending|struggling|holding on|hanging on|breathing|existence|surviving|trying to survive|being me|hurting all|all of this|all this|all of it|the pain|pain|suffering|being in pain|feeling like this|feeling this way|trying so hard|trying to live|staying alive|staying strong|this life)
      (end|edge|breaking point) of (my|the) (rope|tether|line|road) (and|i|with|now|so|here|right)?
      (at|reached|reaching|near|nearing) (my|the) _1 (breaking point|end of my rope|end of the line|bottom|point of no return|end of the road|last straw)
      (no|not any|not have any|zero|not have the|not much) (strength|energy|fight|will|life|desire|willpower) (left|anymore|to go on|to live|to keep going|to fight|in me|to continue|to keep fighting)
      (life|living|everything|world|being alive|it) (hurts|hurt) (too much|so much|too bad|so bad|to live)
      (hurts|painful|hard|exhausting|too much) to (live|be alive|exist|keep living|breathe anymore|stay alive|go on|keep going)
      (exhausted|tired) (from|by|of|to) (being alive|living|life|existing|be alive)
      (life|living|alive) (feels|is|has become) (like)? (a)? (torture|punishment|prison|sentence|hell|curse|chore)
      (can|could) not _1 (take|do|stand|bear|handle|endure|tolerate|deal with|cope with) (it|this|life|living|the pain|this pain|any of it|any of this|being alive|this life|it all|existing|my life|all this|all of this|one more day|another day|another night|another minute|this world|anything|my own head|my mind|the suffering|another second) (anymore|any longer|any more|much longer|no more|for one more)
      (can|could) not _1 (take|bear|stand|endure|handle) (another|one more) (day|night|minute|second|hour|week|month|year|moment) 
      (one more|another) (day|night|minute|hour|second) (of this|like this|alive|here|in this|of living|of life|of pain)
      (every|each) (day|night|minute|morning|breath) (is|feels like) (a)? (torture|agony|hell|struggle to stay alive|fight to stay alive|battle to stay alive|punishment)
      (barely|hardly|scarcely) (hanging|holding) on
      (hanging|holding) on by a thread
      (struggling|fighting|trying|hard|battling|struggle) to (stay alive|keep myself alive|stay here|survive tonight|not die|stay on this earth|make it through the night|find a reason|want to live|not kill)
      (lost|losing) the (will|battle|fight) (to live|with|against|to)?
    `),
  },
  {
    name: 'not safe with oneself',
    language: en,
    role: { kind: 'crisis', level: 'indirect' },
    patterns: lines(`
      (not|never|do not) _1 (trust|trusting) (myself|himself|herself|being alone|my own mind|my own thoughts) 
      (not|unsafe) _1 (safe)? (with|by|around|from|alone with|to be alone with|being alone with|in my own|to be left with|to myself|for myself) (myself|my own|my thoughts|my mind|himself|herself|head|my own head|my own thoughts)
      not (feel|feeling|be|am|think i am|going to be|sure i am)? _1 safe (tonight|alone|right now|being alone|at home alone|with my|to be alone|anymore|in my own head|on my own|being by|from my|if i am alone|left alone|from myself)
      (danger|risk|threat) to (myself|himself|herself|themselves)
      (scared|afraid|terrified|worried|fear|frightened|scares me|concerned) (of|about|at|by)? what (i|he|she) _1 (do|capable of|may do|might do|end up doing)
      (scared|afraid|terrified|worried|fear|frightened|scared that|afraid that) (that)? (i|he|she) _1 (going to|will|might|could|would|may|do|lose control and|snap and|gonna) _1 (do something|hurt|harm|kill|end|act on|not stop|take my|take all|jump|cut|give in|go through)
      not know what (i|he|she) (will|might|would|could|am going to|am capable of) do (if|to|next|tonight|with myself|anymore|when|without)?
      (scared|afraid|terrified|frightened) of (myself|what i might do|what i could do|what i will do|my own mind|my own thoughts|being alone with)
      (might|will|going to|could|may|about to|want to|gonna|would|urge to|thinking of|thinking about|tempted to|afraid i|let me|close to|before i) _1 (do|doing) (something|anything|sth) (stupid|bad|drastic|permanent|terrible|reckless|crazy|i can not|i will regret|irreversible|dangerous|to myself|to himself|to herself|awful|dumb|rash|to end|i would regret|serious)
      (need|want|please|someone|somebody|wish|help|can|hope|could|will|anybody|anyone) _4 (stop|save|keep|talk|watch|rescue|protect) (me|him|her) (from (doing|hurting|killing|ending|myself|jumping|dying|cutting|harming|going|acting|it|this|suicide)|before|out of (it|this|doing)|safe (from myself|tonight|right now)|alive|down from|off (the|this) (ledge|bridge|roof|edge))
      (someone|somebody|anyone|you|anybody) (to|please|can|needs to|has to|should|stop|has got to|must|better) _1 (stop|save|rescue) me
      (please|pls) (stop|save|rescue) me
      (save me|stop me) (please|now|tonight|before|from myself)
      (talk me down|talk me out of it|give me a reason to (live|stay|keep|not))
      (give|tell|find) (me)? (one|a|any|some) (good)? reason (not to|to (live|stay|keep|go on|not|wake)|why i should (not|live|stay)|i should)
      (why|any reason) (i)? should (i|not)? (stay|live|be) (alive|living|here|on)
      (do not|not) let (me|him|her) (do it|do this|die alone|hurt|kill|be alone|go through|jump|be alone tonight)
      (stop|keep|hold) (myself|himself|herself) from (doing|hurting|killing|ending|jumping|it|dying|cutting|harming|acting|taking|going|swallowing|pulling|driving)
      (fighting|resisting|resist|battling|fight|holding back) (the)? (urge|urges|impulse|thoughts|voices|temptation) (to|of|not) _1
      (act|acting|acted) on (my|the|these|those|it|them|his|her) (thoughts|urges|impulses|feelings|plan|plans|it|suicidal)
      (voice|voices|head|brain|mind|something|thoughts|demons) _3 (tells|telling|tell|says|saying|say|screaming|whispering|screams|shouting) (me|that)? (to|i should|you should)? _1 (kill|die|jump|end it|hurt|cut|do it|not live|give up)
      (voices|voice|head|brain|mind|demons|thoughts|something) (keep|keeps|is|are|tell|tells|telling|say|says|saying|inside|in my head|want|wants|command|commands|whispers|whispering)? _2 (telling|tell|tells|saying|says|say|want|wants|commanding|me|whispering|whispers|urging|urge) (me)? (to|i should|it would be|everyone) _2 (die|kill|hurt|end|jump|cut|harm|do it|do something|take|dead|better|be dead|give up|not live|myself|swallow|crash)
      (dark|intrusive|bad|scary|really dark|disturbing|evil|dangerous|horrible) (thoughts|thought|thinking|ideas|place in my head) (about|of)? (dying|death|hurting|ending|killing|suicide|not being here|harming|again|tonight|lately|right now|are back|won|keep|every|are getting|are winning|that scare|all|in my)
      (having|have|had|getting|got|keep|with|been|some|really|very|my|those|these|pretty|so|full of|such) (a|really|very|some|having|pretty|such|the|more)? dark thoughts
      (thoughts|thinking|think|fantasize|fantasizing|daydream|obsessed|obsess|dream|dreaming|fixated|ideas) (about|of|on|with)? (death|dying|being dead|not being here|not existing|not being alive|never waking up|my own death|my funeral|my own funeral|how i would die|how i will die|how to die|being gone|ways to die|the end of my life|no longer being here|no longer existing|what it would be like to (die|be dead)|what it would be like if i (died|was)|how easy it would be|how peaceful it would be|how i would do it|how i want to die|going to sleep forever|never being)
      (plan|plans|planning|planned|imagine|imagining|picture|picturing|thinking about|think about|rehearse|write|writing|wrote) (out)? my (own)? (funeral|death|obituary|eulogy|last day|own death|last words|final)
      (think|thinking|thought) (about|of) (how easy|how easily|how simple|how peaceful|how nice) it would be (to|if|just)
      how easy (it would be|would it be) (to|if|just)
      need help _2 (going to|about to|might|will|want to|before i) (hurt|kill|do|end|jump|die)
    `),
  },
  {
    name: 'farewell',
    language: en,
    role: { kind: 'crisis', level: 'indirect', firm: true },
    patterns: lines(`
      (said|say|saying) (bye|farewell|good bye) to (my|the|everyone|everybody|all|him|her|them) _2 
      (goodbye|bye|farewell|adios|so long) (forever|for good|cruel world|world|everyone|everybody|for the last time|all|life|my friends|to everyone|for ever|and thank you for everything|and i am sorry|my love|my family|mom|dad|this world|to all|to this world|one last time|earth|to the world|friends|cruel)
      (this|it) is (my)? (goodbye|farewell|the end for me|the last goodbye|it for me|my last|my final|the last time|goodbye from me|probably goodbye|the last message|the last you|my end|the end of me|the last thing|my goodbye)
      (say|saying|said|sent|sending|wrote|written|write|writing|texted|posted|posting|left|leaving|leave|tell|made|making|recorded|recording|messaged|getting) (me|my|us|his|her|their|everyone|him|a|some|the|out|all my|all the|you)? _1 (last|final)? (goodbye|goodbyes|farewell|farewells|goodbye letter|goodbye letters|goodbye note|goodbye message|goodbye video|farewell letter|good bye|good byes|last words|goodbye text)
      (wanted|want|just|here|going|time|need|ready|came|like|trying|before) _1 to say (goodbye|bye|farewell|my goodbyes) (to|before|one|forever|for|everyone|and|while)
      (wrote|write|writing|written|left|leaving|leave|finished|finish|drafted|started|have|signed|found|finishing|typed|typing) (out|down)? (my|a|the|his|her|him|their)? (suicide|goodbye|farewell|final|last)? (note|notes|suicide note|last letter|will and (a|my)? (note|letter)|goodbye|final letter|last note|last will) (to|for|already|tonight|is|and|explaining|saying|on|in case|that|so)? 
      (wrote|write|writing|written|left|leaving|have|finished) (some|all my|my|a|the|goodbye)? (letter|letters|notes|goodbye letters|cards) (to|for) (my|each|everyone|the|all|him|her|them) _3 (in case|kids|children|family|wife|husband|son|daughter|parents|goodbye|loved|mom|dad|everyone|them|girls|boys|for after|friends)
      (suicide|goodbye) (note|letter)
      my (last|final) (night|day|message|words|text|goodbye|post|hours|moments|hour|week|letter|days|breath|meal|conversation|time here|weekend|sunset|wishes)
      (last|final) (night|day|time|message|words|thing|conversation|text|post|hours|week) (alive|on earth|of my life|on this earth|i will ever|you will hear|you will|i am alive|here on earth|you get from me|i will be|before i go|before i die|i will say|you will ever|i send)
      (last|final) (message|text|thing|time) (you|i|we|anyone) _2 (get|hear|receive|see|ever|from me|write|send|say|talk)
      (not|never) (be)? _1 (hear|hearing|see|seeing|bother|bothering|be bothering|talk to|have to (deal|worry|put up|see|hear|take care)|need to worry) (from|of|with|about|by|you|me)? (me|you) (again|anymore|any more|much longer|ever|no more|ever again|after|about me)
      (will|wont) not (have|need) (to)? (deal|worry|put up|see|hear|take care|bother|suffer) (with|about|of|from)? (me|because) _1 (anymore|much longer|longer|soon|again|any|after)
      (when|once|after|if|in case|by the time|before|because) (i|you|they) (am|read|find|get|see|leave|go|will be) (this|me)? _2 (gone|not here|no longer here|dead|passed|gone forever|be gone|too late|in heaven|buried|no longer around|not around)
      (by the time|when) (you|anyone|someone|they|he|she|somebody) (read|reads|see|sees|get|gets|find|finds) (this|me|my|it)
      (take|look|care|looking|taking|look out|be there|watch) (care|after|out|over)? (of|after|for|over)? (my|the|our) (dog|dogs|cat|cats|kids|children|son|daughter|family|wife|husband|mom|mother|dad|parents|brother|sister|pets|pet|baby|girls|boys|little|fish|horse|plants|bird) _3 (when i|once i|after i|if i|for me|without me|if anything happens|if something happens|when it|after it is)
      (who|someone|somebody|find|found|arranged|anyone) (will|to|would|can|should) _1 (take care of|look after|take|adopt|feed|raise|watch|want) (my|the|our) (dog|cat|kids|pets|children|son|daughter|baby|family|boys|girls|pet) _3 (when|after|once|if|gone|for me|die|dead|without me)
      (tell|please tell|let|could you tell|can you tell|make sure|someone tell|remind) (my|them|him|her|everyone|the|everybody|mom|dad|that) _3 (i)? (love|loved|am sorry|i am sorry|sorry|i love|loved them|it is not their fault|not their fault|was not their fault|know i love|knows i love|know i loved|forgive|know i am sorry|know it|i tried)
      (am|so|i am)? sorry (for|to|mom|dad|everyone|everybody|i|guys|mama|but|babe|kids)? _3 (everything|leaving|could not|what i am about to|what i have to|what i am going to|do this to you|hold on|stay|failing you|put you through|not strong enough|being a burden|go on|for everything|be strong enough|doing this|have to go)
      (thank|thanks) (you|u) (all|everyone|guys)? (for)? (everything|all|being|trying|loving|helping|caring|what you) _4 (goodbye|will not be|not be|wont|gone|it is time|last|farewell|no more|hear from me|i tried|not going to be|in another life|see you on the other side|not be here|forever)
      (see|meet|catch) (you|u|ya|yall|everyone) (all)? (on the other side|in the next life|in another life|in heaven|in hell|in the afterlife|in the next)
      (giving|gave|given|give|gives) (away (all|all of)? (my|his|her|their)|(all|all of)? (my|his|her|their) _3 away)
      (giving|gave|given) (everything|things|it all|stuff|all my stuff|all his stuff) (i own|away|she owns|he owns)
      (getting|got|put|putting|have|setting|set) (all)? (my|his|her) (affairs|things|papers|life) in order
      (my|his|her) affairs (are)? in order
      (made|make|making|updated|update|wrote|writing|written|changed|finished|signed) (out|up)? (my|a|the) (will|last will|final will|will and testament) (today|tonight|yesterday|last night|so|because|and|this week|in case|just in case|for when|before)
      (love|loved) (you|u|ya|yall|everyone|them) (all)? (goodbye|bye|forever and goodbye|and goodbye|and i am sorry|always remember|but i|farewell)
      (remember me|do not forget me|forgive me|please forgive me|forgive me for|do not cry for me|do not be sad|do not blame|do not miss me|it is not your fault|not your fault|no one is to blame|nobody is to blame|do not look for me|do not try to (stop|find)|do not call (911|the police|the cops|anyone)|it is nobody|please do not be mad)
      (have|took|taken|had|take|taking) (one)? (my|a|the|one) last (look|walk|drive|meal|cigarette|hug|goodbye|ride)
      (not|wont) be (needing|around|here|bothering|a problem|a burden|in the way|your problem|able to bother) (my|any|anymore|you|it|to|much longer|after|long|for|this|tomorrow|next|when|any more)
      (leaving|leave|going away|go away|going|departing|moving on) (this world|this earth|this life|forever|and (not|never) coming back|to a better place|somewhere (i|they|no one)|and i (will)? (am|not|never)|this place for good|to heaven)
      (going|go|be|gone|off|soon) (home)? (to|in|with) (a better place|heaven|the lord|jesus|god|my maker|be with god|be with jesus|the light|peace forever) (soon|tonight|now|tomorrow)?
      (i)? will (finally|soon|be) _1 (at peace|be at peace|be free|find peace|have peace|rest|be at rest|peace|free)
      (finally|soon) (be|have|find) (at)? (peace|free|rest|over)
      (you|they|everyone|people|he|she) will (all)? _1 (miss me|be sorry|regret|wish you|understand|be happier|be better|get over|move on|find my|find me|be fine|forget about me|forget me|be free of me|be rid of me) (when|after|once|i am|in the morning|without|if|tomorrow)?
      (after|when) (i|my) (am gone|die|death|dead|funeral|leave this)
      (at|come to|plan|planning|cry at|attend|speak at) my (own)? funeral
      (cancel|canceling|cancelling) (all|everything|my) _4 (will not be|wont be|not be alive|not be here|not need|be gone|be dead|be around)
      (not|wont) (need|matter|be needing) _6 (where i am going|where i|anymore because i|after tonight|after today|after tomorrow|when i am gone|soon enough)
      (after|by|come|past) (tonight|tomorrow|today|this weekend|friday|sunday|monday|saturday) (i|it|everything|none|nothing|you|they) (will|wont|is) _3 (gone|over|matter|dead|be here|no longer|hurt|exist|bother|worry|be free|better|done)
    `),
  },
  {
    name: 'low, without a word of death',
    language: en,
    role: { kind: 'weak' },
    patterns: lines(`
      (can|could) not (do|take|handle|stand|bear|keep doing|go through|cope|go through with) (it|this|that|anything)? (anymore|any longer|any more|much longer)
      (can|could) not cope
      what is the point (anymore|of anything|of any of it|any more|of this)
      what is the point
      no point (anymore|in anything|to any of this|in trying|any more|trying|to anything)?
      (not|never) see (the|a|any) point (anymore|in anything|any more|of anything|of it|of this|to)?
      nothing (matters|matter|makes sense|means anything|has meaning|helps anymore) (anymore|any more|to me|at all)?
      (feel|feeling|am|so|is|felt|being) hopeless
      (feel|feeling|am|so|felt|are|being) (so|completely|totally|like i am|and)? (worthless|useless|trapped|a failure)
      (i)? (hate|hating|despise|loathe) (myself|my life|everything about myself|who i am|this life|my existence)
      (want|ready|going|about) to give up
      (i)? (given|giving|gave) up
      (am|so) done (with|anymore)? (everything|it all|all of it|all this)
      (tired|sick|exhausted) of (everything|it all|all of it|trying|fighting|all this|this life|this pain|hurting|suffering)
      (want|need|wish) (it|this|everything) (all)? (to|would)? (stop|end|be over)
      make it stop
      (kill|shoot) me (now|already)
      just (kill|shoot) me
      (nobody|no one) would _1 (notice|care|miss|blink|mind)
      (am|i)? not going to make it
      (nothing|no options|nothing else) left to try
      too late (now|for me)
      not know what to do (anymore|with myself)
      (dark|very dark|bad|scary) place
      have a plan
      (no|have no|not any|without any|lost|lost all|out of|losing) hope
      no future
      (no one|nobody) (cares|loves me|would care|needs me|wants me|gives a shit|gives a damn|loves|understands me)
      (everyone|everybody) (hates|left) me
      (i)? want out
      (empty|numb|dead) inside
      (broken|shattered|destroyed) beyond repair
      (at|reached|hit) (my|the) (end of|breaking point|end|rock bottom|limit|wits)
      end of my rope
      want to (run away|get away) (from everything|forever|and never come back)
      (can|will) not (go|keep) (on|going)
    `),
  },
];
