import { withoutCourtesies } from '../courtesy';
import { fold, words } from '../text';

export type Smalltalk = 'greeting' | 'thanks' | 'bye' | 'ok' | 'laugh' | 'human' | 'how' | 'insult' | 'compliment';

const set = (list: string) => new Set(list.split(' '));

/** Words that may surround small talk and say nothing that wants an answer. */
const FILLER = set(
  "a an the and so very much really that this it was is you are your u ur for me my to all everyone there bot team friend sir madam guys folks again today now then just too also i i'm im am oh ah um hmm well ok okay yes yeah lots of bunch million info information help helping helped helps answer answers answering explaining explanation time quick reply your's good great nice lot everything kind kindly day night evening morning afternoon weekend have had one be in muchas muchos mil por la el tu su ayuda todo muy anyone anybody someone que te buen buena",
);

const OPENERS: readonly (readonly [Smalltalk, ReadonlySet<string>])[] = [
  [
    'thanks',
    set(
      'thanks thank thankyou thx thnx thanx tks ty tysm tyvm cheers gracias appreciate appreciated grateful thankful thnks thanku',
    ),
  ],
  ['bye', set('bye byebye goodbye goodnight cya ttyl farewell adios later laters chao ciao peace gn nite')],
  [
    'greeting',
    set(
      'hi hii hiii hiiii hello helo hellow helloo hullo hey heya heyy heyyy hiya howdy yo sup greetings hola morning afternoon evening buenas buenos hallo aloha gm',
    ),
  ],
  ['laugh', set('lol lmao lmfao rofl haha hahaha hahahaha ha hah hehe heh jaja jajaja xd funny hilarious')],
  [
    'compliment',
    set(
      'awesome amazing wonderful brilliant excellent fantastic love helpful perfect great smart cool nice good genius best sweet lovely useful',
    ),
  ],
  [
    'ok',
    set(
      'ok okay k kk okey oki okie alright allright aight sure fine understood gotcha noted right yep yup cool vale bien entendido bueno perfecto roger hmm ah oh interesting wow',
    ),
  ],
];

/** Whole messages, filler off. Order matters: the first that fits is taken. */
const WHOLE: readonly (readonly [Smalltalk, RegExp])[] = [
  [
    'human',
    /^(?:(?:you|u) (?:a |an )?(?:bot|robot|human|person|machine|ai)|(?:do|can) (?:you|u) (?:have|feel|got) (?:feelings|emotions|a soul|a body|a name|pain)|how old are (?:you|u)|where (?:are (?:you|u) from|do (?:you|u) live)|(?:are|r) (?:you|u) (?:for )?real(?: or .{2,20})?|(?:wait |so |but )*(?:are|r|is|am) (?:you|u|this|i|it|that)(?: (?:actually|really|just|even|an?|the|talking|chatting|speaking|texting|to|with|some|kind|of|sort))* (?:(?:real|actual|live|human|ai|automated|chat|genuine) )*(?:person|human(?: being)?|bot|robot|machine|computer|ai|program|chatbot|doctor|nurse|someone|somebody|automated|people|software|chatgpt|gpt|alive|sentient|llm|chat ?bot)(?: or (?:just |only |is it )?(?:a |an |some )?(?:real |actual |live )?(?:person|human|bot|robot|machine|computer|ai|program|chatbot|real|not|doctor|nurse|someone|what))?|who (?:are|r) (?:you|u)|whats? your name|what'?s your name|what is your name|do you have a name|who am i (?:talking|speaking|chatting|texting) (?:to|with)|who (?:is|'s|s) this|who's this|what are (?:you|u)|who (?:made|built|created|programmed|wrote|runs) (?:you|u|this)|you(?:'re| are)? (?:a )?(?:real|human|bot|robot|machine)|(?:real|human) or (?:bot|robot|machine|ai|computer)|bot or (?:human|person|real)|(?:eres|es usted|es)(?: un| una)? (?:robot|bot|persona|humano|maquina|persona real|real)(?: o (?:un |una )?(?:robot|bot|persona|humano|maquina))?|quien eres|como te llamas|am i talking to (?:a |an )?(?:real |actual |live )?(?:person|human|bot|robot|machine|ai|someone)|is (?:anyone|someone|somebody|a person|a human) (?:reading|behind|answering|typing)(?: (?:this|these|it|here))?)$/,
  ],
  [
    'how',
    /^(?:how(?:'s| is|s)? (?:are|r|is|have|has)? ?(?:you|u|ya|it|things|life|everything|your day|your week|u doing)(?: (?:doing|going|been|today|feeling|so far|this (?:morning|evening)|goin|now))*|how do you do|how you doin|what'?s up|whats up|wassup|wazzup|what'?s new|whats new|sup|hru|how have (?:you|u) been|how was your (?:day|weekend|night)|como estas?|como esta usted|que tal|como te va|como andas|you (?:ok|okay|good|alright)|are (?:you|u) (?:ok|okay|well|good)|what'?s going on|whats going on|how is your day(?: going)?|(?:i hope|hope) (?:you|u|you're|your|ur)(?: are)? (?:doing )?(?:well|good|ok|having a .{3,20}))$/,
  ],
  [
    'greeting',
    /^(?:(?:is )?(?:anyone|anybody|someone|somebody) (?:there|here|home|around)|(?:are )?(?:you|u) (?:there|here|still there|awake|around|online)|test(?:ing)?(?: (?:test|testing|1|123|1 2 3))*|knock knock|good (?:morning|afternoon|evening|day)(?: .{0,12})?|nice to (?:meet|see) (?:you|u)|happy (?:new year|holidays|easter|birthday|monday|friday|thanksgiving)|merry christmas|buenos dias|buenas (?:tardes|noches)|hay alguien|happy \w+day|long time no see|it'?s me again|im back|i'?m back|top of the morning)$/,
  ],
  [
    'bye',
    /^(?:(?:good ?night|see (?:you|ya|u)(?: (?:later|soon|tomorrow|around|next time))*|take care(?: of yourself)?|talk (?:to you |to u )?(?:later|soon|tomorrow)|have a (?:good|great|nice|lovely|wonderful) (?:day|one|night|evening|weekend|week)|gotta (?:go|run)|g2g|gtg|i(?:'ve)? (?:have|got|gotta) (?:got )?to (?:go|run|leave)(?: now)?|i'?ll be back(?: later)?|until next time|hasta (?:luego|pronto|manana|la vista)|nos vemos|so long|brb|be right back|i'?m off|you too)(?: (?:bye|thanks|now))?)$/,
  ],
  [
    'thanks',
    /^(?:(?:that|this|you|u|it)(?:'s| is| was|s|'ve| have| has)?(?: (?:been|really|very|so|all|super|just|a|what|quite))* (?:helps|helped|help|helpful|useful|answers (?:my|the) question|answered (?:my|the) question|clears (?:it|that|things) up|i needed(?: to know)?|(?:a )?(?:big|great|huge) (?:help|relief))(?: (?:a lot|me|so much|much|a bunch|a ton))?|much appreciated|i (?:really )?appreciate (?:it|that|this|you|your help|u)|(?:many|much|no) thanks|no,? thank you|no(?:,| )?(?:thanks|thank you|thx|i'm good|im good|that's (?:all|it)|thats (?:all|it)|nothing else)|god bless(?: you)?|bless (?:you|u)|you(?:'ve| have) been (?:very |so |really )?(?:helpful|great|kind)|good to know|that'?s good to (?:know|hear)|thats good to (?:know|hear))$/,
  ],
  [
    'ok',
    /^(?:(?:i )?(?:got|get) (?:it|that|you)|makes sense|that makes sense|i see|i understand|understood|sounds (?:good|great|fine|right|ok)(?: to me)?|(?:that'?s |thats )?(?:fair(?: enough)?|fine|ok|okay|cool|interesting|all good)|all (?:right|good|clear)|no (?:problem|worries|prob)|np|of course|will do|go ahead|it'?s (?:ok|okay|fine)|its (?:ok|okay|fine)|never knew that|oh (?:ok|okay|i see|wow|right|no)|my bad|oops|sorry(?: about that)?|i'?m sorry|im sorry|hm+|huh|ah ok|de acuerdo|esta bien|ya veo|claro|ya|i'?m (?:just )?bored|im bored|just (?:looking|browsing)|nothing(?: much)?|nada|nm|whatever|idk)$/,
  ],
  [
    'insult',
    /^(?:(?:you|u|this|your|ur|you're|youre|that|it|this bot|this thing|the bot|god you|man you)(?:'s| are| is| r|'re)?(?: (?:so|such|a|an|the|fucking|freaking|really|totally|completely|absolutely|just|just a|being|worst|very|piece|of|goddamn|damn))* ?(?:suck|sucks|useless|stupid|dumb|idiot|idiotic|worthless|terrible|awful|horrible|trash|garbage|crap|rubbish|moron|pathetic|annoying|shit|bullshit|lame|ridiculous|bad|waste of time|joke|worst bot(?: ever)?|worst|no help|not (?:even )?(?:helpful|helping|listening|answering)(?: me| at all)?|unhelpful|not (?:very )?(?:smart|useful|good)|hopeless|broken|slow|boring|incompetent|liar|lying)(?: (?:bot|robot|machine|ever|at this|at your job|program|thing|piece of .{3,10}))?|(?:stupid|dumb|useless|bad|shitty|worst|terrible|dumbass|idiotic|worthless|annoying|crappy)(?: (?:bot|robot|machine|thing|program|ai|chatbot|answer|computer))?(?: ever)?|(?:fuck|screw|damn) (?:you|u|off|this(?: bot| thing)?)|fuck|wtf|go to hell|i hate (?:you|this|u|this bot|bots|chatbots|robots|talking to (?:bots|robots|machines))|bullshit|idiot|moron|shut the (?:hell|fuck) up|you (?:don'?t|do not) (?:know|understand) (?:anything|me|shit)|you (?:didn'?t|don'?t|never) (?:answer|help|understand|get)(?: (?:me|it|my question|anything|at all))*|(?:that|this|it)(?: (?:did ?n'?t|does ?n'?t|is ?n'?t|was ?n'?t|is not|was not|did not|does not|didnt|doesnt|isnt|wasnt))(?: (?:help|helpful|answer (?:my|the) question|an answer|what i asked|make sense|useful|help me|help at all|right))(?: at all)?|wrong(?: answer)?|not helpful|no help|eres (?:inutil|tonto|estupido|un idiota)|que (?:inutil|tonto))$/,
  ],
  [
    'compliment',
    /^(?:(?:you|u|this|that|this bot|this thing|ur|you're|youre|it|your answers?|that answer)(?:'s| are| is| was| r|'re|s)?(?: (?:so|such|a|an|the|really|very|pretty|quite|actually|super|surprisingly))* ?(?:great|awesome|amazing|nice|smart|clever|cool|kind|sweet|wonderful|good|brilliant|the best|best|cute|funny|excellent|fantastic|impressive|perfect|useful|lovely|lifesaver|life ?saver|rock|rocks|rule|good (?:answer|bot)|great (?:answer|bot|help|info))(?: (?:bot|robot|answer|ever|job|thing|at this|explanation))?|(?:good|great|nice|excellent|well|amazing|awesome|clear|helpful|best|smart|clever)(?: (?:job|bot|work|answer|one|done|explanation|stuff|info|ever|robot|to know|response))+|i (?:really )?(?:love|like) (?:you|this|u|it|that|this bot|your answers?|talking to you)|love (?:it|this|you|u)|eres (?:genial|muy (?:amable|util|bueno)|el mejor)|muy bien|que (?:bien|bueno|amable)|excelente|genial|well done|bravo|good bot|that'?s (?:great|awesome|amazing|wonderful|nice|cool)|thats (?:great|awesome|nice|cool))$/,
  ],
];

/** "Is it helpful" is made of small words only, and is a question all the same. */
const ASKS =
  /^(?:(?:and|but|so|ok|well|hi|hello|hey) )*(?:is|are|was|will|would|does|do|did|can|could|has|have|how|what|why|when|where|who) /;

/** Words. Small talk is short; a longer message has something to say. */
const LONGEST = 14;

/**
 * Greeting, thanks and the like, with typos and stretched letters ("hiiii", "thnaks"); undefined for a message that also
 * asks or tells something: "hi, how long does it last" is a question.
 */
export function smalltalk(text: string): Smalltalk | undefined {
  const folded = fold(withoutCourtesies(text.slice(0, 400)));
  const all = words(folded).map(unstretched);
  if (all.length === 0) return onlySigns(text);
  if (all.length > LONGEST) return undefined;
  return (
    byPattern(all.join(' ')) ??
    (ASKS.test(all.join(' ')) ? undefined : byWords(all)) ??
    (/^(?:(?:ja|ha|he){2,}[jh]?a?|x+d+)$/.test(all.join('')) ? 'laugh' : undefined)
  );
}

function byPattern(joined: string): Smalltalk | undefined {
  const fits = (phrase: string) => WHOLE.find(([, pattern]) => pattern.test(phrase))?.[0];
  const bare = `${joined} `
    .replace(/^(?:(?:hi|hello|hey|hola|ok|okay|oh|ah|haha|lol|well|wow|so|and|thanks|thank you|yo|yes|yeah|no) )+/, '')
    .replace(
      /(?: (?:bot|lol|haha|thanks|thank you|thx|please|man|dude|buddy|friend|today|then|now|bye|hi|hello|hey|good ?bye))+ $/,
      '',
    )
    .trim();
  return fits(joined) ?? (bare === '' ? undefined : fits(bare));
}

/** All words are filler or small talk; the weightiest small talk decides ("ok thanks bye" is thanks). */
function byWords(all: readonly string[]): Smalltalk | undefined {
  const kinds = all.map((word) => kindOf(word));
  if (kinds.some((kind, index) => kind === undefined && !FILLER.has(all[index] ?? ''))) return undefined;
  return OPENERS.map(([kind]) => kind).find((kind) => kinds.includes(kind));
}

function kindOf(word: string): Smalltalk | undefined {
  const exact = OPENERS.find(([, list]) => list.has(word))?.[0];
  if (exact !== undefined || FILLER.has(word) || word.length < 5) return exact;
  return OPENERS.find(([, list]) => [...list].some((known) => known.length >= 5 && swapped(word, known)))?.[0];
}

/** Two neighbours swapped or one letter lost: "thnaks", "helllo", "goodby". */
function swapped(word: string, known: string): boolean {
  if (word.length === known.length) {
    const at = [...word].findIndex((letter, index) => letter !== known[index]);
    return (
      at >= 0 && word[at] === known[at + 1] && word[at + 1] === known[at] && word.slice(at + 2) === known.slice(at + 2)
    );
  }
  const [long, short] = word.length > known.length ? [word, known] : [known, word];
  return (
    long.length === short.length + 1 &&
    [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)
  );
}

/** "hiiiii" and "thaaanks": a letter three times or more is meant once or twice; the shorter form is a word more often. */
function unstretched(word: string): string {
  return word.replace(/(\p{L})\1{2,}/gu, '$1');
}

function onlySigns(text: string): Smalltalk | undefined {
  if (/[\u{1f600}-\u{1f606}\u{1f923}\u{1f639}]/u.test(text)) return 'laugh';
  if (/[\u{1f64f}\u{2764}\u{1f495}-\u{1f49f}\u{1f970}]/u.test(text)) return 'thanks';
  if (/[\u{1f44d}\u{1f44c}\u{2705}\u{1f642}]/u.test(text)) return 'ok';
  return /\u{1f44b}/u.test(text) ? 'greeting' : undefined;
}
