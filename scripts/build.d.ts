interface Voice {
  readonly say?: (line: string) => void;
}
export function build(voice?: Voice): void;
export const SOURCES: readonly string[];
export function compile(options?: Voice & { readonly folders?: readonly string[] }): number;
export function copyPage(voice?: Voice): void;
