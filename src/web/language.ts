import type { Request } from 'restify';
import type { Language } from '../core/model';

/**
 * In which language the words around the chat are wanted: what the address says (`?lang=es`), else what the browser prefers.
 * Languages that the page does not have count as English.
 */
export function languageOf(req: Request): Language {
  const asked = new URLSearchParams(req.getQuery()).get('lang') ?? String(req.headers['accept-language'] ?? '');
  return /^\s*es\b/i.test(asked) ? 'es' : 'en';
}
