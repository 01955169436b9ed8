import { expect, test } from 'vitest';
import { viewQuote } from '../../../src/blocks/quote/quote.ts';
import { fixtureSetting } from '../setting.ts';

const setting = await fixtureSetting();

test('prints words of another language with their language and their meaning', () => {
  expect(viewQuote(setting, 'boatmen-quote')).toMatchObject({
    language: 'ar',
    translation: 'In 3 hours the water rose faster than we have seen in all our lives',
    who: 'Delta Boatmen',
    about: '13 April 2023.',
  });
});

test('says from which language words were translated', () => {
  expect(viewQuote(setting, 'quillfeather-quote').about).toBe('13 April 2023. Translated from Old Alderish.');
});

test('leads to where the text marks the claim', () => {
  expect(viewQuote(setting, 'marrowby-quote').mark.href).toBe('#claim-marrowby-quote');
});

test('refuses a claim without a quote', () => {
  expect(() => viewQuote(setting, 'flood')).toThrow('no quote');
});
