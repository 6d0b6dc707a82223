/** What nobody but the patient and the channel may ever read: made up, and like nothing else in the project. */
const NAMES = ['Zebulon', 'Quaffleton', 'Wexelblatt', 'Ottoline', 'Fenwickson', 'Marzipane', 'Thackeray', 'Brimblecote'];
const PHONES = ['+12125550161', '+12125550162', '+12125550163', '+12125550164', '212-555-0165', '(212) 555-0166', '2125550167'];
const IDS = ['MRN-88412931', '29:1qzXvteamsPerson', '7f3c99aa-planted-4d1e', 'SM90planted77c1', 'conv-19x-planted', 'jo.planted@example.org', 'POL-5512-7788'];
const TEXTS = [
  'purple giraffe in the attic',
  'my landlord stole the piano',
  'three lemons under the mattress',
  'the aquarium whispers on sundays',
  'nobody waters the plastic cactus',
  'grandfather clocks frighten me',
  'i hid the letters in the oven',
  'the neighbours parrot knows',
];
export const SECRETS: readonly string[] = [...NAMES, ...PHONES, ...IDS, ...TEXTS];

export interface Planted {
  readonly name: string;
  readonly phone: string;
  readonly id: string;
  readonly text: string;
}

/** Others at every number, so that each secret meets each kind of turn in the course of a long run. */
export function planted(number: number): Planted {
  const of = (list: readonly string[], step: number) => list[(number * step + Math.floor(number / 7)) % list.length] ?? '';
  return { name: of(NAMES, 1), phone: of(PHONES, 2), id: of(IDS, 3), text: of(TEXTS, 5) };
}

/** Messages that take as many ways through the bot as there are, each with something to keep to itself. */
const MESSAGES: readonly ((one: Planted) => string)[] = [
  ({ name, text }) => `hi, i am ${name}, ${text}. how long does it take to work`,
  ({ phone }) => `call me at ${phone}, does it hurt`,
  ({ text }) => text,
  ({ name, text }) => `i want to die, ${text}, signed ${name}`,
  ({ id }) => `my record is ${id}, can i drive after a session`,
  ({ name }) => `my chest hurts and i cannot breathe, ${name} here`,
  () => 'walk me through it step by step',
  ({ text }) => `step 4, ${text}`,
  ({ name }) => `i do not feel better, says ${name}`,
  ({ text }) => `5 sessions, ${text}`,
  ({ id, text }) => `topics ${id} ${text}`,
  ({ phone }) => `talk to someone, my number is ${phone}`,
  ({ name, text }) => `soy ${name}, ${text}, quiero hablar con alguien`,
  ({ text, phone }) => `${text} ${phone} `.repeat(60),
  ({ name }) => `no thanks ${name}`,
  () => 'forget me',
];

export function messageOf(number: number): string {
  return (MESSAGES[number % MESSAGES.length] as (one: Planted) => string)(planted(number));
}

/** Which of the secrets stand in a text, whatever its case. */
export function secretsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return SECRETS.filter((one) => [one, encodeURIComponent(one)].some((form) => lower.includes(form.toLowerCase())));
}
