import type { Handout, HandoutSection } from './model';

/** A handout as Markdown, for a channel that has no way of its own to show one: title, then each section. */
export function handoutMarkdown({ title, sections }: Handout): string {
  return [`**${title}**`, ...sections.flatMap(sectionMarkdown)].join('\n\n');
}

function sectionMarkdown({ heading, paragraphs, items }: HandoutSection): readonly string[] {
  const list = items.map((item) => `- ${item}`).join('\n');
  return [heading === undefined ? '' : `**${heading}**`, ...paragraphs, list].filter((part) => part !== '');
}
