/**
 * The only sentences for patients that stand in code: a crisis reply must not depend on a file that can be missing.
 * The numbers are those of the clinic's country: `lines.ts` says what fills the places. `{clinic}` becomes the clinic's name
 * and phone, where they are set. `sms`: GSM-7 letters only and at most 306 with the clinic in it; no word that Twilio takes
 * for a command.
 */
export interface Wording {
  readonly text: string;
  readonly sms: string;
  /** For a group, where others read along: help, nothing of what was said, and the way to a private chat. */
  readonly group: string;
}

export type Situation =
  'indirect' | 'explicit' | 'imminent' | 'overdose' | 'third-person' | 'third-overdose' | 'emergency' | 'accident';

const GROUP_EN =
  'Others can read this chat. Please write to me in a 1:1 chat, I will answer you there.\n\n' +
  'If anyone is in danger or thinking of suicide: **{call}** ({always}). In danger right now: **{emergency}**, and do not stay ' +
  'alone. Reach out to someone you trust and to a professional, too.';

const GROUP_EMERGENCY_EN =
  '**Call {emergency} now** if anyone is in danger, and do not wait here for an answer. Others can read this chat: you can ' +
  'write to me in a 1:1 chat.';

const GROUP_ES =
  'Otras personas pueden leer este chat. Escríbeme en un chat 1:1 y te respondo allí.\n\n' +
  'Si alguien está en peligro o piensa en el suicidio: **{call}** ({when}). Si el peligro es ahora: **{emergency}**, y no te ' +
  'quedes a solas. Busca también a alguien de confianza y a un profesional.';

const GROUP_EMERGENCY_ES =
  '**Llama al {emergency} ahora** si alguien está en peligro, y no esperes aquí una respuesta. Otras personas pueden leer este ' +
  'chat: puedes escribirme en un chat 1:1.';

export const ENGLISH_WORDINGS: Readonly<Record<Situation, Wording>> = {
  indirect: {
    text:
      'That sounds very heavy, and I am glad you wrote it down here. May I ask you directly: **are you thinking about suicide, or ' +
      'about hurting yourself?** Whatever the answer is, you do not have to carry this alone.\n\n' +
      'I am an automated service, so please talk to a person now: **{call}**{name}. It is {when}.\n\n' +
      'Please also tell someone you trust how things are, and a professional: your doctor or {clinic}. If you might act on these ' +
      'thoughts, call **{emergency}**.\n\n' +
      'I am still here. Write to me whenever you like; what you asked is not lost.',
    sms:
      'That sounds very heavy. Are you thinking of suicide or of hurting yourself? I am automated, so please talk to a person: ' +
      '{short}, {always}. Tell someone you trust and {clinic}. In danger: {emergency}. You can keep writing to me.',
    group: GROUP_EN,
  },
  explicit: {
    text:
      'Thank you for telling me. Thoughts of suicide or of hurting yourself are serious, they are nothing to be ashamed of, and ' +
      'there is help right now.\n\n' +
      '**{Call}**{name}: real people, {when}.{more} If you are in danger or might act on this, call **{emergency}** or go to ' +
      '{hospital}.\n\n' +
      'Please do two things next: be with someone you trust, and tell a professional: your doctor or {clinic}.\n\n' +
      'I am an automated service, not a person, but I stay here. **Are you safe at this moment?**',
    sms:
      'Thank you for telling me. Thoughts of suicide are serious and there is help: {short}, {always}. In danger: {emergency}. Be ' +
      'with someone you trust, and tell {clinic}. I am automated, but you can keep writing. Are you safe now?',
    group: GROUP_EN,
  },
  imminent: {
    text:
      '**Please call {emergency} now, or go to {hospital}.** What you wrote means that your life may be in danger, and people can ' +
      'help you through this moment.\n\n' +
      'If you cannot call {emergency}, **{call}** ({when}).\n\n' +
      'Do not stay alone: go to someone you trust, or ask them to come. Move away from anything that you could use to hurt ' +
      'yourself. If you have taken something, tell {emergency}[[, or call **{poison}**]].\n\n' +
      'Afterwards, a professional can go on with you: your doctor or {clinic}. I am an automated service and stay here. **Can you ' +
      'call now, or is someone with you who can?**',
    sms:
      'Your life may be in danger. Please call {emergency} now or go to {hospital}. Or {short}, {always}. Do not stay alone: get ' +
      'someone you trust, and move away from anything you could use. Later tell {clinic}. I am automated. Can you call now?',
    group: GROUP_EN,
  },
  overdose: {
    text:
      '**Please call {emergency} now**, even if you feel all right. What you have taken can be dangerous, and it can be treated ' +
      'when help comes soon.\n\n' +
      '[[You can also call **{poison}**. ]]For the thoughts behind it, **{call}** ({always}).\n\n' +
      'Do not stay alone: call someone you trust to be with you and unlock the door. Move away from anything else that you could ' +
      'use to hurt yourself. Tell the professionals what you took and when.\n\n' +
      'I am an automated service and stay here; your doctor or {clinic} can go on with you afterwards. **Can you call {emergency} ' +
      'now?**',
    sms:
      'Please call {emergency} now, even if you feel all right. [[Also {poison}. ]]{Short}, {always}. Do not stay alone: get someone you ' +
      'trust, unlock the door, move away from the rest. Later tell {clinic}. I am automated. Can you call now?',
    group: GROUP_EN,
  },
  'third-person': {
    text:
      'It is good that you are looking out for them. Talk of suicide or self-harm is always worth taking seriously, and you do not ' +
      'have to handle it alone.\n\n' +
      '**{Call}**, together or for them: it is {when}, and it helps helpers too. If they may act on it, have a plan, or have hurt ' +
      'themselves: **call {emergency} now**, stay with them, and move dangerous things out of reach.\n\n' +
      'Ask them openly whether they think of suicide; asking does not put the idea there. Bring in someone they trust and a ' +
      'professional: their doctor or {clinic}.\n\n' +
      'I am an automated service and stay here. **Are they safe at this moment?**',
    sms:
      'Take talk of suicide seriously. {Short}, with them or for them, {always}. If they may act on it: {emergency}, stay with ' +
      'them, move dangerous things away. Bring in someone they trust and {clinic}. I am automated. Are they safe now?',
    group: GROUP_EN,
  },
  'third-overdose': {
    text:
      '**Call {emergency} now**, even if they seem all right, and stay with them.[[ You can also call **{poison}**.]]\n\n' +
      'Keep what they took at hand to show it, and move everything else that could do harm out of reach. For the two of you, ' +
      '**{call}** ({always}): it helps with thoughts of suicide, and it helps helpers.\n\n' +
      'Bring in someone they trust; their doctor, {clinic} or another professional can go on from there. I am an automated service ' +
      'and stay here. **Can you call {emergency} now?**',
    sms:
      'Call {emergency} now, even if they seem all right, and stay with them. [[Also {poison}. ]]{Short}, {always}. Move everything else ' +
      'away. Bring in someone they trust and {clinic}. I am automated. Can you call now?',
    group: GROUP_EN,
  },
  emergency: {
    text:
      '**Call {emergency} now.** What you describe can be a medical emergency, and I am an automated service that cannot check ' +
      'it.\n\n' +
      'Stay with the person, or have someone stay with you, and do what the {emergency} operator says. If you are driving, pull ' +
      'over where it is safe first.\n\n' +
      'When help is on the way, call {clinic} and tell them what happened. You can write to me again at any time.',
    sms:
      'Call {emergency} now. This can be a medical emergency, and I am an automated service that cannot check it. Do not stay ' +
      'alone. If you are driving, pull over first. Then call {clinic}.',
    group: GROUP_EMERGENCY_EN,
  },
  accident: {
    text:
      '**Call {emergency} now** if it was a child, or if anyone is very sleepy, cannot be woken, breathes badly or has a seizure. ' +
      'If everyone is awake and well, [[**call {poison} now**|**call {emergency} too** and say so]].\n\n' +
      'Do not stay alone and do not drive. Keep the package at hand to read it out. Then call {clinic}.\n\n' +
      'I am an automated service and cannot check this for you. If it was not an accident, **{call}** too: people there listen, ' +
      '{when}, and someone you trust and a professional should know.',
    sms:
      'Call {emergency} now for a child, or if anyone is very sleepy, breathes badly or has a seizure. Awake and well: ' +
      '[[{poison}|{emergency} too]]. Do not stay alone or drive. Then call {clinic}. If it was no accident, {short}. I am automated.',
    group: `${GROUP_EMERGENCY_EN}[[ Something was taken: **{poison}**.]] If on purpose, {short} too.`,
  },
};

export const SPANISH_WORDINGS: Readonly<Record<Situation, Wording>> = {
  indirect: {
    text:
      'Eso suena muy pesado, y qué bueno que lo escribiste aquí. Te pregunto directamente: **¿estás pensando en el suicidio o en ' +
      'hacerte daño?** Sea cual sea la respuesta, no tienes que cargar con esto a solas.\n\n' +
      'Soy un servicio automático; por favor habla ahora con una persona: **{call}**. Es {when}.\n\n' +
      'Cuéntale también a alguien de confianza cómo estás, y a un profesional: tu médico o {clinic}. Si podrías actuar, llama al ' +
      '**{emergency}**.\n\n' +
      'Sigo aquí. Escríbeme cuando quieras; tu pregunta no se pierde.',
    sms:
      'Eso suena muy pesado. ¿Piensas en el suicidio o en hacerte daño? Soy un servicio automatizado; habla con una persona: ' +
      '{short}, {always}. Cuenta a alguien de confianza y a {clinic}. En peligro: {emergency}. Puedes seguir escribiendo.',
    group: GROUP_ES,
  },
  explicit: {
    text:
      'Gracias por decírmelo. Pensar en el suicidio o en hacerte daño es serio, no es motivo de vergüenza, y hay ayuda ahora ' +
      'mismo.\n\n' +
      '**{Call}**: personas de verdad, {when}. Si estás en peligro o podrías actuar, llama al **{emergency}** o ve a {hospital}.\n\n' +
      'Después, dos cosas: acompáñate de alguien de confianza y cuéntale a un profesional: tu médico o {clinic}.\n\n' +
      'Soy un servicio automático, no una persona, pero sigo aquí. **¿Estás a salvo en este momento?**',
    sms:
      'Gracias por contarlo. Pensar en el suicidio es serio y hay ayuda: {short}, {always}. En peligro: {emergency}. Busca a ' +
      'alguien de confianza y cuenta a {clinic}. Soy un servicio automatizado, puedes seguir escribiendo. ¿Te sientes a salvo?',
    group: GROUP_ES,
  },
  imminent: {
    text:
      '**Por favor llama al {emergency} ahora o ve a {hospital}.** Lo que escribes significa que tu vida puede estar en peligro, y ' +
      'hay personas que pueden ayudarte en este momento.\n\n' +
      'Si no puedes llamar al {emergency}, **{call}** ({when}).\n\n' +
      'No te quedes a solas: ve con alguien de confianza o pide que venga. Aléjate de todo lo que podrías usar para hacerte daño. ' +
      'Si tomaste algo, dilo al {emergency}[[, o llama a **{poison}**]].\n\n' +
      'Después, un profesional puede seguir contigo: tu médico o {clinic}. Soy un servicio automático y sigo aquí. **¿Puedes llamar ' +
      'ahora, o hay alguien contigo que pueda?**',
    sms:
      'Tu vida puede estar en peligro. Llama al {emergency} ahora o ve al hospital. O {short}, {always}. No te quedes a solas: ' +
      'busca a alguien de confianza, lejos de lo que pueda herirte. Luego, {clinic}. Soy un servicio automatizado. ¿Puedes llamar?',
    group: GROUP_ES,
  },
  overdose: {
    text:
      '**Por favor llama al {emergency} ahora**, aunque te sientas bien. Lo que tomaste puede ser peligroso, y se puede tratar si ' +
      'la ayuda llega pronto.\n\n' +
      '[[También puedes llamar a **{poison}**. ]]Para lo que hay detrás, **{short}** ({when}).\n\n' +
      'No te quedes a solas: llama a alguien de confianza y abre la puerta. Aléjate de lo demás que podrías usar para hacerte daño. ' +
      'Di a los profesionales qué tomaste y cuándo.\n\n' +
      'Soy un servicio automático y sigo aquí; tu médico o {clinic} puede seguir contigo después. **¿Puedes llamar al {emergency} ' +
      'ahora?**',
    sms:
      'Llama al {emergency} ahora, aunque te sientas bien. [[También {poison}. ]]{Short}, {always}. No te quedes a solas: llama a alguien ' +
      'de confianza, abre la puerta, lejos del resto. Luego, {clinic}. Soy un servicio automatizado. ¿Puedes llamar?',
    group: GROUP_ES,
  },
  'third-person': {
    text:
      'Qué bueno que te preocupas por esa persona. Hablar de suicidio o de hacerse daño siempre se toma en serio, y no tienes que ' +
      'manejarlo a solas.\n\n' +
      '**{Call}**, con la persona o por ella: {when}, también para quien ayuda. Si puede actuar, tiene un plan o ya se hizo daño: ' +
      '**llama al {emergency} ahora**, quédate a su lado y pon fuera de su alcance lo peligroso.\n\n' +
      'Pregúntale abiertamente si piensa en el suicidio; preguntar no da la idea. Busca a alguien de su confianza y a un ' +
      'profesional: su médico o {clinic}.\n\n' +
      'Soy un servicio automático y sigo aquí. **¿Está a salvo en este momento?**',
    sms:
      'Hablar de suicidio se toma en serio. {Short}, {always}, con la persona o por ella. Si puede actuar: {emergency}, no la dejes ' +
      'a solas, aparta lo peligroso. Busca a alguien de su confianza y a {clinic}. Soy un servicio automatizado.',
    group: GROUP_ES,
  },
  'third-overdose': {
    text:
      '**Llama al {emergency} ahora**, aunque la persona parezca estar bien, y quédate a su lado.[[ También puedes llamar a ' +
      '**{poison}**.]]\n\n' +
      'Ten a mano lo que tomó para mostrarlo, y aparta todo lo demás que pueda hacer daño. Para los dos, **{short}** ({when}): ' +
      'ayuda con pensamientos de suicidio, y también a quien ayuda.\n\n' +
      'Busca a alguien de su confianza; su médico, {clinic} u otro profesional puede seguir después. Soy un servicio automático y ' +
      'sigo aquí. **¿Puedes llamar al {emergency} ahora?**',
    sms:
      'Llama al {emergency} ahora, aunque parezca estar bien, y no dejes a la persona a solas. [[También {poison}. ]]{Short}, {always}. ' +
      'Aparta lo que queda. Busca a alguien de su confianza y a {clinic}. Soy un servicio automatizado.',
    group: GROUP_ES,
  },
  emergency: {
    text:
      '**Llama al {emergency} ahora.** Lo que describes puede ser una emergencia médica, y soy un servicio automático que no puede ' +
      'revisarlo.\n\n' +
      'Quédate con la persona, o pide que alguien se quede contigo, y haz lo que te digan en el {emergency}. Si vas manejando, ' +
      'primero detente en un lugar seguro.\n\n' +
      'Cuando la ayuda venga en camino, llama a {clinic} y cuenta lo que pasó. Puedes volver a escribirme cuando quieras.',
    sms:
      'Llama al {emergency} ahora. Puede ser una emergencia y soy un servicio automatizado que no puede revisarlo. No te quedes a ' +
      'solas. Si vas manejando, primero detente en un lugar seguro. Luego llama a {clinic}.',
    group: GROUP_EMERGENCY_ES,
  },
  accident: {
    text:
      '**Llama al {emergency} ahora** si fue un niño, o si alguien tiene mucho sueño, no despierta, respira mal o convulsiona. Si ' +
      'todos están despiertos y bien, [[**llama ahora a {poison}**|**llama también al {emergency}** y dilo]].\n\n' +
      'No te quedes a solas y no manejes. Ten el envase a mano para leerlo. Luego llama a {clinic}.\n\n' +
      'Soy un servicio automático y no puedo revisarlo. Si no fue un accidente, también **{short}**: hay personas que escuchan, ' +
      '{when}; y cuéntalo a alguien de confianza y a un profesional.',
    sms:
      'Llama al {emergency} ahora si es un niño, o si hay mucho sueño, convulsiones o falta de aire. Si no: [[{poison}|también ' +
      '{emergency}]]. No te quedes a solas ni manejes. Luego, {clinic}. Si no fue un accidente, {short}. Soy un servicio ' +
      'automatizado.',
    group: `${GROUP_EMERGENCY_ES}[[ Si alguien tomó algo: **{poison}**.]] Si fue a propósito, también {short}.`,
  },
};
