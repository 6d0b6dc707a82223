/**
 * Web Chat speaks a reply with its suggestions in a live region of its own, and then the suggestions once more where they
 * stand. This takes the second away, so that a screen reader hears each reply once.
 */
export function hearOnce(element) {
  const quieten = () => {
    for (const toolbar of element.querySelectorAll('.webchat__suggested-actions[aria-live]'))
      toolbar.removeAttribute('aria-live');
  };
  new MutationObserver(quieten).observe(element, { childList: true, subtree: true });
}
