/**
 * The words of a text in small letters, without what stands between them, so that the same words are the same however
 * they are set. A number keeps its digits and loses its commas: 48,151 is `48151`.
 */
export function plainWords(text: string): string[] {
  const joined = text.normalize('NFC').replaceAll(/(?<=\d)[,\u202f](?=\d{3}(?!\d))/g, '');
  return joined.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
