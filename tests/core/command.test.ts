/** What patients type when they want the bot to do something, and what only looks like it. */
import { command, languageOf, smalltalk, topicsAsked } from '../../src/core/command';

describe('commands', () => {
  test.each([
    ['menu', 'menu'],
    ['main menu please', 'menu'],
    ['menuu', 'menu'],
    ['what are my options', 'menu'],
    ['help', 'help'],
    ['hlep', 'help'],
    ['ayuda', 'help'],
    ['what can you do', 'help'],
    ['what can you do?', 'help'],
    ['what kind of questions can I ask', 'help'],
    ['how does this bot work?', 'help'],
    ['start over', 'restart'],
    ['can we start over please', 'restart'],
    ['strat over', 'restart'],
    ['restart', 'restart'],
    ['empezar de nuevo', 'restart'],
    ['lets begin again', 'restart'],
    ['go back', 'back'],
    ['go bakc', 'back'],
    ['previous', 'back'],
    ['volver', 'back'],
    ['stop', 'stop'],
    ['I want to stop this chat', 'stop'],
    ['nevermind', 'stop'],
    ['exit', 'stop'],
    ['leave me alone', 'stop'],
    ['delete what I said', 'forget'],
    ['please erase my data', 'forget'],
    ['forget everything I told you', 'forget'],
    ['borra mis datos', 'forget'],
    ['say that again', 'repeat'],
    ['can you repeat that?', 'repeat'],
    ['otra vez', 'repeat'],
    ['more', 'more'],
    ['tell me more', 'more'],
    ['do you speak spanish?', 'language'],
    ['en espanol por favor', 'language'],
    ['can we do this in spanish', 'language'],
    ['no hablo ingles', 'language'],
    ['switch to english', 'language'],
    ['puedes hablar en espa\u00f1ol', 'language'],
    ['tlak to a persn', 'person'],
    ['can I speak with a real human please', 'person'],
    ['human', 'person'],
    ['agent!', 'person'],
    ['I want to talk to someone', 'person'],
    ["do you have the clinic's number?", 'person'],
    ["what's your phone number", 'person'],
    ['how do I reach the clinic', 'person'],
    ['call the clinic', 'person'],
    ['can someone call me back', 'person'],
    ['is there a number I can call', 'person'],
    ['hablar con una persona', 'person'],
    ['quiero hablar con alguien', 'person'],
    ['connect me to a nurse', 'person'],
    ['is there someone I can talk to', 'person'],
    ["I can't do this anymore, your website freezes, let me talk to a person", 'person'],
    ['I need to talk to somebody about my bill', 'person'],
    ['let me talk to a real person instead of a bot', 'person'],
  ])('%s is %s', (text, expected) => {
    expect(command(text)).toBe(expected);
  });

  test.each([
    'can I stop treatment',
    'talk to your doctor, everyone says, but what do I say',
    'Number and length of sessions',
    'is there someone in the room',
    'will someone be with me',
    'should I talk to my doctor about nausea',
    'can I talk to my provider about the nausea',
    'who do I talk to about side effects',
    'does it help with depression',
    'can it help me',
    'how do I stop the nausea',
    'step 4',
    'what happens if I start over after a break',
    'how does it work',
    'what can I do about nausea',
    'can you forget what happens during it',
    'does it reset the brain',
    'will I get my old self back',
    'is the person awake during it',
    'can a real person die from it',
    'how many people does it help',
    'does the depression come back',
    'do you repeat the treatment',
    'more than one session?',
    'do I need someone to drive me',
    'can I call off my visit',
    'what is the number of sessions',
    '4',
    '',
    '\u{1f600}',
  ])('%s is no command', (text) => {
    expect(command(text)).toBeUndefined();
  });
});

describe('topics', () => {
  test.each([
    ['topics', ''],
    ['Topics please', ''],
    ['tpoics', ''],
    ['show all topcis', ''],
    ['list of topics', ''],
    ['show me the topics', ''],
    ['hi, what topics do you have?', ''],
    ['which topics are there', ''],
    ['what can I ask', ''],
    ['wat can i aks', ''],
    ['what questions can I ask you?', ''],
    ['topics nausea', 'nausea'],
    ['topics about side efects', 'side efects'],
    ['tpoics abuot nausea', 'abuot nausea'],
    ['show me topics about pregnancy please', 'pregnancy'],
    ['do you have topics on cost', 'cost'],
    ['search for insurance', 'insurance'],
  ])('%s', (text, about) => {
    expect(topicsAsked(text)).toEqual({ about, language: 'en' });
    expect(command(text)).toBe('topics');
  });

  test.each([
    ['temas', ''],
    ['¿Qué temas hay?', ''],
    ['qué puedo preguntar', ''],
    ['temas sobre nausea', 'nausea'],
  ])('%s, in Spanish', (text, about) => {
    expect(topicsAsked(text)).toEqual({ about, language: 'es' });
  });

  test.each([
    'what should I ask my doctor',
    'questions to ask my doctor',
    'is there a topical cream',
    'change the subject',
    'off topic but is it safe',
    'a search online says it is dangerous',
    'what topics should I bring up with my doctor at the first visit and what should I leave out',
    'help',
    'menu',
    '',
  ])('%s is none', (text) => {
    expect(topicsAsked(text)).toBeUndefined();
  });
});

describe('small talk', () => {
  test.each([
    ['hi', 'greeting'],
    ['Hiiiii', 'greeting'],
    ['hello there!', 'greeting'],
    ['helo', 'greeting'],
    ['good morning', 'greeting'],
    ['hola', 'greeting'],
    ['anyone there?', 'greeting'],
    ['thanks', 'thanks'],
    ['thnaks', 'thanks'],
    ['thank you so much, that was really helpful', 'thanks'],
    ['ok thanks bye', 'thanks'],
    ['that helps a lot', 'thanks'],
    ['muchas gracias', 'thanks'],
    ['bye', 'bye'],
    ['see you later', 'bye'],
    ['good night', 'bye'],
    ['ok', 'ok'],
    ['got it', 'ok'],
    ['makes sense', 'ok'],
    ['lol', 'laugh'],
    ['hahahaha', 'laugh'],
    ['\u{1f602}', 'laugh'],
    ['are you a real person?', 'human'],
    ['am I talking to a bot', 'human'],
    ['r u a robot', 'human'],
    ['who are you', 'human'],
    ['eres un robot', 'human'],
    ['how are you?', 'how'],
    ['hey how are you doing today', 'how'],
    ["what's up", 'how'],
    ['you suck', 'insult'],
    ['this is useless', 'insult'],
    ['stupid bot', 'insult'],
    ['you are so helpful', 'compliment'],
    ['great answer', 'compliment'],
    ['good bot', 'compliment'],
  ])('%s is %s', (text, expected) => {
    expect(smalltalk(text)).toBe(expected);
  });

  test.each([
    'hi, how long does it last',
    'hello is it safe',
    'thanks, but what about nausea',
    'ok and after that?',
    'good for anxiety?',
    'is it helpful',
    'is it good for depression',
    'how is it going to feel',
    'how is it given',
    'is this real',
    'you said it helps within hours',
    'thank you but it did not work for me',
    'hey my mom is getting this tomorrow',
    'does it make you laugh',
    'I feel terrible',
    'this is not working',
    'I am not ok',
    'yes',
    'no',
    'nausea',
  ])('%s is more than that', (text) => {
    expect(smalltalk(text)).toBeUndefined();
  });
});

test.each([
  ['\u00bfcu\u00e1nto dura el efecto?', 'es'],
  ['cuanto cuesta', 'es'],
  ['es seguro?', 'es'],
  ['me siento muy mal despues de la sesion', 'es'],
  ['hola', 'es'],
  ['how long does it last', 'en'],
  ['is it safe', 'en'],
  ['side effects?', 'en'],
  ['no', 'en'],
])('%s is written in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});
