/** What every part of the page needs of the document. */

export const find = (id) => document.getElementById(id);

/** What the server knows of the clinic: `wording`, `clinic`, `phone`, `linkHosts`. */
export const setting = JSON.parse(find('chat').dataset.setting);

/** The words of the page, from `knowledge/phrases/page.yml` or its Spanish sister. */
export const { wording } = setting;

/** Puts values where `{name}` stands; what has no value stays as it is. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** An element with its attributes, and text or elements in it. Text stays text: nothing is read as HTML. */
export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}
