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

/** What `sequenceOf` wrote. */
export function readSequence(bytes: Buffer): Int32Array {
  const numbers = new Int32Array(bytes.length >> 2);
  for (let place = 0; place < numbers.length; place += 1) numbers[place] = bytes.readInt32LE(place * 4);
  return numbers;
}
