import { lines, type Group } from './group';

const en = 'en' as const;

/**
 * Meanings that come in too many wordings to list: two ideas close together, in either order. They are wider than the
 * other patterns and so they stay below them in grade.
 */
export const BROAD_ENGLISH: readonly Group[] = [
  {
    name: 'death as relief',
    language: en,
    role: { kind: 'crisis', level: 'indirect' },
    patterns: lines(`
      (happy|happier|glad|relief|relieved|peace|peaceful|calm|calms|calming|comfort|comforts|comforting|soothes|soothing|freedom|free|rest|escape|solution|answer|ready|grateful|thankful|blessing|mercy|reward|gift) _5 (grave|death|dead|die|dying|hanging <self>|killing <self>|ending <my> life|being gone|not waking|never waking|in the ground|not existing|suicide|coffin|when i am gone|to be gone|if i was gone|if i died|if i never woke)
      (grave|death|dead|die|dying|suicide|not waking up|never waking up|not existing|being gone|coffin|hanging <self>|killing <self>|overdosing|jumping|never woke up|did not wake up|do not wake up|not wake up) _5 (happy|happier|relief|relieved|peace|peaceful|calm|calms|comfort|comforts|comforting|soothes|soothing|freedom|escape|solution|answer|okay with|fine with|ok with|want it|welcome|appeals|appealing|reward|blessing|mercy|gift)
      (only|sole|last|single) (thing|reason|one|person) _3 (alive|breathing|living|still here|have not (done|killed|ended|died|given)|not (dead|killed|done it|ended)|stay here|holding on|hanging on)
      (only|just|still) (alive|breathing|living|here|around|holding on) (because|for|so|due|out of|thanks)
      (stay|staying|stayed|stays|kept|keeping|keep|keeps) (me|myself)? (alive) (for|because|only|out of|so)
      (only|still|just) (keep going|hanging on|holding on|live|living|breathe) (because of|for) (my|the|her|him|them)
      (disappointed|sad|angry|upset|mad|disappointing|crushed|cry|curse|annoyed|devastated|hate it|hate that) _3 (woke up|wake up|waking up|opened my eyes|still alive|am alive|still here|still breathing|survived)
      (nothing|no place|no room|no one) (left)? (here|in this world|on this earth|in this life|on earth)? for me (here|anymore|in this world|on this earth|in life|to stay|but)
      there is nothing (here|left) for me
      (not|no) _2 (loss|big loss|great loss) (to|for|if)
      (what|which) reason (do|have|would|is|did) _3 (live|living|be here|stay|alive|go on|exist|wake up|keep going)
      how (do|can|does|could) (people|anyone|anybody|others|everyone|you) _2 (keep living|go on|live|stand being alive|want to live|stay alive|want to be alive|do life|bear being alive|keep going|bear living) (like this|when|with this|if|every day|through|knowing)
      not care (what|anymore what|at all what) happens to me
      (cross|crossing|crossed|walk|walking|step|stepping) (the|a|into the|across the)? (street|road|roads|streets) without looking
      (without|not wear|stopped wearing|not wearing|unbuckle|unbuckled|took off) (my|a|the)? (seatbelt|seat belt|life jacket) _6 (hope|hoping|want|die|crash|care|accident)
      (hope|hoping|wish|wishing|want|wanting|pray|praying|beg) _4 (crash|crashes|accident|drown|hit me|takes me out|finish me|run me over|kill me|takes me|take me|fatal|terminal|swallow me|not survive|not make it)
      (finish|finishes|finishing) me off
      (do|does|did) me in (for good|already|now|please)?
      (almost|nearly|so close to|came close to|about) (jumped|jumping|did it|doing it|ended it|ending it|hung <self>|hanging <self>|shot <self>|overdosed|overdosing|went through with it|took them all|pulled the trigger|drove off|stepped off|stepped in front|killed <self>|died on purpose|swallowed)
      (paid|pay|cleaned|clean|sold|cancelled|canceled|organized|tidied|packed|settled|sorted|wrapped up|labeled|finished) _9 (no one|nobody|they|family|kids|wife|husband|mom) (else)? (has|have|will|would|do|is|are|wont) _2 (to deal|to worry|to clean|to find|stuck|left with|to do it|burdened|to bother)
      (told|show|showed|showing|tell|telling|wrote down|write down|gave|written down|left) _4 (where (the|my) (will|papers|passwords|money|keys|insurance|documents|savings) (is|are)|my passwords|all my passwords|the passwords)
      (everything|all) (is|has been)? (taken care of|arranged|settled|paid|sorted|ready) for (when|after) i
      (it|i) (will|would|is|am) _2 (over|done|gone|at rest|at peace|finished) (for good|forever|once and for all|permanently)
      (ready|want|need|wish|waiting) for it to _1 (be over|end|stop|finish)
      (do not|not) be (surprised|shocked|sad|upset|mad) (if|when|that) _3 (not here|gone|dead|hear|not be here|not around|find me|disappear|never see)
      (not|no) (have it in me|have the strength|strength|energy|will|fight left) (to|left to)? _1 (stay|live|keep living|go on|be alive|exist|carry on|keep going|survive)
      (no|not any|little) (use|value|worth) (to|for) (anyone|anybody|the world|my family|this world) (alive|anymore|any more|like this)
      worth more dead
      (worth|better|easier) (more)? dead (than|then)
      life insurance _6 (better|dead|die|worth|pay|kids|family|suicide|if i|when i)
      (my|a) (time|clock|story|chapter|journey|road) (is|has) (up|run out|come|over|ended|done)
      (my|the) time (has come|is up|to go)
      it is (my)? time (to go|for me to go|i go|i left|to leave this)
      (existence|existing|being alive|living|to live|to exist) (is|feels|seems|has become|became) _2 (exhausting|unbearable|painful|pain|torture|pointless|punishment|agony|hell|too|tiring|a burden|hard|a mistake|meaningless|impossible)
      (i|just) (should|ought to|might as well|may as well) _1 (disappear|vanish|die|be dead|cease|not exist|stop existing|never wake up|not be here|not be alive)
      (every|each) (time|night|day) i _6 (wish|hope|pray|think|imagine) _5 (die|dead|dying|not wake|crash|jump|end|kill|gun|bridge|death)
      what (would|will) happen (to my|with my) (kids|dog|cat|family|children|body|stuff) (if|when|once|after) i (died|die|am gone|was gone|killed|am dead|was dead|were gone|end)
      (end|finish|stop) (my)? (existence|existing)
      (think|thinking|thought|plan|planning|planned|decided|know|figured out|figure out|imagine|imagining|considering) (about|of|out)? (how|where|when|the way) i (would|will|might|could|am going to) _1 (do it|die|end it|go|end things|be found)
      (finally|so|feel) at peace with (it|my decision|dying|death|leaving|going)
      made (my|a|the|up my) (decision|choice|mind) _5 (at peace|over|goodbye|sorry|calm now|no turning back|do it|ready)
      (until|unless|before) i end (it|things|everything)
      (deserve|deserves) (pain|to suffer|to be hurt|punishment|to hurt|to be punished|to bleed|the pain)
      (wonder|wondering|doubt|ask myself) (if|whether) (anyone|anybody|someone|they|people|he|she) would (even)? (notice|care|miss me|cry|come|find me)
      (life|lives|world|things|everything|family|home) (would|will) (improve|be improved|get better|go on fine|be simpler) without me
      (stopped caring|not care|no longer care|quit caring|do not give a damn|not give a) _2 (if|whether|that) (i|something|anything) (make it|live|die|get hurt|crash|wake|survive|come back|get home|exist|am alive|am dead|happens to me|get hit|ever wake|live or die)
      (not|never|hard to|impossible to|can hardly) _1 (imagine|picture|see|envision|fathom) (being|staying|myself|me)? _1 (alive|living|life|a life|around|here) (past|in|next|anymore|much|after|at|when|by|for|beyond|another|like this|with this)
      (waiting for me to|want me to|wants me to|wish i would|rather i|wishes i would|hope i) (just)? (die|go away forever|disappear|be gone|stop being (a|their|his|her)|not be here|not exist|not be alive|was dead|were dead|was gone|kill)
      (trade|switch|swap|change) places with _4 (died|dead|dying|cancer|terminal|killed|passed|grave|coma)
      (hope|hoping|wish|wishing|pray|praying|begging|waiting for) (that)? my (heart|body|lungs|brain) (will|would|could|to|just)? _1 (stop|stops|stopped|give out|gives out|gave out|quit|quits|give up|fail|shut down)
      (no|not any|not a|not one) (version|kind|part) of (my|the|a|this|any) (future|life|world|tomorrow)
      (not|never) (belong|fit) (in this world|on this earth|here anymore|among the living|in this life|in life|on this planet)
      (waiting|wait|ready|longing) for (the end|my end|death|it all to end|it to end|it all to be over|everything to end)
      (life|living|existence) (lost|has lost|lost all) (its|all|any|all its)? (meaning|purpose|point|color|colour|worth|value)
      (last|only|final) hope _4 (failed|did not work|is gone|not working|gone|nothing left|over)
      (running|run|ran) out of (reasons|reason|time to live|life|will to) _2
      (want|need|wish) (to)? (leave|escape|exit|get off|get away from) (this|the) (world|planet|earth|life|existence)
      (not|no longer|never) (want|wish|care) (to|for)? (any)? (part of|more of) (this life|this world|life|it all|living)
      (wish|hope|wished|hoping|want|wanted) _7 (asleep|under|sleeping|sedated|unconscious|out) (for good|forever|permanently|and never)
      (wish|wished|hope|should have) _4 (not|never) (brought|bring|revived|saved|rescued|found|resuscitated) me
      (not|no longer) _1 (afraid|scared|fear|fearful|frightened) (of)? (dying|death|to die) (anymore|any more|now|and|i)
      (look|looking) forward to (dying|death|the end|being dead|not being here|my death|being gone|never waking)
      (easy|easier|want|ready|time|tempted|wanting|nice) to _1 let go (and|now|of (life|everything|it all|the pain)|forever|already|completely|tonight)?
      (i|he|she) (died|was dead) (a long time|long|years|months) ago
      already dead (inside and|to (everyone|them|the world)|anyway|just|in my)
      (writing|wrote|write|written) down (my|all my|the|all the) (passwords|password|accounts|account|pins|bank)
      (kids|family|they|everyone|wife|husband|mom|parents|daughter|son|he|she|people|friends) (would|will|can|could) (eventually|probably)? (get over (it|me|losing|my)|move on without|forget (me|about me|i)|learn to live without|manage without me|cope without me|heal without me|recover from losing)
      only one way _5 (stop|stops|end|ends|over|rest|peace|goes away|fix|fixes|free)
      (this|it) is the end (for|of) me
      (the|my) end (for me|is near|is coming|of the line for me)
      (count|counting|counted) (down)? (the|my)? (days|hours|minutes) (until|till|left) _1 (can (stop|go|die|rest|leave|be done)|die|am gone|am dead|to live|on earth|it is over for me)
      letting the car (go|drift|roll|crash|veer)
      (my|this) (story|book|chapter|life) (is|feels) (finished|complete|at its end|coming to an end|about to end|almost over|nearly over)
      (existence|life) i (did not|never) (ask|asked|want|wanted)
      (never|not) asked to be (born|here|alive)
      (the)? world (does|do|will|would) not need (me|someone like me|people like me)
      no (one|body) needs me (here|anymore|alive|around)
      (too|so) (tired|exhausted|weak|broken|damaged) to (live|exist|keep living|keep existing|keep breathing|go on|be alive|carry on|keep going|stay alive|fight|keep fighting|breathe) _2
      (my|this) (body|heart|soul|brain|mind) (is|has)? (ready|wants|begging|given) (to|up) _1 (die|go|end|quit|give out|living|life)
      (long|permanent|eternal|forever|endless|final|big) (sleep|nap|rest|goodbye|exit)
      (six feet under|under the ground|pushing daisies|pushing up daisies|dirt nap|worm food|in a body bag|in a casket|in my grave|in a coffin|to the grave) _3 
    `),
  },
  {
    name: 'again or after another',
    language: en,
    role: { kind: 'crisis', level: 'explicit', now: true },
    patterns: lines(`
      suicid* _4 lied
      (suicide attempt|attempted suicide|attempt|overdose|tried to kill <self>) _7 (planning|thinking of|thinking about|considering|want|will do|going to do) (another|it again|to try again|to do it again)
      (killed|committed|suicide|hanged|hung|shot|overdosed|took (his|her|their) own life|took (his|her) life|died) _9 (do the same|join (him|her|them)|follow (him|her|them)|want to be with (him|her|them)|(thinking|think|thought) about it (too|as well)|do it too|am next|be next)
    `),
  },
  {
    name: 'means near oneself',
    language: en,
    role: { kind: 'crisis', level: 'explicit' },
    patterns: lines(`
      (blade|knife|gun|pistol|razor|razors|rope|noose|belt|scissors|cord|pills|revolver|shotgun|bullets) _3 (under my (pillow|bed|mattress)|around (my|his|her) neck|at my throat|next to my bed|in my (nightstand|drawer|closet|bag|glove|car)|by my (side|bed)|in the (nightstand|glove|closet|drawer)) 
      (belt|cord|rope|scarf|sheet|wire|plastic bag|bag) (around|over|on|round) (my|his|her) (neck|throat|head)
      (<kin>|him|her|he|she) _4 with (a|the|his|her|my|some) (rope|noose|gun|knife|razor|blade|belt|pills|pill bottle|bottle of pills|pistol|razor blade)
      (locked|locks|locking|shut|barricaded) (himself|herself|myself|themselves) _5 (gun|knife|pills|razor|rope|blade|pistol)
      (found|caught|saw|discovered|finding) _4 (noose|razor blades|razors|suicide note|goodbye note|goodbye letter|pills hidden|stash of pills|bloody|cuts on|cut marks|rope and|blood on)
      (found|find) (my|our|a|the) _2 <kin> _3 (hanging|bleeding|overdosed|unresponsive|with cuts|on the (ledge|roof))
      (tie|tying|tied|learn|learning|learned|practice|practicing|practiced|researching|research|looking up|looked up|googled|googling) (to tie|how to tie|how to make|about|up)? (a|the|some)? (noose|nooses|knot|knots|hangman) 
      (bought|buy|got|buying|ordered|have|keep|carry|hide|hid|hiding|kept) _2 (razor|razors|blade|blades|razor blade|razor blades) _5 (not for shaving|for (cutting|my|when|that|it)|when (it|i|things)|just in case|in case|to cut|under|in my|again)
      (take|taking|swallow|swallowing|took|downing|down) (every|all|each|the whole) (last|single)? (one|pill|of them|lot|thing|bottle|lozenge) (of them|in|and|tonight|of these|of those|now|at once|left|i have)?
      (take|taking|swallow|swallowing|down|downing) (all|every|the whole|the entire|the rest of|a handful of|a bunch of) _3 (pills|meds|bottle|tablets|medication|lozenges|pill) (tonight|today|now|at once|and|so|tomorrow|in|to|right now|till|until|i have|left)
      (look|looking|stare|staring|stared|gaze) (at|over|down at|down from|down) _3 (pills|gun|bottle|knife|razor|blade|rope|bridge|tracks|water|edge|ledge|balcony) _6 (easy|think|thinking|wonder|wondering|jump|over|calling|calls|end|tempt|tempting|want|imagine|imagining|could|about)
      (how) (easy|easily|simple) _5 (take them all|jump|end it|die|just (step|drive|swallow|let go|go)|pull the trigger|overdose|disappear|slip)
      (put|putting|held|hold|holding|press|pressing) _2 (gun|pistol|knife|blade|razor|barrel) _2 (to|in|against|on|up) (my|his|her)
      (steering|steer|swerve|swerving|veer|veering|drift|drifting|turn|turning|crash|crashing|jerk) (the wheel)? (into|off|across) _2 (traffic|oncoming|truck|semi|tree|wall|bridge|lane|median|guardrail|pole|river|cliff|barrier)
      (let go|letting go) of the (wheel|railing|rail|rope|ledge)
      (slam|slamming|run|running|ram|crash|crashing|wreck|wrecking|total) (my|the|this) (car|truck|bike|motorcycle) (into|off|on purpose|and)
      (close|closing) (my)? eyes _2 (while driving|and (let go|drive|crash|jump)|at the wheel)
      (bullet|gun|pistol|rope|noose|blade|razor|cliff|bridge|train|overdose) (is|sounds|seems|looks|would be|feels|looking) _2 (good|nice|tempting|better|appealing|easier|my friend|my only|the answer|calling|friend|quick|so good)
      (calling|calls) (to)? me (to jump|to die|to end|home to god)
    `),
  },
];
