interface Voice {
  readonly say?: (line: string) => void;
}
export function build(voice?: Voice): void;
export function compile(voice?: Voice): number;
export function copyPage(voice?: Voice): void;
