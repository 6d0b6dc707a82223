import { styleFor, type Style } from './style';

/** Where the talk is shown. */
export interface Screen {
  /** Somebody sits before it and types into it. */
  readonly isTerminal: boolean;
  /** Activities are wanted as they are: then nothing else is shown. */
  readonly json: boolean;
  readonly style: Style;
  print(line: string): void;
  /** What is about the talk and no part of it. */
  note(line: string): void;
  warn(line: string): void;
  /** Something that the next line takes the place of, where it can. */
  glimpse(line: string): void;
  /** A line that came through a pipe; at a terminal it is there already. */
  said(line: string): void;
}

/** Over what stands on the line already, such as the prompt. */
const FRESH = '\r\u001b[K';

/**
 * The terminal or pipe that this process writes to.
 * @param onPrinted is called after each line
 */
export function createScreen(json: boolean, onPrinted: () => void): Screen {
  const { stdin, stdout } = process;
  const isTerminal = stdin.isTTY && stdout.isTTY;
  const style = styleFor(stdout.isTTY, process.env);
  const print = (line: string) => {
    console.log(isTerminal ? FRESH + line : line);
    onPrinted();
  };
  const unlessJson = (show: (line: string) => void) => (line: string) => (json ? undefined : show(line));
  return {
    isTerminal,
    json,
    style,
    print,
    note: unlessJson((line) => print(style.faint(line))),
    warn: (line) => (json ? console.error(line) : print(style.warn(line))),
    glimpse: unlessJson((line) => (isTerminal ? void stdout.write(FRESH + style.faint(line)) : print(line))),
    said: unlessJson((line) => (isTerminal ? undefined : print(`> ${line}`))),
  };
}
