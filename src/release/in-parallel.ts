/** Does something with each of many, so many at once. Nothing new is begun once one of them has thrown. */
export async function inParallel<T>(
  all: readonly T[],
  atOnce: number,
  act: (one: T) => Promise<unknown>,
): Promise<void> {
  const rest = all.values();
  let failed = false;
  const work = async () => {
    for (const one of rest) {
      if (failed) return;
      await act(one).catch((error: unknown) => {
        failed = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(atOnce, all.length) }, work));
  const wrong = ends.find((end) => end.status === 'rejected');
  if (wrong) throw wrong.reason;
}
