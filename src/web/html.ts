/** Text made fit to stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' };
  return text.replace(/[&<>"']/g, (character) => `&${names[character]};`);
}

/** Text escaped, with numbers in it as links that a phone dials. */
export function withPhoneLinks(text: string, numbers: readonly string[]): string {
  const any = numbers.map((number) => escapeHtml(number).replace(/[^\w ]/g, '\\$&')).join('|');
  const alone = new RegExp(`(?<![\\d-])(${any})(?![\\d-])`, 'g');
  return escapeHtml(text).replace(alone, (number) => `<a href="${phoneLink(number)}">${number}</a>`);
}

/** Paragraphs of plain words, separated by blank lines. */
export function paragraphs(text: string, numbers: readonly string[]): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${withPhoneLinks(paragraph, numbers)}</p>`)
    .join('');
}

/** The address that a phone dials. */
export function phoneLink(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** Puts HTML where `{{name}}` stands. What has no value stays as it is: the nonce comes with each visit. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}
