import { expect, test } from "vitest";
import { anyOf, likelyPlaces } from "./likely-places";

test.each<[string, string[], string, string[]]>([
  ["a sentence with the word", ["tide"], "Ebb first. The Tide turns! Then ebb.", [" The Tide turns!"]],
  [
    "joined by a hyphen or an apostrophe",
    ["signup", "dont"],
    "Sign-up fails. People don't wait. So.",
    ["Sign-up fails.", " People don't wait."],
  ],
  ["other letters may be the word without accents", ["cafe"], "A bar. Das Café. A pub.", [" Das Café."]],
  ["signs that mean something in patterns", ["(1)", "c++"], "One. Learn C++ now.", [" Learn C++ now."]],
  ["no words at all", [], "One. Two.", []],
])("%s", (_name, words, text, found) => {
  const stretches = likelyPlaces(text, anyOf(words));
  expect(stretches.map((stretch) => stretch.text)).toEqual(found);
  for (const stretch of stretches) expect(text.startsWith(stretch.text, stretch.start)).toBe(true);
});
