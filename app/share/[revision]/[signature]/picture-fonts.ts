import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { drawnBy } from "./drawn-by";

const folder = "node_modules/@fontsource/source-serif-4/files";
const subsets = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"] as const;
const weights = [400, 600] as const;

/** The names of the fonts, first choice first, for `font-family`. */
export const fontFamily = subsets.map((subset) => `Serif ${subset}`).join(", ");

/** All faces that pictures are drawn with, read once. */
export const pictureFonts = once(async () =>
  Promise.all(
    subsets.flatMap((subset) =>
      weights.map(async (weight) => ({
        name: `Serif ${subset}`,
        weight,
        style: "normal" as const,
        data: await readFile(join(process.cwd(), folder, `source-serif-4-${subset}-${weight}-normal.woff`)),
      })),
    ),
  ),
);

const drawnCharacters = once(async () => {
  const fonts = await pictureFonts();
  return new Set(fonts.filter(({ weight }) => weight === 600).flatMap(({ data }) => drawnBy(data)));
});

/** Signs that statements often hold and our fonts lack. */
const spelled: Record<string, string> = {
  "≈": "~",
  "≠": "!=",
  "≤": "<=",
  "≥": ">=",
  "→": "->",
  "←": "<-",
  "‐": "-",
  "‑": "-",
};

/**
 * The text as it can be drawn, or null when our fonts lack one of its letters: the renderer would ask other servers
 * for what is missing. Pictograms are left out.
 */
export async function drawable(text: string): Promise<string | null> {
  const plain = text
    .normalize("NFC")
    .replace(/\p{Emoji_Presentation}|\p{Emoji_Modifier}|\u{fe0e}|\u{fe0f}|\u{200d}/gu, "")
    .replace(/[≈≠≤≥→←‐‑]/g, (sign) => spelled[sign] ?? sign)
    .replace(/\s+/g, " ")
    .trim();
  const known = await drawnCharacters();
  return plain !== "" && [...plain].every((letter) => known.has(letter.codePointAt(0) ?? 0)) ? plain : null;
}

function once<Value>(make: () => Promise<Value>) {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
