/** The environment without its empty variables. */
export type Given = Readonly<Record<string, string | undefined>>;

/** A variable, and in the rest of a sentence what is wrong with it and what to do. Never its value: some are secrets. */
export interface Problem {
  readonly name: string;
  readonly message: string;
}

/** An address that others can read on its way: no TLS, and not within this machine. */
export function isInTheOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !isThisMachine(hostname);
}

export function isThisMachine(host: string): boolean {
  return host === '' || host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host);
}

/** Words separated by spaces or commas. */
export function words(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}
