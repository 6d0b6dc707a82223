import type { Parts } from '../pattern';

const KIN =
  'son|daughter|child|kid|kids|children|teen|teenager|husband|wife|spouse|partner|boyfriend|girlfriend|fiance|fiancee|mom|mother|dad|father|parent|' +
  'parents|brother|sister|sibling|friend|friends|buddy|pal|roommate|flatmate|coworker|colleague|classmate|neighbor|neighbour|uncle|aunt|cousin|' +
  'nephew|niece|grandma|grandpa|grandmother|grandfather|granddad|grandson|granddaughter|ex|stepson|stepdaughter|stepdad|stepmom|toddler|baby|' +
  'boy|girl|bestie|student|client|tenant|guy|man|woman|lady|stranger|person|someone|somebody|family';

/** The named parts of the English patterns. */
export const ENGLISH: Parts = {
  kin: KIN,
  he: 'he|she|they',
  i: `i|he|she|they|we|<kin>`,
  me: 'me|him|her|them|us',
  my: 'my|his|her|their|our',
  self: 'myself|himself|herself|themselves|ourselves|oneself',
  am: 'am|is|are|was|were|be|been|being|get|getting|feel|feels|feeling|felt',
  everyone:
    'everyone|everybody|anyone|anybody|everything|people|(my|the|his|her|their) (family|kids|children|husband|wife|parents|mom|dad|friends|son|daughter|partner|boyfriend|girlfriend|loved ones|mother|father|brother|sister|boys|girls|world|whole family|people around me)|the world|world|they|you|you all|all of you|others|<kin>',
  nobody: 'nobody|no one|no body|not a soul|not one person|who|not anyone|not anybody|none of them|none of you',
  /* How a wish, a thought or a plan is put before "die". A bare "will die" is fear, not a wish, so it is not here. */
  crave: `(want|wants|wanted|wanting|wish|wishes|wished|need|needs|needed|long|longs|longing|hope|hoping|pray|praying|prayed|ready|deserve|deserves|prefer|
    love|like|plan|plans|planning|planned|decided|intend|intends|intending|trying|try|tried|tries|prepared|aching|ache|beg|begging|willing|determined|
    desperate|choose|chose|yearn|yearning|supposed|meant|desire|rather|itching|attempting|attempted) to
    |would (rather|sooner|gladly|prefer|happily) |feel like|feels like|feeling like|felt like
    |(think|thinks|thinking|thought|thoughts|dream|dreams|dreaming|daydream|daydreams|daydreaming|fantasize|fantasizes|fantasizing|fantasy|fantasies|ideas|idea|
    obsessed|obsessing|ruminating|talk|talks|talking|talked|visions|images|joking|jokes|hinting|hints|posting|writing) (about|of|on|with|at) (how to)?
    |(consider|considers|considering|considered|contemplate|contemplates|contemplating|contemplated|imagine|imagining|picture|picturing|crave|craving|visualize|visualizing|prefer|planning|plan|research|researching|googling) (on|of)?
    |(urge|urges|impulse|impulses|compulsion|desire|temptation|longing) to|tempted to|(ways|way|methods|method) (to|of|for) (me to)?|(way|ways) (i|someone) (can|could)
    |let (me|him|her|them)|how (do|can|could|would|should|to) i?|(should|could|can|may|might as well|gonna have to|better) just|might as well|help me|want (me|someone|somebody|god|you) to (let me|help me)?
    |(wish|wishing|want|hope|hoping|pray|praying) (that)? i (can|could|would|will|might|to|had the guts to|had the courage to)?|easier (for me|for everyone|for everybody)? to|i (should|deserve to|ought to|must|have to|need to)|better to|(close|closer) to|why (do|should|can) not i just|why not just`,
  /* Being dead, in the words of people. */
  dead: `die|dying|dead|be (dead|gone forever|gone already|gone from this world|out of my misery|done with life|with (god|jesus|the lord)|put down|put out of my misery|6 feet under|six feet under|in a grave|in the ground|under the ground)
    |being (dead|gone|nothing|nonexistent)|death|disappear|disappearing|vanish|vanishing
    |cease to exist|ceasing to exist|stop (existing|living|breathing|being alive)|(not|never) (exist|existing|be here|being here|be alive|being alive|being around|be around|live|living|wake up|waking up|have to wake up|having to wake up|open my eyes again|be on this earth|having to exist|have to exist|have to live|having to live|have been born|being born|be born)
    |(go|going|goes) to sleep (forever|and (not|never) _2 (wake|waking) (up)?)|sleep (forever|and (not|never) _3 (wake|waking) up)|fall asleep (forever|and (not|never) _2 wake up)|sleep (for)? (eternity|eternally)
    |perish|be erased|be taken (away)? from this (world|earth|life)|leave this (world|earth|life|planet)|leaving this (world|earth|life|planet)|depart this (world|life)|stop existing|rest in peace|rip|be no more|pass away|meet my maker|end up dead|drop dead|be killed|be hit by a (car|truck|bus|train)|get hit by a (car|truck|bus|train)`,
  live: `live (anymore|like this|this life|this way|another|with this|with myself|with the pain|through|to see|any|in this world|in this body|no more|on|past|longer|without (him|her|them))?|living|be living|be alive|be here|stay here|be around|be on this (earth|planet)|be in this world|be (a)? part of (this|the) world|exist|existing|breathe anymore
    |wake up|go on|keep going|carry on|stay alive|staying alive|keep (living|breathing|existing|fighting|waking up|being alive)|continue (living|existing|like this|this life|my life|to live|to exist)|go on (living|anymore)|(see|face|have|wake up to|live|do|make it to) (another|the next|one more) (day|morning|night|year|birthday|sunrise|minute|hour)|(see|face|wake up to) (tomorrow|the morning|another)|survive|grow (old|up|older)|have to wake up|open my eyes|fight anymore|see the (sun|morning)|have a future|do (life|this life|living) anymore|do life`,
  kill: 'kill|killing|kills|off|offing|unalive|hang|hanging|shoot|shooting|drown|drowning|murder|strangle|strangling|suffocate|suffocating|gas|gassing|poison|poisoning|electrocute|electrocuting|asphyxiate|execute|stab|stabbing|exterminate|destroy|destroying|ending|end|delete|deleting|eliminate|overdose|overdosing|yeet|yeeting',
  harm: 'hurt|hurting|hurts|harm|harmed|injured|scratched|sliced|slashed|choked|starved|punished|punched|harming|harms|cut|cutting|cuts|burn|burning|burns|burned|injure|injuring|scratch|scratching|bite|biting|punch|punching|hit|hitting|mutilate|mutilating|carve|carving|slice|slicing|slash|slashing|maim|bleed|bruise|bruising|scar|scarring|punish|punishing|choke|choking|starve|starving',
  end: 'end|ends|ending|ended|finish|finishing|take|takes|taking|terminate|terminating|destroy|quit',
  bodypart:
    'wrist|wrists|arm|arms|thigh|thighs|leg|legs|veins|vein|forearm|forearms|skin|throat|neck|stomach|ankle|ankles|hips|hip|artery|arteries',
  means:
    'gun|guns|pistol|rifle|shotgun|revolver|handgun|glock|firearm|weapon|knife|knives|blade|blades|razor|razors|razorblade|rope|noose|bullet|bullets|pills|pill|meds|medication|medications|tablets|lozenges|troches|bottle|bottles|stash|belt|bleach|poison|ketamine|xanax|tylenol|insulin|fentanyl|opioids|helium',
  drug: 'pill|pills|meds|med|medication|medications|medicine|medicines|tablet|tablets|capsule|capsules|lozenge|lozenges|troche|troches|ketamine|tylenol|advil|ibuprofen|acetaminophen|aspirin|xanax|valium|ativan|klonopin|lorazepam|ambien|benadryl|trazodone|seroquel|lithium|oxy|oxycodone|percocet|vicodin|opioid|opioids|painkiller|painkillers|antidepressant|antidepressants|prozac|zoloft|lexapro|sleeping|sleepers|benzos|insulin|fentanyl|morphine|prescription|prescriptions|spravato|melatonin|paracetamol|amitriptyline|wellbutrin|propranolol|metformin|stash|supply',
  place:
    'bridge|roof|rooftop|ledge|building|balcony|cliff|overpass|window|tracks|platform|garage|parking structure|tower|dam|pier|edge',
  vehicle: 'train|trains|traffic|bus|truck|car|cars|subway|metro|semi|highway|freeway|road',
  soon: 'tonight|today|tomorrow|now|soon|this (morning|afternoon|evening|weekend|week|minute)|right now|in an hour|right away|later|at # (am|pm)?|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|when (everyone|they) (is|are) (asleep|gone)|after (work|dinner|midnight)',
  thoughts:
    'thought|thoughts|thinking|thinkings|idea|ideas|ideation|ideations|feeling|feelings|urge|urges|impulse|impulses|tendencies|plan|plans|intention|intentions|intent|fantasies|fantasy|desires|temptations|visions',
};
