import { z } from 'astro/zod';
import { isTimeZone } from './day.ts';
import { textSchema } from './id.ts';
import { languageSchema } from './language.ts';
import { webAddressSchema } from './source.ts';

/** Schema of `site.yaml`: who publishes the site, and how it presents itself. */
export const siteSchema = z.strictObject({
  name: textSchema.describe('The name of the site.'),
  tagline: textSchema.describe('One line on what it is.'),
  description: textSchema.describe('One or two sentences for search engines and link previews.'),
  language: languageSchema.describe('Language of the site’s texts as a tag: en-GB.'),
  time_zone: textSchema
    .refine(isTimeZone, { error: 'is not the name of a time zone' })
    .describe('IANA name of the time zone whose calendar says which day it is: Europe/London.'),
  publisher: z
    .strictObject({
      name: textSchema.describe('Who publishes the site.'),
      about: textSchema.describe('One or two sentences on the publisher.'),
      url: webAddressSchema.optional().describe('The publisher’s own address.'),
    })
    .describe('Who publishes the site.'),
  funding: textSchema.describe('Who pays for it, in one or two sentences.'),
  contact: z.email({ error: 'must be an e-mail address' }).describe('The address to which readers report errors.'),
  licence: z
    .strictObject({
      name: textSchema.describe('Name of the licence of the texts: CC BY 4.0.'),
      url: webAddressSchema.describe('Address of the licence.'),
    })
    .describe('The licence of the texts.'),
});

export type SiteInfo = z.infer<typeof siteSchema>;
