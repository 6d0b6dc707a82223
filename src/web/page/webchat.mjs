import { find } from './dom.mjs';

let loading;

/** Web Chat's bundle, asked for again after a failure. The page names it in a preload, so it is under way already. */
export function loadWebChat() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = find('chat').dataset.webchat;
    script.onload = () => resolve(window.WebChat);
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error('webchat.js cannot be fetched'));
    };
    document.head.append(script);
  });
  return loading;
}
