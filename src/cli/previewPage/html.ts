import { capabilitiesOf } from '../../bot/capabilities';
import { sourceLine } from '../../bot/teams/activity';
import type { Clinic } from '../../core/model';
import type { Voice } from '../../core/phrases';
import { render } from '../../core/render';
import { smsPages } from './smsPages';
import type { Sample, Section } from './samples';
import { STYLE } from './style';

/** One page that needs nothing else: every message as the web, Teams and a phone show it, side by side. */
export function previewPage(sections: readonly Section[], clinic: Clinic, say: Voice, day: string): string {
  const nav = sections.map(({ title, samples }, at) => `<a href="#s${at}">${escaped(title)} <small>${samples.length}</small></a>`).join('');
  const body = sections.map((section, at) => sectionHtml(section, at, say)).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Preview: ${escaped(clinic.name)}</title><style>${STYLE}</style>
<header><h1>Every message, on every channel</h1><p>${escaped(clinic.name)}, as of ${escaped(day)}. To read and to correct: the words stand in the folder <code>knowledge/</code>.</p><nav>${nav}</nav></header><main>${body}</main></html>`;
}

function sectionHtml({ title, samples }: Section, at: number, say: Voice): string {
  return `<section id="s${at}"><h2>${escaped(title)}</h2><div class="heads" aria-hidden="true"><span>Web chat</span><span>Microsoft Teams</span><span>Text message</span></div>${samples.map((sample) => rowHtml(sample, say)).join('')}</section>`;
}

function rowHtml({ name, reply, signed }: Sample, say: Voice): string {
  const review = signed === undefined ? '<em class="open">no clinician has signed it</em>' : `<em>signed by ${escaped(signed)}</em>`;
  const id = reply.topic === null ? '' : `<code>${escaped(reply.topic)}</code> ${reply.kind === 'dialog' ? '' : review}`;
  return `<article><h3>${escaped(name)} ${id}</h3><div class="row">${webHtml(reply, say)}${teamsHtml(reply, say)}${phoneHtml(reply, say)}</div></article>`;
}

function webHtml(reply: Sample['reply'], say: Voice): string {
  const page = render(reply, capabilitiesOf('webchat'), say);
  const source = page.source === undefined ? '' : `<p class="source">${escaped(sourceLine(page.source, say))}</p>`;
  return `<div class="web" role="group" aria-label="Web chat"><div class="bubble">${markdown(page.text)}${source}</div>${buttons(page.choices.map(({ title }) => title))}</div>`;
}

function teamsHtml(reply: Sample['reply'], say: Voice): string {
  const page = render(reply, capabilitiesOf('msteams'), say);
  const dots = page.progress === undefined ? '' : `<p class="dots">${'&#9679; '.repeat(page.progress.step)}${'&#9675; '.repeat(page.progress.of - page.progress.step)}</p>`;
  const source = page.source === undefined ? '' : `<p class="source">[1] ${escaped(sourceLine(page.source, say))}</p>`;
  const mark = page.source === undefined ? '' : ' [1]';
  return `<div class="teams" role="group" aria-label="Microsoft Teams"><div class="card">${dots}${markdown(page.text + mark)}${source}${buttons(page.choices.map(({ title }) => title))}</div></div>`;
}

function phoneHtml(reply: Sample['reply'], say: Voice): string {
  const pages = smsPages(reply, say);
  const bubbles = pages.map(({ text, segments }, at) => `${at === 0 ? '' : '<p class="patient">MORE</p>'}<div class="sms">${escaped(text).replace(/\n\n/g, '<br><br>')}</div><p class="count">${text.length} characters, ${segments} ${segments === 1 ? 'segment' : 'segments'}</p>`);
  return `<div class="phone" role="group" aria-label="Text message">${bubbles.join('')}</div>`;
}

function buttons(titles: readonly string[]): string {
  return titles.length === 0 ? '' : `<div class="buttons">${titles.map((title) => `<span>${escaped(title)}</span>`).join('')}</div>`;
}

/** The little Markdown that the knowledge uses: bold, lists, paragraphs. */
function markdown(text: string): string {
  return text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    if (lines.every((line) => line.startsWith('- '))) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
    return `<p>${lines.map(inline).join('<br>')}</p>`;
  }).join('');
}

function inline(text: string): string {
  return escaped(text).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
