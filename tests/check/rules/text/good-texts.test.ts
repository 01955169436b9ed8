import { describe, expect, test } from 'vitest';
import { textRules } from '../../../../src/check/rules.ts';
import { subjectOf } from '../../text-subject.ts';

const flagOf = (letters: string) =>
  `🏴${[...letters].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}\u{E007F}`;

/** Texts as people write them, in which something could be taken for a fault of characters. */
const texts: readonly [what: string, text: string][] = [
  ['Korean', '러시아에 파병된 북한군은 약 1만 1,000명이라고 국가정보원이 밝혔다.'],
  ['Korean with Latin letters and digits in a word', 'KN-23은 600km를 난다. SNS에서 K팝을 본 A씨는 2024년에 왔다.'],
  ['Korean with Chinese characters', '北韓군이 쿠르스크州에서 前線으로 갔다.'],
  ['Korean in parts of syllables', '\u1112\u1161\u11AB\u1100\u1173\u11AF ㅋㅋ'],
  ['North Korean names', '김정은, 조선인민군 제11군단 《폭풍군단》'],
  ['Ukrainian', 'Президент України Володимир Зеленський сказав це в Києві о п’ятій; об\u02BCєкт, ґанок, її.'],
  ['Russian', 'Министр обороны заявил об этом в Москве — ёлка, съезд, объём.'],
  ['Russian with its stress marked', 'за\u0301мок и замо\u0301к'],
  ['Serbian, Macedonian and Kazakh', 'Љубљана, Ѓорѓе, ѕвезда, қазақ әлем'],
  ['Russian names of weapons', 'Су-34, Т-72Б3, Х-101, 9К720 «Искандер-М», С-300В4, КН-23, Р-77'],
  [
    'Russian and Latin joined by a hyphen',
    'Су-34 / Su-34, КН-23B, IT-компания, Wi-Fi-роутер, PR-служба, Shahed-136, «Герань-2»',
  ],
  ['Latin and Cyrillic joined by an apostrophe or a slash', 'в Telegram’е, Facebook\u02BCом, км/h, iPhone/Айфон'],
  ['a Russian ending behind initials', 'VIPов, SMSка, PDFы и USBшный'],
  ['the signs of the war', 'Zа мир! КуZбасс, Vсё, роSSия, руZZкий'],
  ['Latin words in a Cyrillic sentence', 'Газета The Lantern Ledger пишет: «OK», X и A.'],
  ['a single Cyrillic letter', 'The letter “а” is the first; у is a word, and so are о, с and к.'],
  ['Cyrillic Roman numerals', 'XIX век, II-й, Ⅷ съезд'],
  ['Greek', 'Η Αθήνα και ο Πειραιάς· ΑΘΗΝΑ, ϐ, ἀρχῇ'],
  [
    'Greek letters in units and formulas',
    '5 µm, 5 μm, 40 kΩ, 2 MΩ, 40\u2126, 3 μT, 2πr, Δv, ΔT, λ, αβ, Σx, β-particle, α‑ray',
  ],
  ['Greek letters behind initials', 'TNFα, IFNγ, PPARγ, TGFβ'],
  ['Latin with many accents', 'Zażółć gęślą jaźń; Þórr; Ærø; São Tomé; Ðuro; œuvre; ſo'],
  ['accents that are signs of their own', 'Zaz\u0307o\u0301l\u0142c\u0301; M\u0308u'],
  ['Turkish and Azeri', 'İstanbul, Diyarbakır, ağ; Bakı, əl'],
  ['Vietnamese', 'Thủ tướng Việt Nam Nguyễn Văn Đường'],
  ['letters of phonetics', '[ˈmɔskvə], [naχt], [βeˈθa], /ʃʲ/, ʔ, ǃ, ʰ'],
  ['Latin and Hawaiian letters for breaths', 'Kyiv’s Hawaiʻi, Qurʾān, Taʿizz'],
  ['Persian with its joiner', 'می\u200Cخواهم، خانه\u200Cها، ۲۰\u200Cساله، PDF\u200Cها، «کتاب»\u200Cها'],
  ['an Arabic letter in its joined form', '١٤٤٥ ه\u200D'],
  ['Arabic with its marks', 'المَاءُ يَصِلُ إِلَى الدِّلْتَا ٱللَّٰه'],
  ['Arabic with signs that Unicode calls invisible', 'سورة \u06DD\u0661, \u0600\u0661\u0662'],
  ['Arabic with a mark of direction', 'قال المكتب (UN)\u200F: 12\u200E-\u200E34 و C++\u200E هنا'],
  ['an Arabic letter mark', '\u061C12% من المياه'],
  ['Hebrew with points and a mark of direction', 'הַמַּיִם עָלוּ\u200F! C++\u200E נהדר'],
  ['Urdu, Uyghur and Syriac', 'پانی کی سطح، ئۇيغۇر، ܡܝ\u200C\u0710'],
  ['Hindi', 'नदी का पानी क्\u200Dष और र\u200Dय तक चढ़ा; क्\u200Cष।'],
  ['Bengali, Malayalam and Sinhala', 'র\u200D্যাব, അവന്\u200D, ශ්\u200Dරී'],
  ['Thai, Lao and Khmer with their invisible spaces', 'น้ำ\u200Bท่วม ນ້ຳ\u200Bຖ້ວມ ទឹក\u200Bជំនន់'],
  ['Burmese and Tibetan', 'ရေ\u200Bကြီး ཆུ་ལོག'],
  ['Mongolian with its selectors', 'ᠮᠣᠩᠭᠣᠯ\u180Eᠠ ᠨ\u180B'],
  ['Chinese, with forms of a sign and blanks of its own', '葛\u{E0100}城市　水位：「6.4」米。\u3001\uFE00'],
  ['Japanese in all its scripts', 'ロシアのＴＶはTシャツとΩ計を見せた。ｶﾅ、々、〆、葛\uDB40\uDD01'],
  ['emoji that are joined', '👩🏽‍🚒 👨‍👩‍👧‍👦 🧑🏿‍🤝‍🧑🏻 👁️‍🗨️ 🙂‍↔️ ⛓️‍💥 🐻‍❄️ 🏴‍☠️ 🏳️‍🌈 🏃🏾‍♀️‍➡️'],
  ['emoji in colour and in black', '❤️ ☎︎ ☎️ ©️ ™️ ↔️ 〰️ ㊗️'],
  ['keycaps', '1️⃣ #️⃣ *️⃣'],
  ['flags of countries, and of their parts', `🇺🇦🇰🇵🇷🇺 ${flagOf('gbeng')} ${flagOf('gbsct')} ${flagOf('usca')}`],
  ['mathematics', '∩\uFE00 𝑥 + 𝐲 = ℝ, ℓ, x², ½, ∂'],
  ['Braille with its blank', '⠠⠓⠑⠇⠇⠕⠀⠺⠕⠗⠇⠙'],
  ['blanks of typography', 'From 12\u00A0to 13\u202Fkm, a\u2009b, ５\u3000６'],
  ['typography', '“So” – ‘so’ — «so» „so“ … − × · • § † ‰ ′ ″'],
  ['money and temperatures', '€5, ₴40, ₩1,000, ₽7, ﷼, 4 °C, 5℃, Å, K'],
  ['tabs and line ends of Windows', 'one\r\n\ttwo\r\n'],
  ['a byte-order mark', '\uFEFFone\n'],
  ['references that mean nothing odd', 'R&amp;D, a&nbsp;b, &mdash;, &eacute;, &#39;, &#x2019;, &copy=1, AT&T; Q&A'],
  ['references to a joiner where it is needed', 'خانه&zwnj;ها, א&rlm;!'],
  ['addresses', 'https://example.org/?a=1&reg=2&shy=3#x_y, a_b*c, x~y'],
  ['backslashes', String.raw`\{48 drones\}, \<5, C:\apps\x41\u200b, \\server`],
  ['names in Armenian and Georgian', 'Երևան, Հայաստան; თბილისი, ᲗᲑᲘᲚᲘᲡᲘ'],
  ['Amharic, Tamil and Inuktitut', 'አዲስ አበባ; வெள்ளம்; ᐃᓄᒃᑎᑐᑦ'],
  ['Cherokee', 'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ, ꮳꮃꭹ'],
];

test('there are more than forty', () => expect(new Set(texts.map(([, text]) => text)).size).toBeGreaterThan(40));

describe.each([
  ['a text', 'stories/a/index.mdx', (text: string) => `---\ntitle: x\n---\n${text}\n`],
  ['a file of YAML', 'terms.yaml', (text: string) => `a: >-\n  ${text}\n`],
  ['quotation marks of YAML', 'terms.yaml', (text: string) => `a: '${text.replaceAll("'", "''")}'\n`],
  ['a plain document', 'files/notes.txt', (text: string) => text],
])('in %s', (_, path, around) => {
  test.each(texts)('%s passes', (__, text) => {
    const written = text.startsWith('\uFEFF') ? `\uFEFF${around(text.slice(1))}` : around(text);
    expect(textRules.flatMap((rule) => rule.check(subjectOf(written, path)))).toEqual([]);
  });
});
