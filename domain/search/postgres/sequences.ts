import type { ResolvedWord } from "./resolve-words";

/** What stands in the place of a word that says nothing by itself, and between statement, summary and the rest. */
export const stopped = 0;
export const partEnd = -1;

/** The numbers of a record's terms in their order, its parts one after the other. */
export function sequenceOf(order: string[][], resolve: (word: string) => ResolvedWord | undefined): Buffer {
  const numbers = order.flatMap((part, place) => [
    ...(place > 0 ? [partEnd] : []),
    ...part.map((word) => {
      const found = resolve(word);
      return found && !found.isStop ? found.term : stopped;
    }),
  ]);
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [place, number] of numbers.entries()) bytes.writeInt32LE(number, place * 4);
  return bytes;
}

/** What `sequenceOf` wrote: in the order of bytes that all machines have which Node runs on. */
export function readSequence(bytes: Buffer): Int32Array {
  const copied = new Uint8Array(bytes.length & ~3);
  copied.set(bytes.subarray(0, copied.length));
  return new Int32Array(copied.buffer);
}
