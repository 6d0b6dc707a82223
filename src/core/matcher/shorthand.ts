/** Shorthand that is no English word of its own, as it is said. Apostrophes stay: the encoder has read books rather than phones. */
export const SLANG: Readonly<Record<string, string>> = {
  u: 'you', ur: 'your', r: 'are', n: 'and', b4: 'before', wat: 'what', wut: 'what', wht: 'what', wats: "what's", whats: "what's", hows: "how's", wheres: "where's", whos: "who's", theres: "there's", thats: "that's",
  bc: 'because', cuz: 'because', coz: 'because', cos: 'because', abt: 'about', thru: 'through', tho: 'though', til: 'until', rly: 'really', rlly: 'really', pls: 'please', plz: 'please', thx: 'thanks', ppl: 'people',
  smth: 'something', sum1: 'someone', idk: "i don't know", dunno: "don't know", rn: 'right now', tmrw: 'tomorrow', tmr: 'tomorrow', '2nite': 'tonight', '2day': 'today', gr8: 'great', l8r: 'later',
  gonna: 'going to', gona: 'going to', gotta: 'have to', wanna: 'want to', lemme: 'let me', gimme: 'give me', kinda: 'kind of', sorta: 'sort of', outta: 'out of', shud: 'should', shoud: 'should', cud: 'could', wud: 'would',
  teh: 'the', yall: 'you', im: "i'm", ive: "i've", dont: "don't", doesnt: "doesn't", didnt: "didn't", isnt: "isn't", arent: "aren't", wasnt: "wasn't", werent: "weren't", cant: "can't", cannot: "can't",
  couldnt: "couldn't", wont: "won't", wouldnt: "wouldn't", shouldnt: "shouldn't", havent: "haven't", hasnt: "hasn't", hadnt: "hadn't", aint: "isn't", youre: "you're", theyre: "they're", weve: "we've", youve: "you've", itll: "it'll",
  meds: 'medicines', appt: 'appointment', appts: 'appointments', ket: 'ketamine', ketamin: 'ketamine',
}; // prettier-ignore

/** Further shorthand and near names, for the reading of words alone: both sides are plain words. */
export const FURTHER: Readonly<Record<string, string>> = {
  y: 'why', k: 'okay', b: 'be', '2': 'to', '4': 'for', w: 'with', wo: 'without', till: 'until', ty: 'thanks', sth: 'something', imo: '', tbh: '', btw: '', omg: '', lol: '', asap: 'soon', dat: 'that', dis: 'this', da: 'the',
  tha: 'the', ya: 'you', id: 'i would', ill: 'i will', thatll: 'that will', wk: 'week', wks: 'weeks', hr: 'hour', hrs: 'hours', min: 'minute', mins: 'minutes', yr: 'year', yrs: 'years', mo: 'month', mos: 'months',
  med: 'medicine', rx: 'prescription', doc: 'doctor', docs: 'doctors', dr: 'doctor', drs: 'doctors', tx: 'treatment', dx: 'diagnosis', hosp: 'hospital', bp: 'blood pressure',
  hubby: 'husband', bf: 'boyfriend', gf: 'girlfriend', mum: 'mom', mam: 'mom', mommy: 'mom', mother: 'mom', father: 'dad', daddy: 'dad',
}; // prettier-ignore
