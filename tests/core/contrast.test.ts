import { meant } from '../../src/core/matcher/contrast';

test.each([
  ['no, not the dose, the schedule', 'the schedule'],
  ["I'm not asking what it costs, I'm asking if it works", 'if it works'],
  ['not the side effects. how is it given?', 'how is it given'],
  ["I didn't mean the first appointment, I meant the follow up", 'the follow up'],
  ['never mind nausea, what about headaches', 'what about headaches'],
  ['i meant how far apart not how many', 'how far apart'],
  ['skip the science part, is it addictive', 'is it addictive'],
  ['i dont mean legal i mean safe', 'safe'],
  ["the price isn't my question. do you treat teens", 'do you treat teens'],
  ['I asked about the consent form, not the treatment plan', 'the consent form'],
  ['not whether I can bring my wife but whether I can bring my dog', 'whether i can bring my dog'],
  ['instead of the science tell me the steps', 'tell me the steps'],
  ["it's not the needle, it's losing control", 'losing control'],
])('%s', (text, rest) => {
  expect(meant(text)).toBe(rest);
});

test.each([
  ["it's not working, what now"],
  ["I'm not feeling better, what can I do"],
  ['not sure if I qualify, do I need a referral'],
  ['not improving, would therapy help'],
  ['does it help not only depression but also anxiety'],
  ["I don't have insurance, what does it cost"],
  ["I'm not on any medicines, can I drink"],
  ['can I not take my pills that morning'],
  ["I can't drive, how do I get home"],
  ['why ketamine rather than an antidepressant'],
  ['what else can I take instead of ketamine'],
  ["I didn't ask my doctor yet, do I need a referral"],
  ["It's not the first time I throw up, what can I do"],
  ['is it legal or not, and is it safe'],
  ['apart from nausea what else can happen'],
  ["I don't care what it costs"],
  [''],
])('nothing is set aside: %s', (text) => {
  expect(meant(text)).toBeUndefined();
});

test('in a long story nothing is left out', () => {
  const story = 'We are beekeepers, not experts, and my son has been unwell since the spring before last. '.repeat(3);
  expect(meant(`${story}Is it safe?`)).toBeUndefined();
});
