import type { Clinic } from '../model';

/** Digits of numbers in North America that are kept for stories: nobody answers there. */
const FICTITIOUS = /555(?:010)?01\d\d$/;
const RESERVED_SITE = /^https?:\/\/(?:[^/?#]*\.)?(?:example|test|invalid)(?:[:/?#]|$)/i;

/** Whether the details of the clinic are those that are shipped, or others that lead nowhere. */
export function isMadeUp({ phone, page }: Pick<Clinic, 'phone' | 'page'>): boolean {
  return FICTITIOUS.test(phone.replace(/\D/g, '')) || RESERVED_SITE.test(page);
}
