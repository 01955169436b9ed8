/** Scripts in which two letters can be kept apart, or be joined, by an invisible character between them. */
const joining = inScripts(
  'Arabic Syriac Mongolian Nko Adlam Mandaic Manichaean Phags_Pa Hanifi_Rohingya Devanagari Bengali Gurmukhi Gujarati ' +
    'Oriya Tamil Telugu Kannada Malayalam Sinhala Tibetan Myanmar Khmer Balinese Javanese Newa Limbu',
);

/** Scripts without blanks between words, in which an invisible space tells where a line may end. */
const unspaced = inScripts('Khmer Thai Lao Myanmar Tibetan Balinese Javanese Tai_Tham Tai_Le New_Tai_Lue Cham');

/** Scripts that are read from right to left. */
const rightToLeft = inScripts('Arabic Hebrew Syriac Thaana Nko Adlam Samaritan Mandaic Hanifi_Rohingya');

/** Invisible characters where a script, or an emoji of several parts, needs them. */
const needed = [
  // A flag of a part of a country: its name in tag characters.
  String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`,
  // Emoji joined to one.
  String.raw`(?<=[\p{ExtPict}\p{EMod}\u{E007F}]\uFE0F?)\u200D(?=\p{ExtPict})`,
  // Emoji in colour or in black, and keycaps.
  String.raw`(?<=[\p{Emoji}--[#*0-9]])[\uFE0E\uFE0F]`,
  String.raw`(?<=[#*0-9])\uFE0F(?=\u20E3)`,
  // Forms of one sign.
  String.raw`(?<=\p{Script=Han})[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
  String.raw`(?<=[\p{Sm}\p{Script=Myanmar}\p{Script=Phags_Pa}])\uFE00`,
  String.raw`(?<=[\u3001\u3002\uFF01\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F])[\uFE00\uFE01]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180B-\u180F]`,
  String.raw`(?<=${joining})[\u200C\u200D]|[\u200C\u200D](?=${joining})`,
  String.raw`(?<=${unspaced})\u200B|\u200B(?=${unspaced})`,
  // Marks of direction, one at a time, near a word that is read from right to left.
  String.raw`(?<![\u200E\u200F\u061C])[\u200E\u200F\u061C](?=[^\n]{0,24}${rightToLeft})`,
  String.raw`(?<=${rightToLeft}[^\n]{0,24})(?<![\u200E\u200F\u061C])[\u200E\u200F\u061C]`,
  // A blank between the letters of Braille.
  String.raw`(?<=[\u2801-\u28FF])\u2800|\u2800(?=[\u2801-\u28FF])`,
];

/** Signs of Arabic, Syriac, Kaithi and Egyptian that are visible, though Unicode counts them among the invisible. */
const visible = String.raw`[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}\u{13430}-\u{1343F}]`;

/** Characters for which another rule is there. */
const elsewhere = String.raw`[\u202A-\u202E\u2066-\u2069]`;

/** Every character that may be invisible: those that can be ignored, those of no meaning, and empty ones. */
const invisible = String.raw`[[\p{DI}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u2800\uFFFC]--${visible}--${elsewhere}]`;

const onceInvisible = new RegExp(invisible, 'v');
const neededOrNot = new RegExp(`(?:${needed.join('|')})|(?<refused>${invisible})`, 'gv');

/** Runs of characters that nobody sees and no script needs: what they are, and where they begin. */
export function findInvisible(text: string): { signs: string; at: number }[] {
  if (!onceInvisible.test(text)) return [];
  const runs: { signs: string; at: number }[] = [];
  for (const { groups, index } of text.matchAll(neededOrNot)) {
    const sign = groups?.['refused'];
    if (sign === undefined) continue;
    const last = runs.at(-1);
    if (last && last.at + last.signs.length === index) last.signs += sign;
    else runs.push({ signs: sign, at: index });
  }
  return runs;
}

/** A class of the letters, marks and digits of some scripts. */
function inScripts(names: string): string {
  return `[${names
    .split(' ')
    .map((name) => `\\p{scx=${name}}`)
    .join('')}]`;
}
