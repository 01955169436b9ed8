/** An alphabet with letters that can be taken for those of another. */
export interface Alphabet {
  name: string;
  /** Finds its letters. */
  letter: RegExp;
  /** The form of Unicode in which a letter begins with what bears its accents. */
  form: 'NFD' | 'NFKD';
  /** What letters without accents look like: a Latin letter, or a sign for those that look like one another only. */
  shapes: ReadonlyMap<string, string>;
}

/** An alphabet by two rows of letters: its own, and what each of them looks like. */
function alphabet(name: string, letter: RegExp, own: string, like: string, form: Alphabet['form'] = 'NFD'): Alphabet {
  const looks = [...like];
  return { name, letter, form, shapes: new Map([...own].map((sign, at) => [sign, looks[at]!])) };
}

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzə';

/** The alphabets that are told apart within a word. */
const alphabets: readonly Alphabet[] = [
  alphabet('Latin', /\p{Script=Latin}/u, latin, latin),
  alphabet(
    'Cyrillic',
    /\p{Script=Cyrillic}/u,
    'АВЕКМНОРСТУХІЈЅԚԜӀҮЬГПФЛаекорсухіјѕһԁԛԝӏүәф',
    'ABEKMHOPCTYXIJSQWlYbΓΠΦΛaekopcyxijshdqwlyəφ',
  ),
  alphabet('Greek', /\p{Script=Greek}/u, 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹΓΠΦΛαικνορυγϲϳφ', 'ABEZHIKMNOPTYXCΓΠΦΛaikvopuycjφ'),
  alphabet('Armenian', /\p{Script=Armenian}/u, 'ՕՍՏԼՈօոսհյցզք', 'OUSLnonuhjgqp'),
  alphabet('Coptic', /\p{Script=Coptic}/u, 'ⲀⲂⲈⲌⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⲟⲣⲥ', 'ABEZHIKMNOPCTYXopc'),
  alphabet('Cherokee', /\p{Script=Cherokee}/u, 'ᎠᎡᎢᎪᎫᎬᎳᎷᎻᏀᏃᏚᏞᏟᏢᏦᏴᏙᏕᏒ', 'DRTAJEWMHGZSLCPKBVSR'),
  alphabet('Lisu', /\p{Script=Lisu}/u, 'ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'BPDTGKJCZFMNLSRVHWXYAEIOU'),
  alphabet('mathematical', /[\u{1D400}-\u{1D6A3}]/u, latin, latin, 'NFKD'),
];

/** Finds letters of any of these alphabets but the Latin one. */
export const otherLetter = new RegExp(
  alphabets
    .slice(1)
    .map(({ letter }) => letter.source)
    .join('|'),
  'u',
);

/** The alphabets of which a word has letters. */
export function alphabetsIn(word: string): Alphabet[] {
  return alphabets.filter(({ letter }) => letter.test(word));
}

/** The alphabet of a letter; undefined for those of all others. */
export function alphabetOf(letter: string): Alphabet | undefined {
  return alphabets.find((candidate) => candidate.letter.test(letter));
}

/** The letter of one alphabet for which a letter of another can be taken; undefined where there is none. */
export function lookAlike(letter: string, from: Alphabet, to: Alphabet): string | undefined {
  const [base = ''] = letter.normalize(from.form);
  const shape = from.shapes.get(base);
  return shape === undefined ? undefined : [...to.shapes].find(([, like]) => like === shape)?.[0];
}
