import type { Browser } from 'playwright-core';

/** A headless Chromium. The caller closes it. */
export function launch(): Promise<Browser>;
