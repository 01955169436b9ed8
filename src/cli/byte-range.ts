/** The part of a file that a request asks for: its first and last byte. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * Reads the header Range for a file of `size` bytes. undefined: the whole file is to be sent, for nothing was asked for,
 * or more than one part, which nobody has to serve. 'none': the file has no such part.
 */
export function readRange(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  return first <= last ? { first, last } : 'none';
}
