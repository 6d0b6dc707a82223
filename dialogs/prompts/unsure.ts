import { fold } from '../../src/core/text';

const UNSURE =
  /^(?:(?:hm+|um+|uh+|well|honestly|i really|sorry),? )*(?:i'?m |im )?(?:not (?:really |too )?sure|unsure|no idea|idk|dunno|(?:i )?(?:don'?t|dont|do not) (?:know|remember|recall)|(?:i )?(?:can'?t|cant) (?:remember|say|tell)|no clue|hard to say|no se)\b/;

/** "I don't remember" to a question of a flow: nobody has to know, so it is as good as skipped. */
export function isUnsure(text: string): boolean {
  return UNSURE.test(fold(text));
}
