import type { Said } from './say';

const HUMAN =
  "(?:(?:a|an|the|your|some|any|another|that|this|actual|real|live|human|living|breathing|alive|una|un|el|la|on|duty|medical|clinic(?:'s)?|clinics|office|support) )*(?:person(?: there| here)?|people|human(?: being)?|humans|someone(?: (?:real|human|else|there|at the clinic|from the clinic|in person|who can help|at your (?:clinic|office)))?|somebody(?: (?:real|human|else))?|anyone|anybody|agent|representative|rep|operator|receptionist|staff(?: member)?|team(?: member)?|nurse|clinician|doctor|clinic|front desk|office|care team|coordinator|real one|live (?:one|agent|chat|support|person)|customer (?:service|support|care)|persona(?: real| de verdad)?|humano|alguien(?: real)?|agente|doctora?|enfermera|recepcion(?:ista)?|clinica|representante)";
const CONTACT =
  '(?:talk|speak|chat|get|be (?:connected|transferred|put through)|connect(?: me)?|transfer(?: me)?|put me through|patch me through|hook me up|reach|reach out|contact|call|phone|get (?:me|a hold|hold|in touch|through)|hand me (?:over|off)|pass me|switch me|message|text|write|hablar|comunicar(?:me)?|comunicame|conectar(?:me)?|contactar|llamar)(?: (?:with|to|of|over|on to|con|a|directly|live))*';
/** One word or set phrase of a wish. The list is flat, and nothing in it can be read in two ways, so that no text is slow. */
const WISH =
  "(?:how (?:do|can|could)|is it possible|is there an? way|is there any way|for me|let me|lemme|can|could|may|might|i|we|id|i'd|you|u|please|pls|just|maybe|possibly|actually|really|also|would|want|need|like|wish|wanna|gotta|have got|prefer|rather|demand|to|quiero|quisiera|necesito|puedo|me gustaria|deseo|prefiero|como puedo|se puede|me pueden?)";
const END =
  '(?: (?:please|pls|plz|now|right now|today|instead|about (?:this|it|that)|asap|here|over the phone|on the phone|directly|live|por favor|ahora|there|first|soon|immediately|(?:instead of|rather than|and not|not) (?:to )?(?:a |an |this |with )*(?:bot|machine|robot|computer|program|ai)|real quick))*(?: rather than .{0,20})?$';

const ASK = new RegExp(`^(?!you |u )(?:${WISH} )*${CONTACT} ${HUMAN}${END}`);
const BARE = new RegExp(
  `^(?:(?:i |we )?(?:want|need|prefer|would like|like|demand|give me|get me|gimme|quiero|necesito|can i (?:have|get)|could i (?:have|get)|let me have|send me|find me) )*(?:to )?(?:a |an |the |una |un )?(?:real |live |actual |human )*(?:person|human(?: being)?|agent|operator|representative|receptionist|somebody real|someone real|real one|customer (?:service|support)|persona(?: real)?|humano|live (?:chat|agent|person|support))${END}`,
);
const ABOUT = new RegExp(
  `^(?!you |u )(?:${WISH} )+${CONTACT} ${HUMAN} (?:about|regarding|sobre|who|at|from|in|for|because|directly) .{2,60}$`,
);
const NUMBER =
  /^(?:(?:do you have|have you got|can (?:i|you|u) (?:have|get|give me|send me|tell me)|could (?:i|you) (?:have|get|give me|send me|tell me)|may i have|give me|gimme|i need|i want|need|want|send me|tell me|what(?:'s| is|s)|where (?:is|can i find)|looking for|cual es|dame|deme|tienes|necesito|cuales) )*(?:me )?(?:(?:the|your|a|an|their|el|la|un|that) )*(?:(?:clinic(?:'s|s)?|office(?:'s)?|front desk(?:'s)?|team(?:'s)?|phone|contact|telephone|main|direct|call|telefono|numero|support) )*(?:number|phone|phone number|telephone|contact (?:info|information|details|number)|hotline|telefono|numero(?: de (?:telefono|la clinica|contacto))?|telefono de la clinica|contact|contacto)(?: (?:of|for|to|at|de) (?:(?:the|your|la|call|reach|a|you|person|human|someone) ?)*(?:clinic|office|clinica|team|front desk|call|people|you)?)?(?: (?:i can|to|we can) (?:call|ring|dial|reach|phone)(?: .{0,12})?)?(?: please)?$/;
const REACH =
  /^(?:(?:how|where) (?:do|can|could|should|would) (?:i|we|you) (?:contact|reach|call|phone|get (?:in touch with|a hold of|hold of|through to|to)) (?:(?:the|your) )?(?:clinic|office|team|front desk|staff|someone|somebody|a person|a human|you|you guys|u|people)(?: (?:there|by phone|directly|at the clinic))?|(?:who|what number) (?:do|can|should) i (?:call|ring|phone|dial)|(?:call|ring|contact) (?:the )?clinic|(?:can|could|will) (?:someone|somebody|anyone|a person|a human|the clinic|you) (?:please )?(?:call|ring|phone|contact) me(?: back)?|(?:please )?(?:call|ring|phone) me(?: back)?(?: please)?|is there (?:a|any) (?:phone |contact |telephone )?number(?: (?:i can|to|that i can|for me to) (?:call|ring|reach|text|use))?(?: .{0,14})?|is (?:there )?(?:a|any)? ?(?:real |live )?(?:person|human|somebody|someone) (?:there |here )?(?:i can|that i can|to|who i can) (?:talk|speak|chat)(?: (?:to|with))?|(?:is there )?(?:someone|somebody|anyone|anybody) (?:i can|that i can|i could|to) (?:talk|speak|chat|call)(?: (?:to|with))?(?: .{0,24})?|anyone real(?: there| here)?|i (?:don'?t|do not) want to (?:talk|chat|speak) (?:to|with) (?:a|an|this|some) (?:bot|robot|machine|computer|program|ai)|not a (?:bot|robot|machine)|you'?re (?:just )?a bot (?:get|give) me .{2,30})$/;

/** Words of a wish for a person. */
const LONGEST = 14;

/**
 * Whether a message asks for a person at the clinic, as a whole or in one clause of a longer one ("this form keeps
 * crashing, can I talk to a person"). "Should I talk to my doctor about nausea" is a question, not this wish.
 */
export function asksForPerson({ all, clauses, asks }: Said): boolean {
  const core = withoutGreeting(all);
  if (core.split(' ').length <= LONGEST && (wishes(core) || ABOUT.test(core)))
    return !/\bmy (?:doctor|provider|therapist|psychiatrist)\b/.test(core);
  if (clauses.length < 2) return false;
  const parts = clauses.map(withoutGreeting);
  const others = parts.filter((part) => !asksClearly(part));
  if (others.length === parts.length) return false;
  return !asks || others.every((part) => !/^(?:how|what|when|why|is it|does|will it|should)\b/.test(part));
}

/** In a clause of a longer message the wish must say whose it is: "talk to your doctor, they say" is hearsay. A clause
 * without end tells something, and would cost time. */
function asksClearly(clause: string): boolean {
  return (
    clause.split(' ').length <= LONGEST &&
    wishes(clause) &&
    /^(?:can|could|may|i|we|let me|please|pls|how|is there|do you|give|get|connect|put|transfer|quiero|puedo|necesito) \S+ \S/.test(
      clause,
    )
  );
}

function wishes(clause: string): boolean {
  return ASK.test(clause) || BARE.test(clause) || NUMBER.test(clause) || REACH.test(clause);
}

function withoutGreeting(clause: string): string {
  return (
    `${clause} `
      .replace(
        /^(?:(?:hi|hello|hey|hola|ok|okay|so|um|uh|well|sorry|no|nah|please|thanks|thank you|listen|look|now|actually) )+/,
        '',
      )
      .trim() || clause
  );
}
