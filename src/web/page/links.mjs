import { setting } from './dom.mjs';

/** Where a link in the chat may lead. The bot's words come from files that people edit, and a card may hold anything. */
const HOSTS = new Set([location.host, ...setting.linkHosts]);

export function isAllowed(address) {
  if (!URL.canParse(address, location.href)) return false;
  const { protocol, host } = new URL(address, location.href);
  if (protocol === 'tel:' || protocol === 'sms:') return true;
  return (protocol === 'https:' || protocol === 'http:') && HOSTS.has(host);
}

function tame(link) {
  const address = link.getAttribute('href');
  if (address === null || isAllowed(address)) return;
  link.removeAttribute('href');
  link.removeAttribute('target');
}

/** Takes the address out of every link within that may not be followed, now and later. */
export function guardLinks(element) {
  const all = (node) => (node.matches?.('a') ? [node] : [...(node.querySelectorAll?.('a') ?? [])]);
  const watch = { childList: true, subtree: true, attributeFilter: ['href'] };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) [target, ...addedNodes].flatMap(all).forEach(tame);
  }).observe(element, watch);
}

/** Web Chat's middleware for what a card's button does: of all actions, only saying something and allowed addresses. */
export const guardActions = () => (next) => (request) => {
  const { type, value } = request.cardAction;
  const speaks = type === 'imBack' || type === 'postBack' || type === 'messageBack';
  const dials = type === 'call' || (type === 'openUrl' && isAllowed(String(value)));
  return speaks || dials ? next(request) : undefined;
};
