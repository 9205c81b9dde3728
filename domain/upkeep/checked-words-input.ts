import { z } from "zod";

const stamps = new Set(
  `a about accurate again agree agreed all alright always am and any anything applies apply approve approved are as aye be been before
  believe can certain change changed changes check checked confirm confirmed correct current date did do does done everything exactly
  fine fully give good got had happy has have here hold holds i in insight is it its just know lgtm like look looked looks me my n na
  new no none nope not nothing now of off ok okay on one our page passt perfect probably quite read really record remains remember
  review reviewed right s same see seem seems seen should so sounds statement stays still stands sure test tested that the there they
  thing think this to today true up update updated usual valid verified verify very was we well were what which works yeah yep yes yup
  alles gelesen geprüft gilt gut ist ja korrekt nichts noch immer richtig stimmt wahr weiterhin unverändert`.split(
    /\s+/,
  ),
);

/** Words without case, accents and signs: what is told apart by these alone says the same. */
export const bareWords = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");

/** Whether an answer only agrees, and says nothing that somebody looked at. */
export function isRubberStamp(text: string) {
  const words = bareWords(text);
  return words.every((word) => stamps.has(word)) || new Set(words.join("")).size < 4;
}

/** Whether two answers are the same words, however they are written. */
export const isSameAnswer = (one: string, other: string) =>
  bareWords(one).join(" ") === bareWords(other).join(" ");

const example = "for example “re-ran the funnel on the May data”";

/** What somebody looked at before they said that a record is still true; readers see it under the statement. */
export const checkedWords = z
  .string()
  .trim()
  .min(1, `Say what you checked, ${example}: readers see it under the statement.`)
  .min(10, `That is too short to help a reader. Say in a few words what you looked at, ${example}.`)
  .max(300, "Use at most 300 characters: it stands under the statement.")
  .refine((text) => !isRubberStamp(text), {
    error: `That says that it holds, not how you know. Say what you looked at, ${example}.`,
    when: ({ value }) => typeof value === "string" && value.trim().length >= 10,
  });
