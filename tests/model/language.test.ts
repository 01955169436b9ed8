import { expect, test } from 'vitest';
import { languageSchema } from '../../src/model/language.ts';

test.each(['ko', 'en-GB', 'zh-Hant', 'zh-Hant-TW', 'es-419', 'rue', 'no'])('%s is a language', (tag) => {
  expect(languageSchema.safeParse(tag).success).toBe(true);
});

test.each(['', 'Korean', 'korean', 'KO', 'kp', 'xx', 'ko_KP', 'ko-kp', 'ko-KP-', 'zh-hant', 'ko-XX', 'x-a', 'en"', 7])(
  '“%s” is none',
  (tag) => {
    const messages = languageSchema.safeParse(tag).error?.issues.map(({ message }) => message);
    expect(messages).toEqual(['must be the tag of a language, for example ko or pt-BR']);
  },
);
