import { expect, test } from 'vitest';
import { viewPerson } from '../../../src/blocks/person/person.ts';
import { fixtureSetting } from '../setting.ts';

const setting = await fixtureSetting();

test('prints the full name and the role, and leads to the party’s page', () => {
  expect(viewPerson(setting, 'marrowby')).toEqual({
    name: 'Ottoline Marrowby-Thackeringham',
    role: 'mayor of Brindlecombe',
    href: '/parties/marrowby/',
  });
});

test('prints no role where none is known', () => {
  expect(viewPerson(setting, 'courier').role).toBeUndefined();
});
