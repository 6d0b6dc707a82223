import { screen } from '../../src/core/safety';

test.each([
  "I can't do this anymore, your website freezes, let me talk to a person",
  "I can't do this anymore, the login page is frozen again",
  "i can't go on with this survey, every page ends in an error",
])('a machine that fails is no crisis: %s', (text) => expect(screen(text).kind).toBe('ok'));

test.each([
  "I can't do this anymore",
  "the form keeps crashing and I can't do this life anymore",
  "your page is stuck and I can't stay alive like this",
])('a machine that fails hides no crisis: %s', (text) => expect(screen(text).kind).toBe('crisis'));
