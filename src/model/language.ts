import { z } from 'astro/zod';

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const help = 'must be the tag of a language, for example ko or pt-BR';

/** True for the tag of a language that is known by name, as BCP 47 writes it: ko, pt-BR, zh-Hant. */
function isLanguage(tag: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(tag) && names.of(tag) !== undefined;
}

/** Schema of a language. A name that is written out, and a tag that means none, are refused. */
export const languageSchema = z.string({ error: help }).refine(isLanguage, { error: help });
