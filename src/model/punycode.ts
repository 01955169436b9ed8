const base = 36;
const lowest = 1;
const highest = 26;

/**
 * The letters for which the ASCII form of one part of a host’s name stands (what follows `xn--`), as RFC 3492 says;
 * undefined where it stands for none.
 */
export function fromPunycode(ascii: string): string | undefined {
  const cut = ascii.lastIndexOf('-');
  const letters = [...ascii.slice(0, Math.max(0, cut))].map((letter) => letter.codePointAt(0)!);
  const digits = [...ascii.slice(cut + 1).toLowerCase()].map((digit) =>
    'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(digit),
  );
  if (digits.length === 0 || digits.includes(-1) || !/^[a-z\d-]+$/i.test(ascii)) return undefined;
  let [code, bias, place, at] = [128, 72, 0, 0];
  while (at < digits.length) {
    const before = place;
    for (let weight = 1, step = base; ; step += base) {
      const digit = digits[at++];
      if (digit === undefined) return undefined;
      place += digit * weight;
      const threshold = Math.min(highest, Math.max(lowest, step - bias));
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = letters.length + 1;
    bias = adapted(place - before, count, before === 0);
    code += Math.floor(place / count);
    place %= count;
    if (code > 0x10ffff) return undefined;
    letters.splice(place++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

function adapted(step: number, count: number, first: boolean): number {
  let rest = Math.floor(step / (first ? 700 : 2));
  rest += Math.floor(rest / count);
  let bias = 0;
  for (; rest > ((base - lowest) * highest) / 2; bias += base) rest = Math.floor(rest / (base - lowest));
  return bias + Math.floor(((base - lowest + 1) * rest) / (rest + 38));
}
