/** Words a command is made of. A typo is mended towards these, and only for the purpose of finding a command. */
const COMMAND_WORDS = [
  'talk',
  'speak',
  'person',
  'human',
  'someone',
  'somebody',
  'menu',
  'start',
  'over',
  'restart',
  'begin',
  'again',
  'help',
  'back',
  'stop',
  'quit',
  'exit',
  'cancel',
  'delete',
  'erase',
  'forget',
  'repeat',
  'previous',
  'options',
  'topics',
  'spanish',
  'espanol',
  'language',
  'agent',
  'representative',
  'operator',
  'number',
  'phone',
  'clinic',
  'contact',
  'real',
  'connect',
  'conversation',
  'everything',
  'ayuda',
  'empezar',
  'persona',
  'hablar',
  'alguien',
  'english',
  'said',
  'please',
  'call',
  'nurse',
  'staff',
  'commands',
  'reset',
  'transfer',
];
const KNOWN = new Set(COMMAND_WORDS);

/** Words of their own that lie one letter from a command word: mending them would turn "step 4" into "stop 4". */
const OWN = new Set([
  'step',
  'steps',
  'walk',
  'take',
  'tall',
  'hell',
  'hello',
  'held',
  'heal',
  'stay',
  'shop',
  'pack',
  'black',
  'bad',
  'than',
  'then',
  'them',
  'feel',
  'read',
  'meal',
  'deal',
  'seal',
  'men',
  'man',
  'cover',
  'ever',
  'other',
  'exist',
  'quite',
  'suit',
  'star',
  'state',
  'stars',
  'topic',
  'option',
  'numbers',
  'numb',
  'phones',
  'clinics',
  'calls',
  'cell',
  'calm',
  'staff',
  'stuff',
  'nurses',
  'sperm',
  'paid',
  'sad',
  'persons',
  'repeated',
  'started',
  'stopped',
  'helps',
  'helped',
  'talks',
  'speaks',
  'backs',
  'rest',
  'test',
  'resets',
  'beginning',
  'being',
  'agents',
  'purse',
  'menus',
  'all',
  'fall',
  'called',
  'speed',
  'spear',
  'really',
  'reap',
  'rear',
  'heap',
]);

/** Each word of at least four letters that is one slip (letter missing, added, wrong or two swapped) from a command word. */
export function mendCommandWords(text: string): string {
  return text
    .split(' ')
    .map((word) => (word.length < 4 || KNOWN.has(word) || OWN.has(word) ? word : (nearest(word) ?? word)))
    .join(' ');
}

function nearest(word: string): string | undefined {
  const allowed = word.length >= 8 ? 2 : 1;
  return COMMAND_WORDS.find(
    (known) => known[0] === word[0] && Math.abs(known.length - word.length) <= allowed && slips(word, known) <= allowed,
  );
}

/** Optimal string alignment distance. Words are short, so the full table is cheap. */
export function slips(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
