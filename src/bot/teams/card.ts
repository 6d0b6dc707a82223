import { CardFactory, type Attachment } from 'botbuilder';
import type { Handout, HandoutSection, Reply } from '../../core/model';
import { handoutMarkdown } from '../../core/handout';
import { plainText } from '../../core/plainText';
import type { Page } from '../../core/render';

/** Everything that the card uses is in 1.2 too, which is as far as Teams goes on phones. */
const VERSION = '1.5';
/** What Teams shows at most under a card. */
export const MOST_BUTTONS = 6;

/** What stands on the card beside the page itself. */
export interface CardParts {
  readonly page: Page;
  /** The line that names the source, with the number that the text refers to; absent where there is none. */
  readonly source?: string;
  /** A button that opens a web address. */
  readonly link?: Link;
}

export interface Link {
  readonly title: string;
  readonly url: string;
}

type Element = Readonly<Record<string, unknown>>;

/** Words and buttons as one card: Teams shows no suggested actions, and splits a text from its attachment. */
export function teamsCard({ page, source, link }: CardParts): Attachment {
  const body = [
    ...(page.progress === undefined ? [] : [progressLine(page.progress)]),
    ...page.text.split(/\n{2,}/).map((text) => textBlock(text)),
    ...(page.handout === undefined ? [] : [handoutBox(page.handout)]),
    ...(source === undefined ? [] : [textBlock(source, { isSubtle: true, size: 'Small', separator: true })]),
  ];
  return CardFactory.adaptiveCard({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: VERSION,
    fallbackText: fallbackText(page, source),
    body,
    ...actionsOf(page, link),
  });
}

/** Buttons that say what they show; the link, where there is one, takes the last place. */
function actionsOf({ choices }: Page, link: Link | undefined): { readonly actions?: readonly Element[] } {
  const links = link === undefined ? [] : [open(link)];
  const actions = [...choices.slice(0, MOST_BUTTONS - links.length).map(({ title }) => tap(title)), ...links];
  return actions.length === 0 ? {} : { actions };
}

/** The whole in plain words: for clients without cards, and read aloud. */
export function fallbackText({ text, handout, choices }: Page, source?: string): string {
  const list = choices.map(({ title }) => `- ${title}`).join('\n\n');
  const kept = handout === undefined ? '' : handoutMarkdown(handout);
  return plainText([text, kept, source ?? '', list].filter((part) => part !== '').join('\n\n'));
}

function textBlock(text: string, style: Element = {}): Element {
  return { type: 'TextBlock', text, wrap: true, ...style };
}

/** Taps are sent as if typed, so that the chat shows what was picked. */
function tap(title: string): Element {
  return { type: 'Action.Submit', title, data: { msteams: { type: 'imBack', value: title } } };
}

function open({ title, url }: Link): Element {
  return { type: 'Action.OpenUrl', title, url };
}

/** One dot for each step, those that were reached filled. The words say the same: "Step 2 of 6". */
function progressLine({ step, of }: NonNullable<Reply['progress']>): Element {
  const dots = Array.from({ length: of }, (_, index) => (index < step ? '\u25cf' : '\u25cb')).join(' ');
  return textBlock(dots, { color: 'Accent', spacing: 'None' });
}

/** Something to keep, in a box of its own. */
function handoutBox({ title, sections }: Handout): Element {
  const items = [textBlock(title, { weight: 'Bolder', size: 'Medium' }), ...sections.flatMap(sectionBlocks)];
  return { type: 'Container', style: 'emphasis', spacing: 'Medium', items };
}

function sectionBlocks({ heading, paragraphs, items }: HandoutSection): readonly Element[] {
  return [
    ...(heading === undefined ? [] : [textBlock(heading, { weight: 'Bolder' })]),
    ...paragraphs.map((text) => textBlock(text)),
    ...(items.length === 0 ? [] : [textBlock(items.map((item) => `- ${item}`).join('\n'))]),
  ];
}
