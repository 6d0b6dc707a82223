/* Runs before anything is drawn: how the page looks here, so that nothing changes its colour or size before the eyes. */
import { embedded, options } from './embed.mjs';
import { watchScript } from './lifeline.mjs';
import { applyTextSize } from './textSize.mjs';
import { palette } from './palette.mjs';
import { resume } from './resume.mjs';

watchScript();
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

function paint() {
  const wanted = options.get('theme');
  const isDark = wanted === 'dark' || (wanted !== 'light' && dark.matches);
  root.dataset.theme = isDark ? 'dark' : 'light';
  for (const [name, value] of palette(options.get('brand') || root.dataset.colour, isDark))
    root.style.setProperty(`--${name}`, value);
}

if (embedded) root.dataset.embedded = '';
if (options.get('dir') === 'rtl') root.dir = 'rtl';
/* Who comes back to a talk waits for it; who is new reads the greeting while the chat is still on its way. */
if (root.dataset.shell === 'ready' && !resume.read()) root.dataset.fresh = '';
applyTextSize();
paint();
dark.addEventListener('change', paint);
