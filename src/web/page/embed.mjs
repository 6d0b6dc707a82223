/** Whether the page stands in the frame of a clinic's site. */
export const embedded = window.parent !== window && new URLSearchParams(location.search).has('embed');

/**
 * What the clinic's site wants changed: name, title, brand, dir, theme. Only in a frame, and only sites that the server's
 * frame-ancestors names can frame this page: nobody else's link puts other words on it.
 */
export const options = new URLSearchParams(embedded ? location.hash.slice(1) : '');

/** Tells the clinic's site what happens. Nothing of the talk is in it, so it does not matter who hears it. */
export function tellSite(what) {
  if (embedded) window.parent.postMessage({ chat: what }, '*');
}

/** Calls back with `first`, `last` or `start`: where the site wants the focus when it comes into the frame. */
export function onFocusWanted(focus) {
  if (!embedded) return;
  addEventListener('message', ({ source, data }) => {
    if (source === window.parent && data?.chat === 'focus') focus(data.where);
  });
}
