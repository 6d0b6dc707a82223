/** What allows this page's styles; each visit has its own. */
export const nonce = document.querySelector('script[nonce]').nonce;

/* Web Chat 4.18.1 does not hand its nonce on to the scrolling library that it contains. */
const createElement = document.createElement.bind(document);
document.createElement = (name, options) => {
  const element = createElement(name, options);
  if (name === 'style') element.nonce = nonce;
  return element;
};
