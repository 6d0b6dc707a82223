import type { Handout, HandoutSection } from './model';

/** A handout as Markdown, for a channel that has no way of its own to show one: title, then each section. */
export function handoutMarkdown({ title, sections }: Handout): string {
  return [`**${title}**`, ...sections.flatMap(sectionMarkdown)].join('\n\n');
}

function sectionMarkdown({ heading, paragraphs, items }: HandoutSection): readonly string[] {
  const list = items.map((item) => `- ${item}`).join('\n');
  return [heading === undefined ? '' : `**${heading}**`, ...paragraphs, list].filter((part) => part !== '');
}

/** Characters of one text message, less the "1/2 " before it. */
const ROOM = 306 - '1/2 '.length;

/** Sentences as text messages, as many in one as fit, numbered where there are several; `first` stands before them. */
export function packed(first: string, sentences: readonly string[]): readonly string[] {
  const messages = sentences.reduce<string[]>((all, sentence) => {
    const last = all.at(-1) ?? '';
    const longer = `${last} ${sentence}`;
    return longer.length <= ROOM ? [...all.slice(0, -1), longer] : [...all, sentence];
  }, [first]);
  return messages.length === 1 ? messages : messages.map((text, at) => `${at + 1}/${messages.length} ${text}`);
}
