/** As many as the pool of a player has connections, less one. */
const most = 7;

/** Does the same with each, some at the same time, in their order. */
export async function severalAtOnce<One>(all: Iterable<One>, work: (one: One) => Promise<void>) {
  const left = [...all].reverse();
  const goOn = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await work(next);
  };
  await Promise.all(Array.from({ length: most }, goOn));
}
