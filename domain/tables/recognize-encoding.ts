import type { Encoding } from "./decode";
import { naturalWords, wordAround } from "./natural-words";

/** What the bytes of a text tell about how its letters are written. */
export type Recognized = {
  encoding: Encoding;
  /** True when nothing in the file says so. */
  isGuess: boolean;
  /** Where the first byte stands that does not belong into such a text; null when all do. */
  badAt: number | null;
  /** Zero bytes and the like: this is no text at all. */
  isBinary: boolean;
  /** True when there is nothing but a mark of the encoding, if that. */
  isEmpty: boolean;
  /** The first few bytes. */
  head: Buffer;
  /** Words that came out of a guess and should be looked at. */
  doubtful: string[];
};

/** Goes through a text once, however long, and tells its encoding; nothing of it is kept but a few words. */
export async function recognizeEncoding(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<Recognized> {
  const seen = newSurvey();
  for await (const chunk of chunks) survey(chunk, seen);
  return judge(seen);
}

/** As `recognizeEncoding`, for a text that is in memory. */
export function recognizeBytes(bytes: Buffer): Recognized {
  const seen = newSurvey();
  survey(bytes, seen);
  return judge(seen);
}

const newSurvey = () => ({
  position: 0,
  head: Buffer.alloc(0),
  zeros: [0, 0],
  firstZero: -1,
  controls: 0,
  /** Bytes still missing from a letter of several bytes, and where the next one may lie. */
  missing: 0,
  lowest: 0x80,
  highest: 0xbf,
  letterAt: 0,
  multiple: 0,
  /** Places, however many bytes they have. */
  bad: 0,
  lastBad: -2,
  firstBad: -1,
  unassigned: 0,
  samples: [] as string[],
});
type Survey = ReturnType<typeof newSurvey>;

function survey(chunk: Buffer, seen: Survey) {
  if (seen.head.length < 64) seen.head = Buffer.concat([seen.head, chunk.subarray(0, 64)]).subarray(0, 64);
  for (let place = 0; place < chunk.length; place++) {
    const byte = chunk[place] as number;
    if (byte < 0x80) {
      if (seen.missing > 0) spoil(seen);
      if (byte < 0x20) countControl(byte, seen.position + place, seen);
    } else {
      if (seen.samples.length < 60) seen.samples.push(wordAround(chunk, place));
      if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d)
        seen.unassigned++;
      stepUtf8(byte, seen.position + place, seen);
    }
  }
  seen.position += chunk.length;
}

function countControl(byte: number, at: number, seen: Survey) {
  if (byte === 0) {
    seen.zeros[at % 2] = (seen.zeros[at % 2] ?? 0) + 1;
    if (seen.firstZero < 0) seen.firstZero = at;
  } else if (byte < 9 || (byte > 13 && byte !== 27)) seen.controls++;
}

/** One byte above ASCII: a first one, one that continues, or one in the wrong place. */
function stepUtf8(byte: number, at: number, seen: Survey) {
  if (seen.missing > 0) {
    if (byte >= seen.lowest && byte <= seen.highest) {
      seen.lowest = 0x80;
      seen.highest = 0xbf;
      if (--seen.missing === 0) seen.multiple++;
      return;
    }
    spoil(seen);
  }
  seen.letterAt = at;
  seen.missing = followersOf(byte);
  // The shortest spelling alone counts, and no halves of pairs or code points beyond the last.
  seen.lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
  seen.highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  if (seen.missing === 0) spoil(seen);
}

/** How many bytes follow the first one of a letter; none if no letter begins so. */
function followersOf(byte: number) {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  if (byte < 0xe0) return 1;
  return byte < 0xf0 ? 2 : 3;
}

function spoil(seen: Survey) {
  if (seen.letterAt > seen.lastBad + 1) seen.bad++;
  seen.lastBad = seen.letterAt;
  seen.missing = 0;
  if (seen.firstBad < 0) seen.firstBad = seen.letterAt;
}

function judge(seen: Survey): Recognized {
  if (seen.missing > 0) spoil(seen);
  const sure = {
    head: seen.head,
    isGuess: false,
    badAt: null,
    isBinary: false,
    isEmpty: false,
    doubtful: [],
  };
  const marked = byMark(seen.head);
  if (marked && marked !== "utf-8") return { ...sure, encoding: marked, isEmpty: seen.position <= 2 };
  const isEmpty = seen.position <= (marked ? 3 : 0);
  const utf16 = plainUtf16(seen);
  if (utf16) return { ...sure, encoding: utf16, isGuess: true };
  if (seen.firstZero >= 0 || seen.controls > seen.position / 20)
    return { ...sure, encoding: "utf-8", badAt: Math.max(0, seen.firstZero), isBinary: true };
  if (seen.bad === 0) return { ...sure, encoding: "utf-8", isEmpty };
  const western =
    marked || seen.multiple >= seen.bad || seen.unassigned > 0 ? null : naturalWords(seen.samples);
  if (western) return { ...sure, encoding: "windows-1252", isGuess: true, doubtful: western };
  return { ...sure, encoding: "utf-8", badAt: seen.firstBad };
}

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

/** Plain text in UTF-16 has a zero in every other byte, and hardly any in those between. */
function plainUtf16({ zeros: [even = 0, odd = 0], position }: Survey): Encoding | null {
  if (position % 2 !== 0 || even + odd < position / 4) return null;
  if (odd > even * 20) return "utf-16le";
  return even > odd * 20 ? "utf-16be" : null;
}
